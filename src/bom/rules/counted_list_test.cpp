#include "bom/rules/counted_list.h"

#include <gtest/gtest.h>

#include "bom/rules/testing_tables.h"
#include "support/matchers.h"

namespace tl::bom {
namespace {

TEST(CountedList, FindsTheCountBeforeOrBehindThePart) {
  const auto grid = counted_list(
      testing::table("2x - SM02B-SRSS-TB\n4 pcs M3 screws\n1 Raspberry Pi\nConnector 10pin x 2\n"
                     "Adapter (x3)"));
  ASSERT_TRUE(grid.has_value());
  EXPECT_EQ(grid->text(0, 0), "2");
  EXPECT_EQ(grid->text(0, 1), "SM02B-SRSS-TB");
  EXPECT_EQ(grid->text(1, 0), "4");
  EXPECT_EQ(grid->text(1, 1), "M3 screws");
  EXPECT_EQ(grid->text(2, 0), "1");
  EXPECT_EQ(grid->text(3, 0), "2");
  EXPECT_EQ(grid->text(3, 1), "Connector 10pin");
  EXPECT_EQ(grid->text(4, 1), "Adapter");
}

TEST(CountedList, TakesNumberedProseForNoList) {
  EXPECT_FALSE(counted_list(testing::table("1. Solder\n2. Test\n3. Ship\n1N4148 diode")));
}

}  // namespace
}  // namespace tl::bom
