#include "stock/rules/piece_count.h"

#include <algorithm>
#include <string>

#include "foundation/decimal.h"
#include "foundation/text.h"

namespace tl::stock {
namespace {

constexpr std::int64_t lot_pieces_max = 1'000'000'000;

// What may stand behind a count.
constexpr std::string_view units[] = {"pcs", "pc", "pieces", "ea", "stk", "st", "stück"};
// Signs between groups of digits that are never a decimal sign: space, apostrophe, no-break spaces.
constexpr std::string_view gaps[] = {" ",           "'", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89",
                                     "\xE2\x80\x99"};

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

std::string_view without_unit(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0 && !is_digit(text[end - 1])) --end;
  const std::string unit = fold(trim(text.substr(end)));
  const bool known = std::ranges::any_of(units, [&](std::string_view word) {
    return unit == fold(word) || unit == cat(fold(word), ".");
  });
  return known ? text.substr(0, end) : text;
}

// Groups of three behind one to three digits, not beginning with 0; else empty.
std::string joined_groups(std::string_view text, std::string_view sign) {
  std::string joined;
  std::size_t from = 0;
  for (std::size_t group = 0;; ++group) {
    const std::size_t at = text.find(sign, from);
    const std::string_view digits = text.substr(from, at == text.npos ? text.npos : at - from);
    const bool fits =
        group == 0 ? digits.size() <= 3 && !digits.starts_with('0') : digits.size() == 3;
    if (!all_digits(digits) || !fits) return {};
    joined += digits;
    if (at == text.npos) return group == 0 ? std::string() : joined;
    from = at + sign.size();
  }
}

bool is_zeros(std::string_view text) {
  return !text.empty() && text.find_first_not_of('0') == text.npos;
}

enum class Shape {
  plain,         // 4180
  grouped,       // 4,180: a count cannot be 4.18
  grouped_once,  // 1,000: one with three decimals, or a thousand
  decimal,       // 4180.00, 0,5
  other,
};

struct Number {
  Shape shape = Shape::other;
  char sign = '\0';    // of the groups, or the decimal one
  std::string digits;  // before a decimal sign, without groups
  std::string fraction;
};

Number take_apart(std::string_view said) {
  std::string text(trim(without_unit(trim(said))));
  for (const std::string_view gap : gaps) {
    if (std::string joined = joined_groups(text, gap); !joined.empty()) text = std::move(joined);
  }
  if (all_digits(text)) return {.shape = Shape::plain, .digits = text};
  const std::size_t last = text.find_last_of(".,");
  if (last == text.npos) return {};
  const char sign = text[last];
  const std::string whole = text.substr(0, last);
  const std::string fraction = text.substr(last + 1);
  const std::string_view as_text(&sign, 1);
  if (std::string joined = joined_groups(text, as_text); !joined.empty()) {
    const bool once = std::ranges::count(text, sign) == 1 && is_zeros(fraction);
    return {once ? Shape::grouped_once : Shape::grouped, sign, std::move(joined), fraction};
  }
  if (!all_digits(fraction)) return {};
  if (all_digits(whole)) return {Shape::decimal, sign, whole, fraction};
  const char other = sign == ',' ? '.' : ',';
  std::string joined = joined_groups(whole, {&other, 1});
  if (joined.empty()) return {};
  return {Shape::decimal, sign, std::move(joined), fraction};
}

std::int64_t& decimal_count(NumberStyle& style, char sign) {
  return sign == ',' ? style.comma_is_decimal : style.point_is_decimal;
}

std::int64_t& group_count(NumberStyle& style, char sign) {
  return sign == ',' ? style.comma_groups : style.point_groups;
}

Error unreadable(std::string_view said, std::string_view why = {}) {
  return invalid("stock_quantity_unreadable",
                 cat("'", utf8_prefix(said, 30), "' is no count of pieces", why,
                     "; write whole pieces in digits, such as 4180"));
}

Error ambiguous(std::string_view said, const Number& number) {
  const std::string joined = number.digits;
  const std::string whole = joined.substr(0, joined.size() - number.fraction.size());
  const std::string_view sign = number.sign == ',' ? "comma" : "point";
  if (number.shape == Shape::grouped)
    return invalid("stock_quantity_ambiguous",
                   cat("'", utf8_prefix(said, 30), "' would be ", joined,
                       " pieces, but elsewhere in the file a ", sign,
                       " stands before decimals; write ", joined, " if that is meant"));
  return invalid(
      "stock_quantity_ambiguous",
      cat("'", utf8_prefix(said, 30), "' may be ", whole, " or ", joined,
          " pieces, and the rest of the file does not decide; write ", whole, " or ", joined));
}

}  // namespace

NumberStyle style_of(std::span<const std::string_view> quantities,
                     std::span<const std::string_view> costs) {
  NumberStyle style;
  for (const std::string_view cell : quantities) {
    const Number number = take_apart(cell);
    if (number.shape == Shape::grouped) ++group_count(style, number.sign);
    if (number.shape == Shape::decimal) ++decimal_count(style, number.sign);
  }
  for (const std::string_view cell : costs) {
    const Number number = take_apart(cell);
    if (number.shape == Shape::decimal) ++decimal_count(style, number.sign);
  }
  return style;
}

Result<std::int64_t> read_pieces(std::string_view text, const NumberStyle& style) {
  const Number number = take_apart(text);
  NumberStyle known = style;
  const char other = number.sign == ',' ? '.' : ',';
  switch (number.shape) {
    case Shape::other: return unreadable(text);
    case Shape::plain: break;
    case Shape::decimal:
      if (!is_zeros(number.fraction)) return unreadable(text, ": pieces are whole");
      break;
    case Shape::grouped:
    case Shape::grouped_once:
      if (decimal_count(known, number.sign) > 0) return ambiguous(text, number);
      if (number.shape == Shape::grouped_once && decimal_count(known, other) == 0 &&
          group_count(known, number.sign) == 0)
        return ambiguous(text, number);
      break;
  }
  const auto count = parse_decimal(number.digits, 0);
  if (!count || *count > lot_pieces_max)
    return unreadable(text, cat(": a lot has at most ", lot_pieces_max));
  return *count;
}

}  // namespace tl::stock
