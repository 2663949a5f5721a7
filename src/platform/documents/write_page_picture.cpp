#include "platform/documents/write_page_picture.h"

#include <cmath>

#include <cairo-svg.h>

#include "foundation/text.h"
#include "platform/documents/write_pdf_layout.h"

namespace tl::documents {
namespace pdf {
namespace {

void draw_paper(cairo_t* cairo) {
  cairo_set_source_rgb(cairo, 1, 1, 1);
  cairo_paint(cairo);
}

Result<std::string> draw_svg(const LaidOut& laid, std::size_t page, std::size_t bytes_max) {
  Sink sink{.bytes_max = bytes_max};
  const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
      cairo_svg_surface_create_for_stream(write_bytes, &sink, laid.geometry().page_width,
                                          laid.geometry().page_height),
      cairo_surface_destroy);
  const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo(cairo_create(surface.get()),
                                                                 cairo_destroy);
  draw_paper(cairo.get());
  laid.draw_page(cairo.get(), page, Blending::shaded);
  cairo_show_page(cairo.get());
  cairo_surface_finish(surface.get());
  if (sink.full) {
    return limit_exceeded("document_too_large",
                          cat("the picture of a page is larger than ", bytes_max, " bytes"));
  }
  ensure_drawn(surface.get(), cairo.get());
  return std::move(sink.bytes);
}

}  // namespace
}  // namespace pdf

Result<PaperPages> count_pages(const Document& document, const PdfOptions& options) {
  TL_TRY(const auto laid, pdf::LaidOut::of(document, options.font_families));
  return PaperPages{.pages = static_cast<std::int64_t>(laid->pages().size()),
                    .width = static_cast<std::int64_t>(std::ceil(laid->geometry().page_width)),
                    .height = static_cast<std::int64_t>(std::ceil(laid->geometry().page_height))};
}

Result<std::string> write_page_svg(const Document& document, std::int64_t page,
                                   const PdfOptions& options) {
  TL_TRY(const auto laid, pdf::LaidOut::of(document, options.font_families));
  const auto pages = static_cast<std::int64_t>(laid->pages().size());
  if (page < 1 || page > pages) {
    return not_found("page_not_found", cat("there is no page ", page, "; the document has ",
                                           count_of(pages, "page")));
  }
  return pdf::draw_svg(*laid, static_cast<std::size_t>(page), options.bytes_max);
}

}  // namespace tl::documents
