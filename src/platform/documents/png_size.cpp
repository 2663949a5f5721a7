#include "platform/documents/png_size.h"

namespace tl::documents {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view png_signature = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"sv;

std::uint32_t big_endian(std::string_view bytes) {
  std::uint32_t value = 0;
  for (const char c : bytes) value = value << 8 | static_cast<unsigned char>(c);
  return value;
}

}  // namespace

std::optional<PngSize> png_size(std::string_view bytes) {
  if (!bytes.starts_with(png_signature) || bytes.size() < png_signature.size() + 8)
    return std::nullopt;
  return PngSize{.width = big_endian(bytes.substr(png_signature.size(), 4)),
                 .height = big_endian(bytes.substr(png_signature.size() + 4, 4))};
}

}  // namespace tl::documents
