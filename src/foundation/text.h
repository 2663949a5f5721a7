// Text: UTF-8 strings in, UTF-8 strings out. ICU does what needs Unicode knowledge; the rest is
// plain ASCII work that must be fast.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tl {

// ASCII, allocation-free where possible.
bool is_digit(char c);
bool is_alpha(char c);
bool is_alnum(char c);
bool is_space(char c);                                 // space, tab, CR, LF, VT, FF
std::string_view trim(std::string_view text);          // also the no-break and other Unicode spaces
std::string to_lower(std::string_view text);           // A-Z only
std::string to_upper(std::string_view text);           // a-z only
bool iequals(std::string_view a, std::string_view b);  // A-Z only
bool contains(std::string_view text, std::string_view part);
bool icontains(std::string_view text, std::string_view part);                // A-Z only
std::vector<std::string_view> split(std::string_view text, char separator);  // keeps empty parts
std::vector<std::string_view> split_any(std::string_view text,
                                        std::string_view separators);  // drops empty parts
std::vector<std::string_view> words(std::string_view text);            // by white space
std::string replace_all(std::string_view text, std::string_view from, std::string_view to);
std::string squeeze_spaces(
    std::string_view text);  // trims, and runs of white space become one space

// Joins anything range-like of string-likes: join(names, ", ").
template <class Range>
std::string join(const Range& parts, std::string_view separator) {
  std::string out;
  bool first = true;
  for (const auto& part : parts) {
    if (!first) out.append(separator);
    first = false;
    out.append(std::string_view(part));
  }
  return out;
}

// cat("row ", 7, ": ", text): strings, characters and integers, one allocation per growth.
namespace detail {
inline void append_one(std::string& out, std::string_view text) {
  out.append(text);
}
inline void append_one(std::string& out, char c) {
  out.push_back(c);
}
template <std::integral I>
  requires(!std::same_as<I, char> && !std::same_as<I, bool>)
void append_one(std::string& out, I value) {
  out.append(std::to_string(value));
}
}  // namespace detail

template <class... Parts>
std::string cat(const Parts&... parts) {
  std::string out;
  (detail::append_one(out, parts), ...);
  return out;
}

// "1 line", "2 lines"; plural is singular + "s" unless given.
std::string count_of(std::int64_t n, std::string_view singular, std::string_view plural = {});

// UTF-8.
bool is_valid_utf8(std::string_view text);
std::string repair_utf8(std::string_view text);  // every bad byte becomes U+FFFD
std::size_t utf8_length(std::string_view text);  // code points
std::string utf8_prefix(std::string_view text,
                        std::size_t code_points);  // cut with "…" when longer

// For people to look at. Control characters (but tab and line feed) and those that turn the
// direction of writing are spelled out, "<U+001B>": text from outside must not steer a terminal or
// make a name look like another one.
std::string visible(std::string_view text);
std::size_t display_width(
    std::string_view text);  // columns: an ideograph takes two, an accent none

// Unicode, through ICU. fold() is for comparing and searching: NFKC, then case folding, so "Ω" and
// "Ω" (ohm sign), full-width and half-width, "Straße" and "STRASSE" meet.
std::string fold(std::string_view text);
std::string strip_accents(std::string_view text);                // "Würth" -> "Wurth", "é" -> "e"
int compare_for_people(std::string_view a, std::string_view b);  // numbers by value: "R2" < "R10"

}  // namespace tl
