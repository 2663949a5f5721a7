#include "platform/assets/assets.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <vector>

#include "foundation/ensure.h"
#include "foundation/text.h"

// The assembler copies the files in: a C++ array of this size costs the compiler minutes.
// clang-format off
asm(R"(
  .pushsection .rodata
  .global tl_web_index
  .global tl_web_index_end
  .global tl_web_bundle
  .global tl_web_bundle_end
tl_web_index:
  .incbin ")" TL_WEB_INDEX R"("
tl_web_index_end:
  .balign 16
tl_web_bundle:
  .incbin ")" TL_WEB_BUNDLE R"("
tl_web_bundle_end:
  .byte 0
  .popsection
)");
// clang-format on

extern "C" {
extern const char tl_web_index[];
extern const char tl_web_index_end[];
extern const char tl_web_bundle[];
extern const char tl_web_bundle_end[];
}

namespace tl::assets {
namespace {

// A line of the index: path, media type, etag, and twice where the bytes begin and how many.
constexpr std::size_t index_fields = 7;

std::string_view between(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}

std::size_t number(std::string_view text) {
  std::size_t value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  ENSURE(read.ec == std::errc{} && read.ptr == text.data() + text.size(), "a number of the index");
  return value;
}

std::vector<Asset> read_index(std::string_view index, std::string_view bundle) {
  std::vector<Asset> found;
  for (const std::string_view line : split(index, '\n')) {
    if (line.empty()) continue;
    const auto field = split(line, '\t');
    ENSURE(field.size() == index_fields, "a line of the index");
    found.push_back({.path = field[0],
                     .media_type = field[1],
                     .etag = field[2],
                     .bytes = bundle.substr(number(field[3]), number(field[4])),
                     .gzip = bundle.substr(number(field[5]), number(field[6]))});
  }
  std::sort(found.begin(), found.end(),
            [](const Asset& a, const Asset& b) { return a.path < b.path; });
  return found;
}

}  // namespace

std::span<const Asset> assets() {
  static const std::vector<Asset> all = read_index(between(tl_web_index, tl_web_index_end),
                                                   between(tl_web_bundle, tl_web_bundle_end));
  return all;
}

const Asset* find_asset(std::string_view path) {
  const auto all = assets();
  const auto found =
      std::lower_bound(all.begin(), all.end(), path,
                       [](const Asset& asset, std::string_view p) { return asset.path < p; });
  return found != all.end() && found->path == path ? &*found : nullptr;
}

bool is_immutable(const Asset& asset) {
  return asset.path.starts_with("/assets/");
}

}  // namespace tl::assets
