// What stands around the blocks on each page: letterhead, running head, foot, marking. Internal to
// the PDF writer.
#pragma once

#include <optional>

#include "platform/documents/write_pdf_band.h"
#include "platform/documents/write_pdf_image.h"

namespace tl::documents::pdf {

// How the grey word is laid over what stands on the page. A surface that cannot multiply draws all
// of the page as dots instead, at several seconds and hundreds of kilobytes.
enum class Blending { multiplied, shaded };

class Furniture {
 public:
  // The setting's width is the measure of the page.
  Furniture(const Document& document, std::optional<Image> logo, const Setting& setting);

  double letterhead_height() const { return letterhead_.height; }
  double running_head_height() const { return running_head_.height; }
  double foot_height() const { return foot_.height; }

  // The large grey word, after the blocks.
  void draw_watermark(cairo_t* cairo, const Geometry& geometry, Blending blending) const;
  void draw(cairo_t* cairo, const Geometry& geometry, std::size_t page, std::size_t pages) const;

 private:
  void set_letterhead(const Document& document);
  void set_running_head(const Document& document);
  void set_foot(const Document& document);
  void set_watermark(const Document& document);

  const Setting& setting_;
  std::optional<Image> logo_;
  double logo_height_ = 0;
  Band letterhead_;
  Band running_head_;
  Band foot_;
  std::optional<TextLayout> watermark_;
};

}  // namespace tl::documents::pdf
