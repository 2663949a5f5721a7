#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "foundation/text.h"
#include "parts/rules/parametric.h"

namespace tl::parts {
namespace {

template <class T>
T one_of(std::vector<T> choices) {
  return choices[*rc::gen::inRange<std::size_t>(0, choices.size())];
}

bool chance(int percent) {
  return *rc::gen::inRange(0, 100) < percent;
}

// Up to four digits and a power of ten, within what the trade makes.
std::int64_t some_value(int decades) {
  std::int64_t value = *rc::gen::inRange<std::int64_t>(1, 10'000);
  for (int i = *rc::gen::inRange(0, decades); i > 0; --i) value *= 10;
  return value;
}

Technology some_technology(PassiveKind kind) {
  if (kind == PassiveKind::resistor)
    return one_of<Technology>({Technology::unknown, Technology::thick_film, Technology::thin_film,
                               Technology::metal_film, Technology::metal_strip});
  if (kind == PassiveKind::capacitor)
    return one_of<Technology>({Technology::unknown, Technology::ceramic, Technology::electrolytic,
                               Technology::polymer, Technology::tantalum});
  return Technology::unknown;
}

Parameters some_parameters() {
  Parameters out;
  out.kind = one_of<PassiveKind>({PassiveKind::resistor, PassiveKind::capacitor,
                                  PassiveKind::inductor, PassiveKind::ferrite_bead});
  const bool capacitor = out.kind == PassiveKind::capacitor;
  // From 10 fF, 100 pH and 10 micro-ohms upwards.
  out.value = some_value(capacitor ? 10 : 11) * (capacitor ? 10 : 100);
  if (chance(50)) {
    const std::int64_t share = one_of<std::int64_t>({500, 1'000, 10'000, 50'000, 100'000, 200'000});
    out.tolerance = Tolerance{share, share, false};
  } else if (chance(20)) {
    out.tolerance = Tolerance{200'000, 800'000, false};
  } else if (capacitor && chance(50)) {
    out.tolerance = Tolerance{250, 250, true};
  }
  if (chance(50)) out.voltage_mv = one_of<std::int64_t>({2'500, 6'300, 50'000, 1'000'000});
  if (chance(50) && out.kind == PassiveKind::resistor)
    out.power_uw = one_of<std::int64_t>({50'000, 62'500, 125'000, 333'333, 1'000'000, 3'000'000});
  if (chance(50) && !capacitor) out.current_ua = one_of<std::int64_t>({150'000, 2'550'000});
  out.technology = some_technology(out.kind);
  if (out.technology == Technology::ceramic && chance(70))
    out.dielectric = one_of<Dielectric>({Dielectric::c0g, Dielectric::x7r, Dielectric::y5v});
  if (chance(70)) out.size = one_of<std::string>({"01005", "0402", "0603", "1206", "2512"});
  if (chance(20)) out.coefficient_ppm = 100;
  if (chance(10)) out.elements = one_of<std::int64_t>({0, 2, 4, 8});
  return out;
}

RC_GTEST_PROP(ParametricProperties, WhatIsWrittenIsReadBack, ()) {
  const Parameters parameters = some_parameters();
  const std::string text = parameters_text(parameters);
  RC_ASSERT(read_parameters({.description = text}).parameters == parameters);
}

// The same number in three units.
RC_GTEST_PROP(ParametricProperties, PrefixesOfAUnitAgree, ()) {
  const auto digits = *rc::gen::inRange<std::int64_t>(1, 100'000);
  const auto read = [](std::string_view designator, const std::string& value) {
    return read_parameters({.designator = designator, .value = value}).parameters.value;
  };
  RC_ASSERT(read("C1", cat(digits, "nF")) == read("C1", cat(digits, "000pF")));
  RC_ASSERT(read("C1", cat(digits, "nF")) == read("C1", cat(digits, "n")));
  RC_ASSERT(read("C1", cat(digits, "NF")) == digits * 1'000'000);
  RC_ASSERT(read("R1", cat(digits, "k")) == read("R1", cat(digits, "000R")));
  RC_ASSERT(read("R1", cat(digits, "k")) == read("R1", cat(digits, " KOhm")));
  RC_ASSERT(read("L1", cat(digits, "uH")) == read("L1", cat(digits, "000 nH")));
  // The prefix in the place of the point.
  RC_ASSERT(read("R1", cat(digits, "k", digits % 10)) ==
            read("R1", cat(digits, ".", digits % 10, "K")));
}

// Whatever a cell holds, its figures are figures of that cell.
RC_GTEST_PROP(ParametricProperties, EveryFigureStandsWhereItIsSaidToStand, ()) {
  const auto piece = rc::gen::element<std::string>(
      "100", "n", "F", "4k7", " ", "50V", "±", "%", "0603", "/", "1", "Ω", ",", ".", "X7R", "é",
      "（", "x", "-", "uH", "W", "R", "0402_1005Metric");
  const std::string text = join(*rc::gen::container<std::vector<std::string>>(piece), "");
  for (const ParameterOrigin& origin :
       read_parameters({.designator = "C1", .value = text}).origins) {
    if (origin.cell != TextCell::value) continue;
    RC_ASSERT(text.substr(static_cast<std::size_t>(origin.offset), origin.text.size()) ==
              origin.text);
  }
}

}  // namespace
}  // namespace tl::parts
