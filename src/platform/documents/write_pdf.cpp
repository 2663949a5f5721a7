#include "platform/documents/write_pdf.h"

#include <algorithm>
#include <new>

#include <cairo-pdf.h>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/documents/write_pdf_blocks.h"
#include "platform/documents/write_pdf_check.h"
#include "platform/documents/write_pdf_furniture.h"
#include "platform/documents/write_pdf_pages.h"

namespace tl::documents {
namespace pdf {

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

struct Sink {
  std::size_t bytes_max = 0;
  std::string bytes;
  bool full = false;
};

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

// Whole seconds: "2026-03-02T09:00:00Z".
std::string pdf_time(const Instant& instant) {
  return cat(instant.text().substr(0, 19), "Z");
}

void set_metadata(cairo_surface_t* surface, const DocumentInfo& info) {
  const auto set = [&](cairo_pdf_metadata_t key, const std::string& value) {
    if (!value.empty()) cairo_pdf_surface_set_metadata(surface, key, printable(value).c_str());
  };
  set(CAIRO_PDF_METADATA_TITLE, info.title);
  set(CAIRO_PDF_METADATA_AUTHOR, info.author);
  set(CAIRO_PDF_METADATA_SUBJECT, info.subject);
  set(CAIRO_PDF_METADATA_KEYWORDS, info.keywords);
  set(CAIRO_PDF_METADATA_CREATOR, "Throughline");
  set(CAIRO_PDF_METADATA_CREATE_DATE, pdf_time(info.created));
  set(CAIRO_PDF_METADATA_MOD_DATE, pdf_time(info.created));
}

// The reader's side panel: parts under sections.
class Outline {
 public:
  explicit Outline(cairo_surface_t* surface) : surface_(surface) {}

  void add(const Bookmark& bookmark, std::size_t page, double y) {
    const std::string where = cat("page=", page, " pos=[0 ", static_cast<std::int64_t>(y), "]");
    const int parent = bookmark.level <= 1 ? CAIRO_PDF_OUTLINE_ROOT : section_;
    const int id = cairo_pdf_surface_add_outline(surface_, parent, printable(bookmark.text).c_str(),
                                                 where.c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
    if (bookmark.level <= 1) section_ = id;
  }

 private:
  cairo_surface_t* surface_;
  int section_ = CAIRO_PDF_OUTLINE_ROOT;
};

Result<std::string> draw_pages(const Document& document, const Geometry& geometry,
                               const Furniture& furniture, const std::vector<PrintPage>& pages,
                               std::size_t bytes_max) {
  Sink sink{.bytes_max = bytes_max};
  const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
      cairo_pdf_surface_create_for_stream(write_bytes, &sink, geometry.page_width,
                                          geometry.page_height),
      cairo_surface_destroy);
  set_metadata(surface.get(), document.info);
  const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo(cairo_create(surface.get()),
                                                                 cairo_destroy);
  Outline outline(surface.get());
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (const PlacedBand& placed : pages[i].bands) {
      if (placed.band.bookmark) outline.add(*placed.band.bookmark, i + 1, placed.y);
      for (const Item& item : placed.band.items) {
        draw_item(cairo.get(), item, geometry.left, placed.y);
      }
    }
    furniture.draw_watermark(cairo.get(), geometry);
    furniture.draw(cairo.get(), geometry, i + 1, pages.size());
    cairo_show_page(cairo.get());
  }
  cairo_surface_finish(surface.get());
  if (sink.full) {
    return limit_exceeded("document_too_large",
                          cat("the PDF is larger than ", sink.bytes_max,
                              " bytes: split the document or leave some out"));
  }
  // With sound text and a sink that takes all, only memory can be short; the rest is ours.
  const cairo_status_t status =
      std::max(cairo_surface_status(surface.get()), cairo_status(cairo.get()));
  if (status == CAIRO_STATUS_NO_MEMORY) throw std::bad_alloc();
  ENSURE(status == CAIRO_STATUS_SUCCESS, cairo_status_to_string(status));
  return std::move(sink.bytes);
}

PageRoom room_on(const Geometry& geometry, const Furniture& furniture) {
  // Whatever stands around the blocks, half of a page is left to them.
  const double half = geometry.page_height / 2;
  const double first = geometry.top + furniture.letterhead_height() + space::section;
  const double later = geometry.running_top + furniture.running_head_height() + space::large;
  const double bottom = geometry.page_height - geometry.foot - space::medium;
  return {std::min(first, half), std::min(later, half), std::max(bottom, half + 40)};
}

Result<std::string> print(const Document& document, const PdfOptions& options) {
  TL_CHECK(check_printable(document));
  TL_TRY(const TextEngine engine, TextEngine::open(options.font_families));
  std::optional<Image> logo;
  if (!document.letterhead.logo_png.empty()) {
    TL_TRY(logo, Image::from_png(document.letterhead.logo_png));
  }

  Geometry geometry = Geometry::of(document.page);
  Setting setting{.text = engine, .width = geometry.width()};
  if (document.letterhead.accent) setting.palette.accent = Ink::rgb(*document.letterhead.accent);
  const Furniture furniture(document, std::move(logo), setting);
  geometry.foot = std::max(geometry.foot, furniture.foot_height() + 24);

  const PageRoom room = room_on(geometry, furniture);
  setting.height = room.height();

  TL_TRY(const std::vector<PrintPage> pages, paginate(set_blocks(document.blocks, setting), room));
  return draw_pages(document, geometry, furniture, pages, options.bytes_max);
}

}  // namespace
}  // namespace pdf

Result<std::string> write_pdf(const Document& document, const PdfOptions& options) {
  return pdf::print(document, options);
}

}  // namespace tl::documents
