// A logo: PNG bytes that were checked before they are decoded. Internal to the PDF writer.
#pragma once

#include <memory>
#include <string_view>

#include <cairo.h>

#include "foundation/result.h"

namespace tl::documents::pdf {

class Image {
 public:
  // Fails with logo_unreadable, or logo_too_large past limits::logo_pixels_max.
  static Result<Image> from_png(std::string_view bytes);

  double width() const;   // pixels
  double height() const;  // pixels

  // Scaled to that height in points, its top left corner at x, y.
  void draw(cairo_t* cairo, double x, double y, double height) const;

 private:
  explicit Image(cairo_surface_t* owned) : surface_(owned, cairo_surface_destroy) {}

  std::shared_ptr<cairo_surface_t> surface_;
};

}  // namespace tl::documents::pdf
