#include "platform/documents/write_pdf.h"

#include <cairo-pdf.h>

#include "foundation/text.h"
#include "platform/documents/write_pdf_layout.h"

namespace tl::documents {
namespace pdf {
namespace {

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

Result<std::string> print(const Document& document, const PdfOptions& options) {
  TL_TRY(const auto laid, LaidOut::of(document, options.font_families));
  const Geometry& geometry = laid->geometry();
  Sink sink{.bytes_max = options.bytes_max};
  const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
      cairo_pdf_surface_create_for_stream(write_bytes, &sink, geometry.page_width,
                                          geometry.page_height),
      cairo_surface_destroy);
  set_metadata(surface.get(), document.info);
  const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo(cairo_create(surface.get()),
                                                                 cairo_destroy);
  Outline outline(surface.get());
  for (std::size_t page = 1; page <= laid->pages().size(); ++page) {
    for (const PlacedBand& placed : laid->pages()[page - 1].bands) {
      if (placed.band.bookmark) outline.add(*placed.band.bookmark, page, placed.y);
    }
    laid->draw_page(cairo.get(), page, Blending::multiplied);
    cairo_show_page(cairo.get());
  }
  cairo_surface_finish(surface.get());
  if (sink.full) {
    return limit_exceeded("document_too_large",
                          cat("the PDF is larger than ", sink.bytes_max,
                              " bytes: split the document or leave some out"));
  }
  ensure_drawn(surface.get(), cairo.get());
  return std::move(sink.bytes);
}

}  // namespace
}  // namespace pdf

Result<std::string> write_pdf(const Document& document, const PdfOptions& options) {
  return pdf::print(document, options);
}

}  // namespace tl::documents
