#include "parts/rules/plain_text.h"

#include <algorithm>

#include "foundation/limits.h"
#include "foundation/text.h"

namespace tl::parts {
namespace {

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

}  // namespace

bool has_control_character(std::string_view text) {
  return std::ranges::any_of(text, is_control) || visible(text) != text;
}

std::string one_line(std::string_view text) {
  std::string plain = repair_utf8(text);
  std::ranges::replace_if(plain, is_control, ' ');
  return squeeze_spaces(plain);
}

std::string plain_text(std::string_view text) {
  std::string plain = one_line(text);
  if (plain.size() <= limits::part_text_bytes_max) return plain;
  // A code point takes at most four bytes, and so does the sign that something was cut.
  return utf8_prefix(plain, limits::part_text_bytes_max / 4 - 1);
}

}  // namespace tl::parts
