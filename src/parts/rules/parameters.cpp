#include "parts/rules/parameters.h"

#include <array>
#include <span>

#include "foundation/decimal.h"
#include "foundation/text.h"

namespace tl::parts {
namespace {

struct Step {
  int scale;  // how many decimals of the unit the small unit is
  std::string_view prefix;
};

// The largest unit that leaves a number of at least one; the smallest for what is below.
std::string with_prefix(std::int64_t value, std::span<const Step> steps, std::string_view unit) {
  for (const Step& step : steps) {
    std::int64_t one = 1;
    for (int i = 0; i < step.scale; ++i) one *= 10;
    if (value >= one || &step == &steps.back())
      return cat(format_decimal(value, step.scale), step.prefix, unit);
  }
  return {};
}

constexpr std::array ohm_steps = {Step{15, "G"}, Step{12, "M"}, Step{9, "k"}, Step{6, ""},
                                  Step{3, "m"}};
constexpr std::array farad_steps = {Step{9, "u"}, Step{6, "n"}, Step{3, "p"}};
constexpr std::array henry_steps = {Step{9, "m"}, Step{6, "u"}, Step{3, "n"}};
constexpr std::array volt_steps = {Step{6, "k"}, Step{3, ""}};
constexpr std::array watt_steps = {Step{6, ""}, Step{3, "m"}};
constexpr std::array ampere_steps = {Step{6, ""}, Step{3, "m"}};

struct Fraction {
  std::int64_t microwatts;
  std::int64_t from, to;  // what it is rounded to
  std::string_view text;
};
constexpr std::array fractions = {
    Fraction{31'250, 31'000, 32'000, "1/32W"},   Fraction{50'000, 50'000, 50'000, "1/20W"},
    Fraction{62'500, 62'000, 63'000, "1/16W"},   Fraction{100'000, 100'000, 100'000, "1/10W"},
    Fraction{125'000, 125'000, 125'000, "1/8W"}, Fraction{166'667, 166'000, 167'000, "1/6W"},
    Fraction{250'000, 250'000, 250'000, "1/4W"}, Fraction{333'333, 330'000, 334'000, "1/3W"},
    Fraction{500'000, 500'000, 500'000, "1/2W"}, Fraction{666'667, 660'000, 670'000, "2/3W"},
    Fraction{750'000, 750'000, 750'000, "3/4W"},
};

std::string words_of(std::string_view name) {
  return replace_all(name, "_", " ");
}

void append(std::string& text, std::string_view more) {
  if (more.empty()) return;
  if (!text.empty()) text.push_back(' ');
  text.append(more);
}

}  // namespace

std::int64_t nominal_power(std::int64_t microwatts) {
  for (const Fraction& fraction : fractions) {
    if (microwatts >= fraction.from && microwatts <= fraction.to) return fraction.microwatts;
  }
  return microwatts;
}

std::string value_text(PassiveKind kind, std::int64_t value) {
  switch (kind) {
    case PassiveKind::resistor:
    case PassiveKind::ferrite_bead: return value == 0 ? "0Ω" : with_prefix(value, ohm_steps, "Ω");
    case PassiveKind::capacitor: return with_prefix(value, farad_steps, "F");
    case PassiveKind::inductor: return with_prefix(value, henry_steps, "H");
    case PassiveKind::unknown: break;
  }
  return {};
}

std::string tolerance_text(PassiveKind kind, const Tolerance& tolerance) {
  if (tolerance.absolute) return cat("±", value_text(kind, tolerance.above));
  if (tolerance.below == tolerance.above) return cat(format_decimal(tolerance.above, 4), "%");
  return cat("+", format_decimal(tolerance.above, 4), "/-", format_decimal(tolerance.below, 4),
             "%");
}

std::string voltage_text(std::int64_t millivolts) {
  return with_prefix(millivolts, volt_steps, "V");
}

std::string power_text(std::int64_t microwatts) {
  for (const Fraction& fraction : fractions) {
    if (microwatts == fraction.microwatts) return std::string(fraction.text);
  }
  return with_prefix(microwatts, watt_steps, "W");
}

std::string current_text(std::int64_t microamperes) {
  return with_prefix(microamperes, ampere_steps, "A");
}

std::string_view dielectric_text(Dielectric dielectric) {
  constexpr std::array<std::string_view, 19> names = {
      "",    "C0G", "C0H", "U2J", "X8G", "X8R", "X8L", "X7R", "X7S", "X7T",
      "X7U", "X6S", "X6T", "X5R", "X5S", "X5F", "Y5V", "Y5U", "Z5U"};
  return names[static_cast<std::size_t>(dielectric)];
}

std::string technology_text(Technology technology) {
  return technology == Technology::unknown ? std::string() : words_of(enum_name(technology));
}

std::string kind_text(PassiveKind kind) {
  return kind == PassiveKind::unknown ? std::string() : words_of(enum_name(kind));
}

std::string parameters_text(const Parameters& parameters) {
  std::string text = kind_text(parameters.kind);
  if (parameters.elements == 0) append(text, "array");
  if (parameters.elements > 1) append(text, cat("array of ", parameters.elements));
  if (parameters.value) append(text, value_text(parameters.kind, *parameters.value));
  if (parameters.tolerance) append(text, tolerance_text(parameters.kind, *parameters.tolerance));
  if (parameters.voltage_mv) append(text, voltage_text(*parameters.voltage_mv));
  if (parameters.power_uw) append(text, power_text(*parameters.power_uw));
  if (parameters.current_ua) append(text, current_text(*parameters.current_ua));
  append(text, dielectric_text(parameters.dielectric));
  const bool told = parameters.dielectric != Dielectric::unknown;
  if (!told || parameters.technology != Technology::ceramic)
    append(text, technology_text(parameters.technology));
  if (parameters.coefficient_ppm) append(text, cat(*parameters.coefficient_ppm, "ppm/K"));
  append(text, parameters.size);
  return text;
}

}  // namespace tl::parts
