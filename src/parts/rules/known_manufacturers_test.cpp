#include "parts/rules/known_manufacturers.h"

#include <algorithm>
#include <map>
#include <set>

#include "foundation/text.h"
#include "parts/rules/mpn.h"
#include "support/matchers.h"

namespace tl::parts {
namespace {

TEST(KnownManufacturers, MeetUnderTheNamesTheTradeUses) {
  EXPECT_EQ(known_manufacturer("TI"), "Texas Instruments");
  EXPECT_EQ(known_manufacturer("T.I."), "Texas Instruments");
  EXPECT_EQ(known_manufacturer("texas instruments, inc."), "Texas Instruments");
  EXPECT_EQ(known_manufacturer("ST"), "STMicroelectronics");
  EXPECT_EQ(known_manufacturer("Murata Electronics North America"), "Murata");
  EXPECT_EQ(known_manufacturer("Wurth Elektronik GmbH & Co. KG"), "Würth Elektronik");
  EXPECT_EQ(known_manufacturer("TDK Corporation"), "TDK");
  EXPECT_EQ(known_manufacturer("Vishay / Dale"), "Vishay");
  EXPECT_EQ(known_manufacturer("ON Semiconductor"), "onsemi");
}

TEST(KnownManufacturers, AreNotFoundInOtherText) {
  for (const std::string_view text : {"", "  ", "100n", "0603", "Resistor", "R1, R2", "DNP", "-"}) {
    EXPECT_EQ(known_manufacturer(text), "") << text;
  }
}

TEST(KnownManufacturers, KeepATakenOverMakerApartAndRelated) {
  EXPECT_EQ(known_manufacturer("Freescale"), "Freescale Semiconductor");
  const auto found =
      std::ranges::find(known_successions(), "Freescale Semiconductor", &KnownSuccession::from);
  ASSERT_NE(found, known_successions().end());
  EXPECT_EQ(found->to, "NXP Semiconductors");
  EXPECT_EQ(found->year, 2015);
}

// A key under two makers would make the answer depend on the order of the table.
TEST(KnownManufacturers, GiveEveryKeyToOneMaker) {
  std::map<std::string, std::string_view> owner;
  for (const KnownManufacturer& maker : known_manufacturers()) {
    std::vector<std::string_view> names = split_any(maker.other_names, "|");
    names.push_back(maker.name);
    for (const std::string_view name : names) {
      const std::string key = manufacturer_key(name);
      EXPECT_FALSE(key.empty()) << maker.name;
      const auto [at, added] = owner.emplace(key, maker.name);
      EXPECT_TRUE(added || at->second == maker.name)
          << "'" << name << "' belongs to " << at->second << " and " << maker.name;
    }
  }
}

TEST(KnownManufacturers, SucceedEachOtherWithoutACircle) {
  std::multimap<std::string_view, std::string_view> next;
  for (const KnownSuccession& step : known_successions()) {
    EXPECT_EQ(known_manufacturer(step.from), step.from) << "not a maker of the table";
    EXPECT_EQ(known_manufacturer(step.to), step.to) << "not a maker of the table";
    EXPECT_TRUE(step.year > 1980 && step.year < 2030) << step.from;
    next.emplace(step.from, step.to);
  }
  for (const KnownManufacturer& maker : known_manufacturers()) {
    std::set<std::string_view> reached;
    std::vector<std::string_view> open = {maker.name};
    while (!open.empty()) {
      const std::string_view at = open.back();
      open.pop_back();
      const auto [first, last] = next.equal_range(at);
      for (auto step = first; step != last; ++step) {
        EXPECT_NE(step->second, maker.name) << "succeeds itself";
        if (reached.insert(step->second).second) open.push_back(step->second);
      }
    }
  }
}

TEST(KnownManufacturers, AreSortedByName) {
  EXPECT_TRUE(std::ranges::is_sorted(known_manufacturers(), {}, &KnownManufacturer::name));
  EXPECT_TRUE(std::ranges::is_sorted(known_successions(), {}, &KnownSuccession::from));
}

}  // namespace
}  // namespace tl::parts
