// Any bytes as the target of a request: what comes out is a path that leads nowhere else.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/http/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto target =
      tl::http::parse_target(std::string_view(reinterpret_cast<const char*>(data), size));
  if (!target) return 0;
  const std::string& path = target->path;
  if (!path.starts_with('/') || path.find('\\') != path.npos) __builtin_trap();
  if (path.find("//") != path.npos || (path.size() > 1 && path.ends_with('/'))) __builtin_trap();
  for (const std::string_view part : tl::split(path, '/')) {
    if (part == ".." || part == ".") __builtin_trap();
  }
  for (const char c : path) {
    if (static_cast<unsigned char>(c) < 0x20) __builtin_trap();
  }
  if (!tl::is_valid_utf8(path)) __builtin_trap();
  if (target->query.size() > tl::limits::query_values_max) __builtin_trap();
  return 0;
}
