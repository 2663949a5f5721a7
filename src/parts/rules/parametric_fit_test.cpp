#include "parts/rules/parametric_fit.h"

#include <gtest/gtest.h>

#include "parts/rules/parametric.h"

namespace tl::parts {
namespace {

Parameters of(std::string_view text) {
  return read_parameters({.description = text}).parameters;
}

ParametricFit fit(std::string_view asked, std::string_view part) {
  return fit_of(of(asked), of(part));
}

bool satisfies(std::string_view asked, std::string_view part) {
  return fit(asked, part).outcome == FitOutcome::satisfied;
}

TEST(ParametricFit, R40_part_APartSatisfiesWhenNothingIsWorse) {
  constexpr std::string_view asked = "capacitor 100nF 10% 25V X5R 0603";
  EXPECT_TRUE(satisfies(asked, "capacitor 100nF 10% 25V X5R 0603"));
  EXPECT_TRUE(satisfies(asked, "capacitor 100nF 5% 50V X7R 0603"));
  EXPECT_TRUE(satisfies(asked, "capacitor 100nF 5% 50V C0G 0603"));
  EXPECT_FALSE(satisfies(asked, "capacitor 220nF 10% 25V X5R 0603"));
  EXPECT_FALSE(satisfies(asked, "capacitor 100nF 20% 25V X5R 0603"));
  EXPECT_FALSE(satisfies(asked, "capacitor 100nF 10% 16V X5R 0603"));
  EXPECT_FALSE(satisfies(asked, "capacitor 100nF 10% 25V Y5V 0603"));
  EXPECT_FALSE(satisfies(asked, "capacitor 100nF 10% 25V X5R 0402"));
  EXPECT_TRUE(satisfies("resistor 10k 1% 1/16W 0402", "resistor 10k 0.5% 1/10W thin film 0402"));
  EXPECT_FALSE(satisfies("resistor 10k 1% 1/10W 0402", "resistor 10k 1% 1/16W 0402"));
  EXPECT_FALSE(satisfies("resistor 10k 0603", "resistor array of 4 10k 0603"));
  EXPECT_TRUE(satisfies("resistor 0R 5% 0603", "resistor 0R 0603")) << "of a link it means nothing";
  EXPECT_TRUE(satisfies("capacitor 10pF ±0.5pF 0402", "capacitor 10pF 5% 50V C0G 0402"))
      << "five per cent of 10 pF are 0.5 pF";
  EXPECT_FALSE(satisfies("capacitor 10pF ±0.25pF 0402", "capacitor 10pF 5% 50V C0G 0402"));
}

TEST(ParametricFit, SaysWhatIsBetterAndWhatIsNotKnown) {
  const ParametricFit better = fit("capacitor 100nF 10% 25V X5R 0603", "100nF 5% 50V X7R 0603");
  EXPECT_EQ(better.why,
            "fits capacitor 100nF 10% 25V X5R 0603; 5% for 10%; 50V for 25V; X7R for X5R");
  EXPECT_EQ(better.better, 3);
  const ParametricFit open = fit("resistor 10k 1% 1/10W 0603", "resistor 10k 1% 0603");
  EXPECT_EQ(open.outcome, FitOutcome::open);
  EXPECT_EQ(open.why, "fits resistor 10kΩ 1% 1/10W 0603; not known of it: power");
}

TEST(ParametricFit, OrdersDielectricsByTemperatureAndChange) {
  EXPECT_TRUE(is_as_good(Dielectric::x7r, Dielectric::x5r));
  EXPECT_TRUE(is_as_good(Dielectric::c0g, Dielectric::x7r));
  EXPECT_TRUE(is_as_good(Dielectric::x7r, Dielectric::y5v));
  EXPECT_FALSE(is_as_good(Dielectric::x7r, Dielectric::c0g));
  EXPECT_FALSE(is_as_good(Dielectric::x5r, Dielectric::x7r));
  EXPECT_FALSE(is_as_good(Dielectric::x6s, Dielectric::x5r)) << "hotter, but moves more";
  EXPECT_FALSE(is_as_good(Dielectric::unknown, Dielectric::x5r));
}

TEST(ParametricFit, ALineIsLookedForOnceKindValueAndSizeAreKnown) {
  EXPECT_TRUE(can_be_looked_for(of("100nF 0603")));
  EXPECT_FALSE(can_be_looked_for(of("100nF 50V")));
  EXPECT_FALSE(can_be_looked_for(of("capacitor 0603")));
}

}  // namespace
}  // namespace tl::parts
