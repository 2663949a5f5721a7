#include "foundation/decimal.h"

#include <algorithm>

#include "foundation/rounding.h"
#include "foundation/text.h"

namespace tl {
namespace {

struct Digits {
  bool negative = false;
  std::string all;  // every significant digit, leading zeros dropped
  int point = 0;    // digits behind the decimal point, may be negative after an exponent
};

Error not_a_number(std::string_view text) {
  return invalid("number_malformed", cat("'", utf8_prefix(text, 40),
                                         "' is not a decimal number; write it like 1234.56"));
}

Result<int> parse_exponent(std::string_view text, std::string_view whole) {
  bool negative = false;
  if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
    negative = text.front() == '-';
    text.remove_prefix(1);
  }
  if (text.empty() || text.size() > 3 || !std::ranges::all_of(text, is_digit))
    return not_a_number(whole);
  int value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return negative ? -value : value;
}

Result<Digits> scan(std::string_view text) {
  const std::string_view whole = text;
  Digits digits;
  if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
    digits.negative = text.front() == '-';
    text.remove_prefix(1);
  }
  bool any = false;
  bool point = false;
  while (!text.empty()) {
    const char c = text.front();
    if (is_digit(c)) {
      any = true;
      if (c != '0' || !digits.all.empty()) digits.all.push_back(c);
      if (point) ++digits.point;
    } else if (c == '.' && !point) {
      point = true;
    } else {
      break;
    }
    text.remove_prefix(1);
  }
  if (!any) return not_a_number(whole);
  if (!text.empty()) {
    if (text.front() != 'e' && text.front() != 'E') return not_a_number(whole);
    TL_TRY(const int exponent, parse_exponent(text.substr(1), whole));
    digits.point -= exponent;
  }
  return digits;
}

// "1,234,567" and, as in India, "12,34,567"; "1.2.3" is a section of a manual. True without a sign.
bool is_grouped(std::string_view digits) {
  const auto groups = split_any(digits, ".,");
  if (groups.size() < 2) return true;
  const bool inner_fit = std::all_of(groups.begin() + 1, groups.end() - 1, [](auto group) {
    return group.size() == 3 || group.size() == 2;
  });
  return groups.front().size() <= 3 && inner_fit && groups.back().size() == 3;
}

}  // namespace

Result<std::int64_t> parse_decimal(std::string_view text, int scale, ExtraDigits extra) {
  TL_TRY(Digits digits, scan(text));
  if (digits.all.empty()) return std::int64_t{0};
  // Trailing zeros carry nothing; dropping them keeps "1.000000000" exact at any scale.
  while (digits.point > scale && digits.all.size() > 1 && digits.all.back() == '0') {
    digits.all.pop_back();
    --digits.point;
  }
  const int shift = scale - digits.point;
  if (static_cast<int>(digits.all.size()) + shift > 19) {
    return limit_exceeded("number_too_large", cat("'", utf8_prefix(text, 40), "' is too large"));
  }
  if (shift < 0 && extra == ExtraDigits::refuse) {
    return invalid("number_too_precise", cat("'", utf8_prefix(text, 40), "' has more than ", scale,
                                             " decimals; round it first"));
  }
  Int128 value = 0;
  const std::size_t kept = shift < 0 ? static_cast<std::size_t>(std::max<std::int64_t>(
                                           0, static_cast<std::int64_t>(digits.all.size()) + shift))
                                     : digits.all.size();
  for (std::size_t i = 0; i < kept; ++i) value = value * 10 + (digits.all[i] - '0');
  for (int i = 0; i < shift; ++i) value *= 10;
  if (shift < 0) {
    const bool in_front = static_cast<std::int64_t>(digits.all.size()) + shift >= 0;
    if (in_front && digits.all[kept] >= '5') ++value;
  }
  return checked_narrow(digits.negative ? -value : value);
}

Result<std::int64_t> parse_loose_decimal(std::string_view text, int scale, ExtraDigits extra) {
  const std::string_view whole = text;
  // Currency signs, codes and units stand before or after the number, never inside it.
  std::size_t begin = 0;
  while (begin < text.size() && !is_digit(text[begin])) ++begin;
  std::size_t end = text.size();
  while (end > begin && !is_digit(text[end - 1])) --end;
  if (begin == end) return not_a_number(whole);
  const std::string_view before = text.substr(0, begin);
  const bool negative = contains(before, "-") || contains(before, "\xE2\x88\x92") ||
                        (contains(before, "(") && contains(text.substr(end), ")"));
  const bool leading_point = !before.empty() && (before.back() == '.' || before.back() == ',') &&
                             (before.size() == 1 || !is_alpha(before[before.size() - 2]));
  std::string core = leading_point ? "0." : "";
  core.append(text.substr(begin, end - begin));
  for (const std::string_view space : {" ", "\xC2\xA0", "\xE2\x80\xAF", "'", "\xE2\x80\x99"}) {
    core = replace_all(core, space, "");
  }
  const auto last_point = core.rfind('.');
  const auto last_comma = core.rfind(',');
  char decimal = '.';
  if (last_comma != std::string::npos &&
      (last_point == std::string::npos || last_comma > last_point)) {
    const bool once = std::ranges::count(core, ',') == 1;
    const bool thousands = last_point == std::string::npos && core.size() - last_comma == 4 &&
                           last_comma <= 3 && core.front() != '0';
    decimal = once && !thousands ? ',' : '.';
  } else if (last_point != std::string::npos && std::ranges::count(core, '.') > 1) {
    decimal = ',';
  }
  if (!is_grouped(core.substr(0, core.find(decimal)))) return not_a_number(whole);
  std::string plain = negative ? "-" : "";
  for (const char c : core) {
    if (c == decimal) {
      plain.push_back('.');
    } else if (c != '.' && c != ',') {
      plain.push_back(c);
    }
  }
  auto parsed = parse_decimal(plain, scale, extra);
  if (!parsed && parsed.error().code == "number_malformed") return not_a_number(whole);
  return parsed;
}

std::string format_decimal(std::int64_t value, int scale, int min_decimals) {
  const bool negative = value < 0;
  // The magnitude of the smallest int64 does not fit into int64.
  const std::uint64_t magnitude =
      negative ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  std::string digits = std::to_string(magnitude);
  if (static_cast<int>(digits.size()) <= scale) {
    digits.insert(0, static_cast<std::size_t>(scale + 1) - digits.size(), '0');
  }
  const std::size_t point = digits.size() - static_cast<std::size_t>(scale);
  std::string fraction = digits.substr(point);
  while (static_cast<int>(fraction.size()) > min_decimals && !fraction.empty() &&
         fraction.back() == '0') {
    fraction.pop_back();
  }
  std::string out = negative ? "-" : "";
  out.append(digits, 0, point);
  if (!fraction.empty()) out.append(".").append(fraction);
  return out;
}

std::string format_grouped(std::int64_t value, int scale, int min_decimals) {
  std::string plain = format_decimal(value, scale, min_decimals);
  const std::size_t sign = plain.starts_with('-') ? 1 : 0;
  std::size_t point = plain.find('.');
  if (point == std::string::npos) point = plain.size();
  for (std::size_t at = point; at > sign + 3;) {
    at -= 3;
    plain.insert(at, ",");
  }
  return plain;
}

}  // namespace tl
