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

TEST(Manufacturers, AMisspeltNameIsOnlyProposed) {
  const Manufacturers makers = on_file();
  EXPECT_TRUE(makers.find("Vishey").empty());
  EXPECT_EQ(makers.find_one("Vishey"), std::nullopt);
  EXPECT_EQ(makers.filed_as("Vishey"), std::nullopt);
  const auto found = makers.misspelt(" Vishey ");
  ASSERT_EQ(ids(found), std::vector{vishay});
  EXPECT_EQ(found[0].relation, MakerRelation::misspelt);
  EXPECT_EQ(found[0].why, "'Vishey' is probably Vishay, one slip of the pen away");
  EXPECT_TRUE(makers.misspelt("Vishay").empty()) << "as it is written";
  EXPECT_TRUE(makers.misspelt("TL").empty());
  EXPECT_TRUE(makers.misspelt(" - ").empty());
}

TEST(Manufacturers, AMisspeltNameMayBeOneOfOursOrOneThatWasTakenOver) {
  const Manufacturers makers = on_file();
  EXPECT_EQ(ids(makers.misspelt("Kleinwrek Spulen")), std::vector{own});
  const auto freescale = makers.misspelt("Freescal");
  ASSERT_EQ(ids(freescale), std::vector{nxp});
  EXPECT_EQ(freescale[0].relation, MakerRelation::misspelt);
  EXPECT_EQ(freescale[0].why,
            "'Freescal' is probably Freescale Semiconductor, one slip of the pen away; Freescale "
            "Semiconductor went to NXP Semiconductors in 2015");
}

TEST(Manufacturers, SayWhomANameProbablyMeansOnFileOrNot) {
  const Manufacturers makers = Manufacturers::of({{own, "Xicom", {}}});
  EXPECT_EQ(makers.probably("Yaego"), std::vector<std::string>{"YAGEO"});
  EXPECT_EQ(makers.probably("Xicob"), (std::vector<std::string>{"Xicom", "Intersil", "Xicon"}))
      << "ours first; Xicor is Intersil's";
  EXPECT_TRUE(makers.probably("Xicom").empty());
  EXPECT_TRUE(makers.probably("Nobody & Sons").empty());
}

TEST(Manufacturers, WhatACustomerMeansGoesFirst) {
  const Instant at = Instant::parse("2026-03-02T09:00:00Z").value();
  const Manufacturers makers = Manufacturers::of(
      {{ti, "Texas Instruments", {}}, {own, "Tinplate Industries", {}}, {vishay, "Vishay", {}}},
      {{"TI", own, "ann", at}, {"Vishey", ti, "ann", at}, {"VISHEY", vishay, "ben", at}});
  EXPECT_EQ(makers.find_one("T.I."), own);
  EXPECT_EQ(makers.filed_as("Vishey"), vishay) << "the later word counts";
  EXPECT_EQ(makers.find("vishey").at(0).why,
            "'VISHEY' is Vishay to this customer (ben, 2026-03-02)");
  EXPECT_TRUE(makers.misspelt("vishey").empty());
}

TEST(Manufacturers, AreFoundOverChainsOfTakeOversThatEnd) {
  struct Chain {
    std::string_view from;
    std::string_view to;
    int steps;
  };
  for (const auto& [from, to, steps] :
       {Chain{"Zarlink", "Microchip Technology", 2}, Chain{"Vitesse", "Microchip Technology", 2},
        Chain{"PMC-Sierra", "Microchip Technology", 2},
        Chain{"Symmetricom", "Microchip Technology", 2}, Chain{"Aptina Imaging", "onsemi", 1},
        Chain{"AMI Semiconductor", "onsemi", 1}, Chain{"UnitedSiC", "Qorvo", 1},
        Chain{"Chipcon", "Texas Instruments", 1}, Chain{"PLX", "Broadcom", 2},
        Chain{"Silicon Image", "Lattice Semiconductor", 1}, Chain{"Chilisin", "YAGEO", 1},
        Chain{"Agere", "Broadcom", 3}, Chain{"SigmaTel", "NXP Semiconductors", 2},
        Chain{"Echelon", "Renesas Electronics", 3}}) {
    const Manufacturers makers = Manufacturers::of({{own, std::string(to), {}}});
    const auto found = makers.find(from);
    ASSERT_EQ(ids(found), std::vector{own}) << from;
    EXPECT_EQ(found[0].relation, MakerRelation::successor) << from;
    EXPECT_EQ(found[0].steps, steps) << from;
  }
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
