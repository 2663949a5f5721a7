#include "foundation/text.h"

#include <algorithm>
#include <memory>

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include "foundation/ensure.h"

namespace tl {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

// The spaces that spreadsheets and web pages put around cells, as UTF-8.
constexpr std::string_view wide_spaces[] = {
    "\xC2\xA0",      // no-break space
    "\xE2\x80\x8B",  // zero-width space
    "\xE2\x80\xAF",  // narrow no-break space
    "\xE3\x80\x80",  // ideographic space
    "\xEF\xBB\xBF",  // byte order mark in mid-text
};

std::size_t leading_space(std::string_view text) {
  if (is_space(text.front())) return 1;
  for (const std::string_view space : wide_spaces) {
    if (text.starts_with(space)) return space.size();
  }
  return 0;
}

std::size_t trailing_space(std::string_view text) {
  if (is_space(text.back())) return 1;
  for (const std::string_view space : wide_spaces) {
    if (text.ends_with(space)) return space.size();
  }
  return 0;
}

icu::UnicodeString wide(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

std::string narrow(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

const icu::Collator& people_collator() {
  static const std::unique_ptr<icu::Collator> collator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made(
        icu::Collator::createInstance(icu::Locale::getRoot(), status));
    ENSURE(U_SUCCESS(status), "ICU ships a root collation");
    made->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
    return made;
  }();
  return *collator;
}

bool is_printable_ascii(char c) {
  return (c >= ' ' && c < '\x7F') || c == '\n' || c == '\t';
}

bool is_steering(UChar32 c) {
  if (c == '\n' || c == '\t') return false;
  const bool turns_direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return u_charType(c) == U_CONTROL_CHAR || turns_direction;
}

std::string spelled_out(UChar32 c) {
  std::string digits;
  for (int shift = 12; shift >= 0; shift -= 4) {
    digits.push_back("0123456789ABCDEF"[(c >> shift) & 0xF]);
  }
  return cat("<U+", digits, ">");
}

std::size_t columns_of(UChar32 c) {
  const auto type = u_charType(c);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
  const int wide = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_alpha(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_alnum(char c) {
  return is_digit(c) || is_alpha(c);
}
bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

std::string_view trim(std::string_view text) {
  const auto is_ink = [](char c) { return c > ' ' && static_cast<unsigned char>(c) < 0x7F; };
  if (!text.empty() && is_ink(text.front()) && is_ink(text.back())) return text;
  while (!text.empty()) {
    const std::size_t n = leading_space(text);
    if (n == 0) break;
    text.remove_prefix(n);
  }
  while (!text.empty()) {
    const std::size_t n = trailing_space(text);
    if (n == 0) break;
    text.remove_suffix(n);
  }
  return text;
}

std::string to_lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), lower);
  return out;
}

std::string to_upper(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), upper);
  return out;
}

bool iequals(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return lower(x) == lower(y); });
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool icontains(std::string_view text, std::string_view part) {
  return !std::ranges::search(text, part, [](char x, char y) { return lower(x) == lower(y); })
              .empty() ||
         part.empty();
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> out;
  std::size_t start = 0;
  for (;;) {
    const std::size_t end = text.find(separator, start);
    if (end == std::string_view::npos) {
      out.push_back(text.substr(start));
      return out;
    }
    out.push_back(text.substr(start, end - start));
    start = end + 1;
  }
}

std::vector<std::string_view> split_any(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> out;
  std::size_t start = 0;
  while (start < text.size()) {
    const std::size_t begin = text.find_first_not_of(separators, start);
    if (begin == std::string_view::npos) break;
    const std::size_t end = std::min(text.find_first_of(separators, begin), text.size());
    out.push_back(text.substr(begin, end - begin));
    start = end;
  }
  return out;
}

std::vector<std::string_view> words(std::string_view text) {
  return split_any(text, " \t\r\n\v\f");
}

std::string replace_all(std::string_view text, std::string_view from, std::string_view to) {
  if (from.empty()) return std::string(text);
  std::string out;
  std::size_t start = 0;
  for (;;) {
    const std::size_t at = text.find(from, start);
    if (at == std::string_view::npos) break;
    out.append(text.substr(start, at - start)).append(to);
    start = at + from.size();
  }
  return out.append(text.substr(start));
}

