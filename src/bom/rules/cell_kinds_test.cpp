#include "bom/rules/cell_kinds.h"

#include "support/matchers.h"

namespace tl::bom {
namespace {

std::optional<std::int64_t> quantity(std::string_view text) {
  const auto parsed = parse_quantity(text);
  return parsed ? std::optional(parsed->millionths) : std::nullopt;
}

TEST(CellKinds, QuantitiesAreReadAsPeopleWriteThem) {
  EXPECT_EQ(quantity("4"), 4'000'000);
  EXPECT_EQ(quantity("1,0"), 1'000'000);
  EXPECT_EQ(quantity("2.5"), 2'500'000);
  EXPECT_EQ(quantity("2 pcs"), 2'000'000);
  EXPECT_EQ(quantity("3x"), 3'000'000);
  EXPECT_EQ(quantity("x3"), 3'000'000);
  EXPECT_EQ(quantity("12 Stück"), 12'000'000);
  EXPECT_EQ(quantity("-1"), -1'000'000);
  EXPECT_EQ(quantity("5(pcs)"), 5'000'000);
  EXPECT_EQ(quantity(""), std::nullopt);
  EXPECT_EQ(quantity("A4"), std::nullopt);
  EXPECT_EQ(quantity("10k 5%"), std::nullopt);
  EXPECT_EQ(quantity("as required"), std::nullopt);
}

TEST(CellKinds, AUnitOtherThanPiecesIsKept) {
  EXPECT_EQ(parse_quantity("0.35 m")->unit, "m");
  EXPECT_EQ(parse_quantity("0.35 m")->millionths, 350'000);
  EXPECT_EQ(parse_quantity("１２")->millionths, 12'000'000);
  EXPECT_EQ(parse_quantity("１．５ｍ")->unit, "m");
  EXPECT_EQ(parse_quantity("４個")->unit, "");
  EXPECT_FALSE(parse_quantity("４\uFF00"));
  EXPECT_EQ(parse_quantity("7 pcs")->unit, "");
}

TEST(CellKinds, PlaceholdersSayNothing) {
  for (const char* text : {"", "-", "N/A", "n/a", "TBD", "--", "?", "#N/A", "none", "~"})
    EXPECT_TRUE(is_placeholder(text)) << text;
  for (const char* text : {"10k", "NA555", "0R", "various"})
    EXPECT_FALSE(is_placeholder(text)) << text;
}

TEST(CellKinds, PartNumbersStandOut) {
  for (const char* text :
       {"GRM155R61E105KA12D", "LM2596S-5.0/NOPB", "SC18IS602BIPW,112", "RC0603FR-0710KL"}) {
    EXPECT_GE(part_number_score(text), 75) << text;
  }
  EXPECT_LT(part_number_score("R-EU_R0805_X"), 70);  // a name in a library
  for (const char* text :
       {"", "10k", "0805", "Resistor", "100nF 50V", "https://a.example/B123", "7"}) {
    EXPECT_LE(part_number_score(text), 10) << text;
  }
}

TEST(CellKinds, PackagesValuesAndPricesStandOut) {
  EXPECT_GE(package_score("Capacitor_SMD:C_0603_1608Metric"), 80);
  EXPECT_GE(package_score("SOT-23"), 80);
  EXPECT_GE(package_score("0402"), 80);
  EXPECT_EQ(package_score("LM358"), 0);
  EXPECT_GE(value_score("100nF"), 90);
  EXPECT_GE(value_score("4k7"), 90);
  EXPECT_GE(value_score("10uF/16V"), 90);
  EXPECT_GE(value_score("16 MHz"), 90);
  EXPECT_EQ(value_score("GRM155R61E105KA12D"), 0);
  EXPECT_EQ(price_score("$1.40"), 100);
  EXPECT_GE(price_score("0.12"), 80);
  EXPECT_EQ(price_score("12"), 0);
  EXPECT_GE(description_score("RES SMD 10K OHM 1% 1/10W 0603"), 80);
  EXPECT_EQ(description_score("12"), 0);
  EXPECT_TRUE(is_link("see https://example.com"));
  EXPECT_TRUE(is_whole_number("17"));
  EXPECT_FALSE(is_whole_number("1.7"));
}

}  // namespace
}  // namespace tl::bom
