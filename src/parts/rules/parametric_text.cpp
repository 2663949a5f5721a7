#include "parts/rules/parametric_text.h"

#include <algorithm>

#include "foundation/limits.h"
#include "foundation/text.h"

namespace tl::parts {
namespace {

struct Spelling {
  std::string_view written;
  std::string_view plain;
};

// The longer stand before what they begin with. Cyrillic units are spelled as whole words, because
// a single letter of theirs is also part of one.
constexpr Spelling spellings[] = {
    {"±", "~"},
    {"µ", "u"},
    {"μ", "u"},
    {"Ω", "\x02"},
    {"Ω", "\x02"},
    {"℃",
     "\x04"
     "C"},
    {"°", "\x04"},
    {"º", "\x04"},
    {"×", "x"},
    {"✕", "x"},
    {"–", "-"},
    {"—", "-"},
    {"−", "-"},
    {"‑", "-"},
    {"≤", "<"},
    {"≥", ">"},
    {"、", ","},
    {"㏀", "k\x02"},
    {"㏁", "M\x02"},
    {"㎌", "uF"},
    {"㎋", "nF"},
    {"㎊", "pF"},
    {"\u00A0", " "},
    {"\u3000", " "},
    {"\u2009", " "},
    {"\u202F", " "},
    {"\u2007", " "},
    {"\uFEFF", " "},
    {"кОм", "k\x02"},
    {"КОм", "k\x02"},
    {"МОм", "M\x02"},
    {"мОм", "m\x02"},
    {"Ом", "\x02"},
    {"мкФ", "uF"},
    {"нФ", "nF"},
    {"пФ", "pF"},
    {"мкГн", "uH"},
    {"мк", "u"},
    {"н ", "n "},
    {"п ", "p "},
    {"нГн", "nH"},
    {"мГн", "mH"},
    {"мВт", "mW"},
    {"Вт", "W"},
    {"В", "V"},
    {"欧", "\x02"},
    {"％", "%"},
};

std::size_t length_of_sign(unsigned char lead) {
  if (lead < 0xE0) return 2;
  return lead < 0xF0 ? 3 : 4;
}

// Full-width letters and digits, as Japanese and Chinese lists write them: U+FF01 to U+FF5E.
char half_width(std::string_view sign) {
  if (sign.size() != 3 || sign[0] != '\xEF') return '\0';
  const int code = (static_cast<unsigned char>(sign[1]) & 0x3F) << 6 |
                   (static_cast<unsigned char>(sign[2]) & 0x3F);
  return code >= 0xF01 && code <= 0xF5E ? static_cast<char>(code - 0xF01 + '!') : '\0';
}

bool is_plus_minus(std::string_view rest) {
  return rest.starts_with("+/-") || rest.starts_with("+-") || rest.starts_with("-/+");
}

}  // namespace

ParametricText::ParametricText(std::string_view text)
    : text_(text.substr(0, limits::part_text_bytes_max)) {
  plain_.reserve(text_.size());
  std::size_t at = 0;
  while (at < text_.size()) {
    const char c = text_[at];
    if (is_plus_minus(text_.substr(at))) {
      put("~", at);
      at += text_[at + 1] == '/' ? 3u : 2u;
      continue;
    }
    if (static_cast<unsigned char>(c) < 0x80) {
      const char plain = static_cast<unsigned char>(c) < ' ' ? ' ' : c;
      put({&plain, 1}, at++);
      continue;
    }
    const std::string_view rest = text_.substr(at);
    const auto* known = std::ranges::find_if(
        spellings, [&](const Spelling& one) { return rest.starts_with(one.written); });
    if (known != std::end(spellings)) {
      put(known->plain, at);
      at += known->written.size();
      continue;
    }
    const std::size_t length = length_of_sign(static_cast<unsigned char>(c));
    const char narrow = half_width(rest.substr(0, length));
    has_other_ |= narrow == '\0';
    const char plain = narrow == '\0' ? sign::other : narrow;
    put({&plain, 1}, at);
    at += length;
  }
}

void ParametricText::put(std::string_view signs, std::size_t place) {
  const bool straight = places_.empty() && plain_.size() == place && signs.size() == 1;
  if (!straight && places_.empty()) {
    for (std::size_t i = 0; i < plain_.size(); ++i)
      places_.push_back(static_cast<std::uint16_t>(i));
  }
  for (const char one : signs) {
    // The first sign may be the one that goes astray, so the table begins with it.
    if (!straight || !places_.empty()) places_.push_back(static_cast<std::uint16_t>(place));
    plain_.push_back(one);
  }
}

std::size_t ParametricText::place(std::size_t from) const {
  if (from >= plain_.size()) return text_.size();
  return places_.empty() ? from : places_[from];
}

std::string_view ParametricText::written(std::size_t from, std::size_t length) const {
  const std::size_t begin = place(from);
  const std::size_t end = place(from + length);
  return text_.substr(begin, end - begin);
}

}  // namespace tl::parts
