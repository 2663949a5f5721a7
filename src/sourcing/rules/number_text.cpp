#include "sourcing/rules/number_text.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "foundation/decimal.h"
#include "foundation/text.h"

namespace tl::sourcing {
namespace {

constexpr std::array group_signs = {std::string_view(" "), std::string_view("'"),
                                    std::string_view("\xC2\xA0"), std::string_view("\xE2\x80\xAF"),
                                    std::string_view("\xE2\x80\x99")};

struct Core {
  std::string digits;  // digits, points and commas, from the first digit to the last
  bool negative = false;
};

bool is_core(char c) {
  return is_digit(c) || c == '.' || c == ',';
}

// What stands around a number may be a currency, a unit, "+" or brackets, but no second number.
bool around_is_harmless(std::string_view text) {
  return std::ranges::none_of(text, is_digit) && text.size() <= 24;
}

Core core_of(std::string_view text) {
  std::string squeezed(trim(text));
  // A group sign counts only between digits, so that "5 x 100" stays two numbers.
  for (const std::string_view sign : group_signs) {
    std::size_t at = 0;
    while ((at = squeezed.find(sign, at)) != std::string::npos) {
      const std::size_t after = at + sign.size();
      const bool between = at > 0 && is_digit(squeezed[at - 1]) && after + 2 < squeezed.size() &&
                           is_digit(squeezed[after]) && is_digit(squeezed[after + 1]) &&
                           is_digit(squeezed[after + 2]);
      if (between) {
        squeezed.erase(at, sign.size());
      } else {
        at = after;
      }
    }
  }
  const auto first = std::ranges::find_if(squeezed, is_digit);
  if (first == squeezed.end()) return {};
  auto begin = first;
  // ".35" and ",35" are written without the zero.
  if (begin != squeezed.begin() && (*(begin - 1) == '.' || *(begin - 1) == ',')) --begin;
  auto end = first;
  while (end != squeezed.end() && is_core(*end)) ++end;
  while (end != begin && !is_digit(*(end - 1))) --end;
  const std::string_view before(squeezed.data(),
                                static_cast<std::size_t>(begin - squeezed.begin()));
  const std::string_view after(squeezed.data() + (end - squeezed.begin()),
                               static_cast<std::size_t>(squeezed.end() - end));
  if (!around_is_harmless(before) || !around_is_harmless(after)) return {};
  Core core{.digits = std::string(begin, end),
            .negative = contains(before, "-") || contains(before, "\xE2\x88\x92") ||
                        (contains(before, "(") && contains(after, ")"))};
  if (core.digits.front() == '.' || core.digits.front() == ',') core.digits.insert(0, "0");
  return core;
}

// "1,234" and "12.345.678": groups of three behind one to three digits, not beginning with 0.
bool looks_grouped(std::string_view digits, char sign) {
  const auto groups = split(digits, sign);
  if (groups.size() < 2 || groups.front().empty() || groups.front().size() > 3 ||
      groups.front().front() == '0') {
    return false;
  }
  return std::ranges::all_of(groups.begin() + 1, groups.end(), [](std::string_view group) {
    return group.size() == 3 && std::ranges::all_of(group, is_digit);
  });
}

// The sign that this number's own shape proves to be the decimal one.
DecimalSign proof(std::string_view digits) {
  const auto points = std::ranges::count(digits, '.');
  const auto commas = std::ranges::count(digits, ',');
  if (points == 0 && commas == 0) return DecimalSign::unknown;
  if (points > 0 && commas > 0) {
    return digits.rfind('.') > digits.rfind(',') ? DecimalSign::point : DecimalSign::comma;
  }
  const char sign = points > 0 ? '.' : ',';
  const auto count = points > 0 ? points : commas;
  const auto as_decimal = points > 0 ? DecimalSign::point : DecimalSign::comma;
  const auto as_group = points > 0 ? DecimalSign::comma : DecimalSign::point;
  if (count > 1) return as_group;
  if (looks_grouped(digits, sign)) return DecimalSign::unknown;
  return as_decimal;
}

}  // namespace

DecimalSign decimal_sign_of(std::span<const std::string_view> cells) {
  std::size_t point = 0;
  std::size_t comma = 0;
  for (const std::string_view cell : cells) {
    const DecimalSign shown = proof(core_of(cell).digits);
    if (shown == DecimalSign::point) ++point;
    if (shown == DecimalSign::comma) ++comma;
  }
  if (point == comma) return DecimalSign::unknown;
  return point > comma ? DecimalSign::point : DecimalSign::comma;
}

bool has_ambiguous_comma(std::string_view text) {
  const std::string digits = core_of(text).digits;
  return contains(digits, ",") && proof(digits) == DecimalSign::unknown;
}

std::string plain_number(std::string_view text, DecimalSign sign) {
  if (sign != DecimalSign::comma && parse_decimal(trim(text), 0, ExtraDigits::round)) {
    return std::string(trim(text));  // also "1.5E-3"
  }
  const Core core = core_of(text);
  if (core.digits.empty()) return {};
  // A number whose shape leaves no doubt is read by its shape, whatever the rest of the file does.
  const DecimalSign shown = proof(core.digits);
  const DecimalSign used = shown == DecimalSign::unknown ? sign : shown;
  const char decimal = used == DecimalSign::comma ? ',' : '.';
  const char group = decimal == ',' ? '.' : ',';
  const std::string whole = core.digits.substr(0, core.digits.find(decimal));
  const bool badly_grouped =
      contains(whole, std::string_view(&group, 1)) && !looks_grouped(whole, group);
  if (badly_grouped || std::ranges::count(core.digits, decimal) > 1) return {};
  std::string out = core.negative ? "-" : "";
  for (const char c : core.digits) {
    if (c == decimal) {
      out.push_back('.');
    } else if (c != group) {
      out.push_back(c);
    }
  }
  return out;
}

std::string plain_pieces(std::string_view text, DecimalSign sign) {
  const Core core = core_of(text);
  const auto is_group = [&](char group, DecimalSign unless) {
    return sign != unless && looks_grouped(core.digits, group);
  };
  char group = '\0';
  if (is_group('.', DecimalSign::point)) group = '.';
  if (is_group(',', DecimalSign::comma)) group = ',';
  if (group == '\0') return plain_number(text, sign);
  return cat(core.negative ? "-" : "", replace_all(core.digits, {&group, 1}, ""));
}

std::string plain_break(std::string_view text, DecimalSign sign) {
  std::string_view from = trim(text);
  // The first number of a span, where a span sign stands behind a digit.
  for (const std::string_view dash : {"-", "\xE2\x80\x93", "\xE2\x80\x94", " to ", " bis ", ".."}) {
    const auto at = from.find(dash);
    if (at == std::string_view::npos || at == 0) continue;
    if (std::ranges::any_of(from.substr(0, at), is_digit)) from = from.substr(0, at);
  }
  return plain_pieces(from, sign);
}

}  // namespace tl::sourcing
