#include "bom/rules/component_value.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "foundation/decimal.h"
#include "foundation/text.h"

namespace tl::bom {
namespace {

struct Prefix {
  std::string_view text;
  int exponent;
};

// Longer ones first. A resistor's M is mega, a capacitor's or inductor's m is milli.
constexpr std::array resistance_units = {Prefix{"kohms", 3}, Prefix{"kohm", 3}, Prefix{"mohms", 6},
                                         Prefix{"mohm", 6},  Prefix{"ohms", 0}, Prefix{"ohm", 0},
                                         Prefix{"kω", 3},    Prefix{"mω", 6},   Prefix{"ω", 0},
                                         Prefix{"k", 3},     Prefix{"r", 0},    Prefix{"m", 6}};
constexpr std::array capacitance_units = {Prefix{"pf", -12}, Prefix{"nf", -9}, Prefix{"uf", -6},
                                          Prefix{"μf", -6},  Prefix{"mf", -3}, Prefix{"p", -12},
                                          Prefix{"n", -9},   Prefix{"u", -6},  Prefix{"μ", -6}};
constexpr std::array inductance_units = {Prefix{"nh", -9}, Prefix{"uh", -6}, Prefix{"μh", -6},
                                         Prefix{"mh", -3}, Prefix{"h", 0}};

std::span<const Prefix> units_of(ValueKind kind) {
  switch (kind) {
    case ValueKind::resistance: return resistance_units;
    case ValueKind::capacitance: return capacitance_units;
    case ValueKind::inductance: break;
  }
  return inductance_units;
}

bool is_letter(char c) {
  return is_alpha(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::optional<ComponentValue> value_of(std::string_view whole, std::string_view fraction,
                                       int exponent) {
  if (whole.size() + fraction.size() > 12) return std::nullopt;
  const auto digits = parse_decimal(cat(whole, fraction), 0);
  if (!digits) return std::nullopt;
  ComponentValue value{*digits, exponent - static_cast<int>(fraction.size())};
  if (value.digits == 0) return ComponentValue{};
  while (value.digits % 10 == 0) {
    value.digits /= 10;
    ++value.exponent;
  }
  return value;
}

// A text cut at the digits that begin it.
std::string_view take_digits(std::string_view& text) {
  const auto end = std::ranges::find_if_not(text, is_digit);
  const auto count = static_cast<std::size_t>(end - text.begin());
  const std::string_view digits = text.substr(0, count);
  text.remove_prefix(count);
  return digits;
}

class Scanner {
 public:
  Scanner(std::string_view text, ValueKind kind) : folded_(fold(text)), kind_(kind) {}

  std::vector<ComponentValue> run() {
    std::string_view rest = folded_;
    bool after_letter = false;  // "0402c104k": inside a word nothing is a value
    while (!rest.empty()) {
      if (!is_digit(rest.front()) || after_letter) {
        after_letter = is_letter(rest.front()) || (after_letter && is_word(rest.front()));
        rest.remove_prefix(1);
        continue;
      }
      take(rest);
      after_letter = !rest.empty() && is_letter(rest.front());
    }
    return std::move(out_);
  }

 private:
  static bool is_word(char c) { return is_digit(c) || c == '.' || c == '-' || c == '_'; }

  // "4.7 k", "4k7", "100nF", with the cursor on the first digit.
  void take(std::string_view& rest) {
    const std::string_view whole = take_digits(rest);
    std::string_view fraction;
    if (rest.size() > 1 && (rest.front() == '.' || rest.front() == ',') && is_digit(rest[1])) {
      rest.remove_prefix(1);
      fraction = take_digits(rest);
    }
    std::string_view unit_at = rest;
    if (unit_at.starts_with(' ')) unit_at.remove_prefix(1);
    for (const Prefix& unit : units_of(kind_)) {
      if (!unit_at.starts_with(unit.text)) continue;
      std::string_view after = unit_at.substr(unit.text.size());
      const bool apart = unit_at.data() != rest.data();
      if (apart && unit.text.size() == 1 && unit.text != "ω") return;  // "5 m" of cable
      std::string_view tail;
      if (fraction.empty() && !apart && unit.text.size() <= 2) tail = take_digits(after);
      if (after.starts_with('%')) tail = {};  // "43k1%": of a tolerance
      if (!after.empty() && is_letter(after.front()) && !ends_value(after)) return;
      if (const auto value = value_of(whole, fraction.empty() ? tail : fraction, unit.exponent))
        out_.push_back(*value);
      rest = after;
      return;
    }
  }

  // What may stand right behind: "4k7ohm", "10kΩ".
  bool ends_value(std::string_view after) const {
    return kind_ == ValueKind::resistance && (after.starts_with("ohm") || after.starts_with("ω"));
  }

  std::string folded_;
  ValueKind kind_;
  std::vector<ComponentValue> out_;
};

}  // namespace

std::vector<ComponentValue> values_in(std::string_view text, ValueKind kind) {
  constexpr std::size_t longest_text = 300;
  if (text.size() > longest_text) return {};
  return Scanner(text, kind).run();
}

std::optional<ValueKind> kind_of_designator(std::string_view designator) {
  if (designator.size() < 2 || !is_digit(designator[1])) return std::nullopt;
  switch (designator.front()) {
    case 'R': return ValueKind::resistance;
    case 'C': return ValueKind::capacitance;
    case 'L': return ValueKind::inductance;
    default: return std::nullopt;
  }
}

}  // namespace tl::bom
