// Width and height of a PNG, from its head alone. Internal to the writers.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tl::documents {

struct PngSize {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
};

// nullopt: it does not begin as a PNG does.
std::optional<PngSize> png_size(std::string_view bytes);

}  // namespace tl::documents
