#include "platform/documents/write_pdf_layout.h"

#include <algorithm>
#include <new>

#include "platform/documents/write_pdf_blocks.h"
#include "platform/documents/write_pdf_check.h"

namespace tl::documents::pdf {

Geometry Geometry::of(const PageSetup& setup) {
  Geometry geometry;
  const bool a4 = setup.size == PaperSize::a4;
  geometry.page_width = a4 ? 595.28 : 612;
  geometry.page_height = a4 ? 841.89 : 792;
  if (setup.orientation == Orientation::landscape) {
    std::swap(geometry.page_width, geometry.page_height);
  }
  return geometry;
}

namespace {

Setting setting_of(const Document& document, const TextEngine& engine, const Geometry& geometry) {
  Setting setting{.text = engine, .width = geometry.width()};
  if (document.letterhead.accent) setting.palette.accent = Ink::rgb(*document.letterhead.accent);
  return setting;
}

PageRoom room_on(const Geometry& geometry, const Furniture& furniture) {
  // Whatever stands around the blocks, half of a page is left to them.
  const double half = geometry.page_height / 2;
  const double first = geometry.top + furniture.letterhead_height() + space::section;
  const double later = geometry.running_top + furniture.running_head_height() + space::large;
  const double bottom = geometry.page_height - geometry.foot - space::medium;
  return {std::min(first, half), std::min(later, half), std::max(bottom, half + 40)};
}

}  // namespace

LaidOut::LaidOut(const Document& document, TextEngine engine, std::optional<Image> logo)
    : engine_(std::move(engine)),
      geometry_(Geometry::of(document.page)),
      setting_(setting_of(document, engine_, geometry_)),
      furniture_(document, std::move(logo), setting_) {
  geometry_.foot = std::max(geometry_.foot, furniture_.foot_height() + 24);
}

Result<void> LaidOut::set(const Document& document) {
  const PageRoom room = room_on(geometry_, furniture_);
  setting_.height = room.height();
  TL_TRY(pages_, paginate(set_blocks(document.blocks, setting_), room));
  return {};
}

Result<std::unique_ptr<LaidOut>> LaidOut::of(const Document& document,
                                             const std::vector<std::string>& families) {
  TL_CHECK(check_printable(document));
  TL_TRY(TextEngine engine, TextEngine::open(families));
  std::optional<Image> logo;
  if (!document.letterhead.logo_png.empty()) {
    TL_TRY(logo, Image::from_png(document.letterhead.logo_png));
  }
  std::unique_ptr<LaidOut> laid(new LaidOut(document, std::move(engine), std::move(logo)));
  TL_CHECK(laid->set(document));
  return laid;
}

void LaidOut::draw_page(cairo_t* cairo, std::size_t page, Blending blending) const {
  for (const PlacedBand& placed : pages_[page - 1].bands) {
    for (const Item& item : placed.band.items) draw_item(cairo, item, geometry_.left, placed.y);
  }
  furniture_.draw_watermark(cairo, geometry_, blending);
  furniture_.draw(cairo, geometry_, page, pages_.size());
}

cairo_status_t write_bytes(void* closure, const unsigned char* data, unsigned int length) noexcept {
  auto& sink = *static_cast<Sink*>(closure);
  if (sink.full || sink.bytes.size() + length > sink.bytes_max) {
    sink.full = true;
    return CAIRO_STATUS_WRITE_ERROR;
  }
  try {
    sink.bytes.append(reinterpret_cast<const char*>(data), length);
  } catch (const std::bad_alloc&) {
    return CAIRO_STATUS_NO_MEMORY;
  }
  return CAIRO_STATUS_SUCCESS;
}

void ensure_drawn(cairo_surface_t* surface, cairo_t* cairo) {
  const cairo_status_t status = std::max(cairo_surface_status(surface), cairo_status(cairo));
  if (status == CAIRO_STATUS_NO_MEMORY) throw std::bad_alloc();
  ENSURE(status == CAIRO_STATUS_SUCCESS, cairo_status_to_string(status));
}

}  // namespace tl::documents::pdf
