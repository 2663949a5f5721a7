// A document laid out on its pages, before anything is drawn: what the PDF and the pictures of its
// pages have in common. Internal to the writers.
//
//   TL_TRY(const auto laid, LaidOut::of(document, families));
//   laid->draw_page(cairo, 1, Blending::multiplied);
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "foundation/document.h"
#include "foundation/result.h"
#include "platform/documents/write_pdf_furniture.h"
#include "platform/documents/write_pdf_pages.h"

namespace tl::documents::pdf {

class LaidOut {
 public:
  static Result<std::unique_ptr<LaidOut>> of(const Document& document,
                                             const std::vector<std::string>& families);
  // The furniture holds on to the setting.
  LaidOut(const LaidOut&) = delete;
  LaidOut& operator=(const LaidOut&) = delete;

  const Geometry& geometry() const { return geometry_; }
  const std::vector<PrintPage>& pages() const { return pages_; }
  void draw_page(cairo_t* cairo, std::size_t page, Blending blending) const;  // from 1

 private:
  LaidOut(const Document& document, TextEngine engine, std::optional<Image> logo);
  Result<void> set(const Document& document);

  TextEngine engine_;
  Geometry geometry_;
  Setting setting_;
  Furniture furniture_;
  std::vector<PrintPage> pages_;
};

// What a surface writes to: a string with a limit.
struct Sink {
  std::size_t bytes_max = 0;
  std::string bytes;
  bool full = false;
};
cairo_status_t write_bytes(void* sink, const unsigned char* data, unsigned int length) noexcept;

// With sound text and a sink that takes all, only memory can be short; the rest is ours.
void ensure_drawn(cairo_surface_t* surface, cairo_t* cairo);

}  // namespace tl::documents::pdf
