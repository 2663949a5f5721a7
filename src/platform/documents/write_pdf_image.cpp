#include "platform/documents/write_pdf_image.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/documents/png_size.h"

namespace tl::documents::pdf {
namespace {

cairo_status_t read_bytes(void* closure, unsigned char* data, unsigned int length) {
  auto& left = *static_cast<std::string_view*>(closure);
  if (left.size() < length) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(data, left.data(), length);
  left.remove_prefix(length);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

Result<Image> Image::from_png(std::string_view bytes) {
  const auto size = png_size(bytes);
  if (!size) {
    return invalid("logo_unreadable", "the logo is not a PNG file; save it as PNG and try again");
  }
  const std::uint64_t width = size->width;
  const std::uint64_t height = size->height;
  if (width == 0 || height == 0 || width > limits::logo_pixels_max ||
      height > limits::logo_pixels_max || width * height > limits::logo_pixels_max) {
    return limit_exceeded("logo_too_large",
                          cat("the logo has ", width, " by ", height, " pixels; at most ",
                              limits::logo_pixels_max, " in all are printed: make it smaller"));
  }
  std::string_view left = bytes;
  Image image(cairo_image_surface_create_from_png_stream(read_bytes, &left));
  if (cairo_surface_status(image.surface_.get()) != CAIRO_STATUS_SUCCESS) {
    return invalid("logo_unreadable", "the logo's PNG file is damaged; save it again");
  }
  return image;
}

double Image::width() const {
  return cairo_image_surface_get_width(surface_.get());
}

double Image::height() const {
  return cairo_image_surface_get_height(surface_.get());
}

void Image::draw(cairo_t* cairo, double x, double y, double height_points) const {
  const double scale = height_points / height();
  cairo_save(cairo);
  cairo_translate(cairo, x, y);
  cairo_scale(cairo, scale, scale);
  cairo_set_source_surface(cairo, surface_.get(), 0, 0);
  cairo_paint(cairo);
  cairo_restore(cairo);
}

}  // namespace tl::documents::pdf