std::string squeeze_spaces(std::string_view text) {
  std::string out;
  bool pending = false;
  text = trim(text);
  while (!text.empty()) {
    if (const std::size_t n = leading_space(text); n != 0) {
      pending = true;
      text.remove_prefix(n);
      continue;
    }
    if (pending) out.push_back(' ');
    pending = false;
    out.push_back(text.front());
    text.remove_prefix(1);
  }
  return out;
}

std::string count_of(std::int64_t n, std::string_view singular, std::string_view plural) {
  if (n == 1) return cat("1 ", singular);
  return plural.empty() ? cat(n, ' ', singular, 's') : cat(n, ' ', plural);
}

bool is_valid_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  for (std::int64_t i = 0; i < size;) {
    if (bytes[i] < 0x80) {
      ++i;
      continue;
    }
    UChar32 c = 0;
    U8_NEXT(bytes, i, size, c);
    if (c < 0) return false;
  }
  return true;
}

std::string repair_utf8(std::string_view text) {
  if (is_valid_utf8(text)) return std::string(text);
  std::string out;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  for (std::int64_t i = 0; i < size;) {
    const std::int64_t start = i;
    UChar32 c = 0;
    U8_NEXT(bytes, i, size, c);
    if (c < 0) {
      out.append("\xEF\xBF\xBD");
    } else {
      out.append(text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(i - start)));
    }
  }
  return out;
}

std::size_t utf8_length(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string utf8_prefix(std::string_view text, std::size_t code_points) {
  if (utf8_length(text) <= code_points) return std::string(text);
  std::size_t seen = 0;
  std::size_t end = 0;
  for (; end < text.size(); ++end) {
    if ((static_cast<unsigned char>(text[end]) & 0xC0) != 0x80 && seen++ == code_points) break;
  }
  return std::string(text.substr(0, end)) + "…";
}

std::string visible(std::string_view text) {
  if (std::ranges::all_of(text, is_printable_ascii)) return std::string(text);
  const std::string valid = repair_utf8(text);
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(valid.data());
  const auto size = static_cast<std::int64_t>(valid.size());
  std::string out;
  for (std::int64_t i = 0; i < size;) {
    const std::int64_t start = i;
    UChar32 c = 0;
    U8_NEXT(bytes, i, size, c);
    if (is_steering(c)) {
      out.append(spelled_out(c));
    } else {
      out.append(valid, static_cast<std::size_t>(start), static_cast<std::size_t>(i - start));
    }
  }
  return out;
}

std::size_t display_width(std::string_view text) {
  if (is_ascii(text)) return text.size();
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  std::size_t width = 0;
  for (std::int64_t i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT(bytes, i, size, c);
    width += c < 0 ? 1 : columns_of(c);
  }
  return width;
}

std::string fold(std::string_view text) {
  if (is_ascii(text)) return to_lower(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  ENSURE(U_SUCCESS(status), "ICU ships NFKC_Casefold");
  const icu::UnicodeString folded = normalizer->normalize(wide(text), status);
  ENSURE(U_SUCCESS(status), "normalising cannot fail on valid UTF-16");
  return narrow(folded);
}

std::string strip_accents(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(status);
  ENSURE(U_SUCCESS(status), "ICU ships NFD");
  const icu::UnicodeString apart = decompose->normalize(wide(text), status);
  icu::UnicodeString kept;
  for (int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
    const UChar32 c = apart.char32At(i);
    if (u_charType(c) != U_NON_SPACING_MARK) kept.append(c);
  }
  return narrow(kept);
}

int compare_for_people(std::string_view a, std::string_view b) {
  UErrorCode status = U_ZERO_ERROR;
  const UCollationResult order = people_collator().compareUTF8(
      icu::StringPiece(a.data(), static_cast<int32_t>(a.size())),
      icu::StringPiece(b.data(), static_cast<int32_t>(b.size())), status);
  if (order != UCOL_EQUAL) return order == UCOL_LESS ? -1 : 1;
  // Equal to a reader is not equal to a sort: the bytes decide, so that every order is total.
  return a.compare(b) < 0 ? -1 : (a == b ? 0 : 1);
}

}  // namespace tl
