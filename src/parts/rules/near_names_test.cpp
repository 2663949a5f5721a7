#include "parts/rules/near_names.h"

#include <algorithm>

#include "parts/rules/known_manufacturers.h"
#include "support/matchers.h"

namespace tl::parts {
namespace {

using Names = std::vector<std::string_view>;

TEST(NearNames, AreKnownNamesWithOneSlip) {
  EXPECT_EQ(near_known_makers("Yaego"), Names{"YAGEO"}) << "two letters changed places";
  EXPECT_EQ(near_known_makers("Murrata"), Names{"Murata"}) << "one too many";
  EXPECT_EQ(near_known_makers("Pansonic"), Names{"Panasonic"}) << "one missing";
  EXPECT_EQ(near_known_makers("Rubicon"), Names{"Rubycon"}) << "one changed";
  EXPECT_EQ(near_known_makers("Nurata"), Names{"Murata"}) << "the first, of six";
}

TEST(NearNames, MeetWithoutLegalFormsAndWordsOfTheTrade) {
  EXPECT_EQ(near_known_makers("Texas Instuments Inc."), Names{"Texas Instruments"});
  EXPECT_EQ(near_known_makers("Infinion Semiconductors"), Names{"Infineon Technologies"});
  EXPECT_EQ(near_known_makers("Infinone Semiconductors"), Names()) << "two slips";
}

TEST(NearNames, AreNotLookedForInShortNames) {
  for (const std::string_view name : {"TI", "ST", "TE", "NXP", "TDI", "AVC", "ROHN", "WINA", "JEA"})
    EXPECT_EQ(near_known_makers(name), Names()) << name;
  EXPECT_FALSE(one_slip_apart(name_keys("TI"), name_keys("TE")));
  EXPECT_FALSE(one_slip_apart(name_keys("NXP"), name_keys("NXT")));
  EXPECT_FALSE(one_slip_apart(name_keys("Rohm"), name_keys("Rohma")));
}

TEST(NearNames, OfFiveLettersAgreeInTheFirst) {
  EXPECT_EQ(near_known_makers("Nolex"), Names());
  EXPECT_EQ(near_known_makers("Bolex"), Names());
  EXPECT_EQ(near_known_makers("Aygeo"), Names{"YAGEO"}) << "the first two changed places";
}

TEST(NearNames, AMakerOfTheTradeIsNobodysSlip) {
  for (const std::string_view name :
       {"Vicor", "Xicor", "Xicon", "Sanyou", "Semitec", "Semtech", "ILSI", "Johnson", "Johanson"})
    EXPECT_EQ(near_known_makers(name), Names()) << name;
}

TEST(NearNames, OtherWordsAreNoMakers) {
  for (const std::string_view name : {"", " - ", "Resistor", "100nF", "Various", "Generic", "Any",
                                      "n/a", "Distributor", "Customer", "Approved"})
    EXPECT_EQ(near_known_makers(name), Names()) << name;
}

// What stands in the table cannot be near itself, and nearness goes both ways.
TEST(NearNames, EveryNameOfTheTableIsFoundWithTwoLettersTurned) {
  int found = 0;
  for (const KnownManufacturer& maker : known_manufacturers()) {
    std::string turned(maker.name);
    const bool ascii =
        std::ranges::all_of(turned, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!ascii || name_keys(turned).core.size() < 6) continue;
    std::swap(turned[2], turned[3]);
    if (turned == maker.name || !known_manufacturer(turned).empty()) continue;
    const Names near = near_known_makers(turned);
    const bool hit = std::ranges::find(near, maker.name) != near.end();
    // A turn over a space or a dash changes nothing else than the place of a word's end.
    const bool inside =
        std::string_view(maker.name).substr(0, 5).find_first_of(" -&./") == std::string_view::npos;
    EXPECT_TRUE(hit || !inside) << turned << " for " << maker.name;
    found += hit ? 1 : 0;
  }
  EXPECT_GT(found, 200);
}

}  // namespace
}  // namespace tl::parts
