#include "parts/rules/manufacturers.h"

#include <algorithm>

#include "support/matchers.h"

namespace tl::parts {
namespace {

constexpr ManufacturerId nxp(1), ti(2), vishay(3), analog(4), maxim(5), infineon(6), own(7);

Manufacturers on_file() {
  return Manufacturers::of({{nxp, "NXP Semiconductors", {}},
                            {ti, "Texas Instruments", {}},
                            {vishay, "Vishay", {}},
                            {analog, "Analog Devices", {}},
                            {maxim, "Maxim Integrated", {}},
                            {infineon, "Infineon Technologies", {}},
                            {own, "Kleinwerk Spulen GmbH", {"KWS"}}});
}

std::vector<ManufacturerId> ids(const std::vector<NamedMaker>& found) {
  std::vector<ManufacturerId> out;
  for (const NamedMaker& maker : found) out.push_back(maker.id);
  return out;
}

TEST(Manufacturers, AreFoundByTheirNameInAnyForm) {
  const auto found = on_file().find("texas instruments INC.");
  ASSERT_EQ(ids(found), std::vector{ti});
  EXPECT_EQ(found[0].relation, MakerRelation::name);
  EXPECT_EQ(found[0].why, "");
}

TEST(Manufacturers, AreFoundByOwnAliasesAndByTheNamesOfTheTrade) {
  EXPECT_EQ(on_file().find("kws").at(0).why, "'kws' is our alias of Kleinwerk Spulen GmbH");
  const auto short_form = on_file().find("TI");
  ASSERT_EQ(ids(short_form), std::vector{ti});
  EXPECT_EQ(short_form[0].relation, MakerRelation::alias);
  EXPECT_EQ(short_form[0].why, "'TI' is Texas Instruments");
}

TEST(Manufacturers, AnOwnAliasWinsOverTheTrade) {
  const Manufacturers makers =
      Manufacturers::of({{ti, "Texas Instruments", {}}, {own, "Tinplate Industries", {"TI"}}});
  EXPECT_EQ(ids(makers.find("TI")), std::vector{own});
  EXPECT_EQ(makers.find_one("TI"), own);
}

TEST(Manufacturers, AreFoundOverTakeOversInBothDirections) {
  const auto newer = on_file().find("Freescale");
  ASSERT_EQ(ids(newer), std::vector{nxp});
  EXPECT_EQ(newer[0].relation, MakerRelation::successor);
  EXPECT_EQ(newer[0].why, "Freescale Semiconductor went to NXP Semiconductors in 2015");

  const auto chain = on_file().find("Dallas Semiconductor");
  ASSERT_EQ(ids(chain), (std::vector{maxim, analog}));
  EXPECT_EQ(chain[1].steps, 2);
  EXPECT_EQ(chain[1].why,
            "Dallas Semiconductor went to Maxim Integrated in 2001, Maxim Integrated went to "
            "Analog Devices in 2021");

  const auto older = on_file().find("Analog Devices");
  EXPECT_EQ(ids(older), (std::vector{analog, maxim})) << "its own first, then whom it took over";
}

TEST(Manufacturers, TwoMakersTakenOverByOneAreNotEachOther) {
  const Manufacturers makers =
      Manufacturers::of({{maxim, "Maxim Integrated", {}}, {own, "Linear Technology", {}}});
  EXPECT_EQ(ids(makers.find("Linear Technology")), std::vector{own});
}

TEST(Manufacturers, ASpinOffIsTold) {
  const Manufacturers makers = Manufacturers::of({{own, "Nexperia", {}}});
  EXPECT_EQ(makers.find("NXP").at(0).why,
            "NXP Semiconductors passed parts of its range to Nexperia in 2017");
}

TEST(Manufacturers, AreFoundWithoutTheWordsOfTheTradeAndInsideLongerText) {
  EXPECT_EQ(on_file().find_one("Kleinwerk Spulen Electronics"), own);
  EXPECT_EQ(on_file().find_one("Vishay Special Resistors Division"), vishay);
  EXPECT_EQ(on_file().find_one("Infineon (Villach)"), infineon);
  EXPECT_EQ(on_file().find_one("Nobody & Sons"), std::nullopt);
  EXPECT_EQ(on_file().find_one(" - "), std::nullopt);
}

TEST(Manufacturers, AKnownMakerThatIsNotOnFileIsNobodyElse) {
  // "General Semiconductor" is known as Vishay's; the core "general" must not lead elsewhere.
  const Manufacturers makers = Manufacturers::of({{own, "Central Electronics", {}}});
  EXPECT_TRUE(makers.find("Central Semiconductor").empty());
}

TEST(Manufacturers, DoNotDependOnTheOrderTheyCameIn) {
  std::vector<Manufacturer> turned(on_file().all());
  std::ranges::reverse(turned);
  const Manufacturers makers = Manufacturers::of(turned);
  for (const auto* text : {"TI", "Freescale", "Dallas", "Analog Devices", "KWS", "Vishay Dale"}) {
    EXPECT_EQ(makers.find(text), on_file().find(text)) << text;
  }
}

TEST(Manufacturers, SharingAKeyIsABug) {
  EXPECT_THROW(Manufacturers::of({{nxp, "NXP", {}}, {ti, "N.X.P. Inc.", {}}}), Bug);
}

TEST(Manufacturers, AreFiledWithoutGuessing) {
  EXPECT_EQ(on_file().filed_as("TI"), ti);
  EXPECT_EQ(on_file().filed_as("KWS"), own);
  EXPECT_EQ(on_file().filed_as("Kleinwerk Spulen Electronics"), std::nullopt);
  EXPECT_EQ(on_file().filed_as("Freescale"), std::nullopt) << "taken over, yet not the same";
}

TEST(Manufacturers, HaveNamesThatCanBeFiled) {
  EXPECT_EQ(manufacturer_name("  Kleinwerk   Spulen ").value(), "Kleinwerk Spulen");
  EXPECT_OK(manufacturer_name(std::string(200, 'K')));
  EXPECT_FAILS("manufacturer_name_malformed", manufacturer_name(std::string(201, 'K')));
  EXPECT_FAILS("manufacturer_name_malformed", manufacturer_name("--"));
  EXPECT_FAILS("manufacturer_name_malformed", manufacturer_name("Klein\x01werk"));
  EXPECT_FAILS("manufacturer_name_malformed", manufacturer_name("Klein\xFFwerk"));
  std::string phrases;
  for (int i = 0; i < 60; ++i) phrases += "\xEF\xB7\xBA";
  EXPECT_FAILS("manufacturer_name_malformed", manufacturer_name(phrases));
}

TEST(Manufacturers, AreFiledUnderTheNameOfTheTrade) {
  EXPECT_EQ(preferred_manufacturer_name(" TI "), "Texas Instruments");
  EXPECT_EQ(preferred_manufacturer_name("Freescale"), "Freescale Semiconductor");
  EXPECT_EQ(preferred_manufacturer_name(" Kleinwerk  Spulen "), "Kleinwerk Spulen");
}

}  // namespace
}  // namespace tl::parts
