#include "foundation/rate.h"

#include "support/matchers.h"

namespace tl {
namespace {

TEST(Rate, ReadsPercentAndAppliesItExactly) {
  EXPECT_EQ(Rate::parse_percent("2.5 %")->ppm(), 25'000);
  EXPECT_EQ(Rate::percent(30).percent_text(), "30");
  EXPECT_EQ(Rate::percent(30).of(*Cost::parse("100.01", Currency::eur()))->text(), "30.003");
  EXPECT_FAILS("number_malformed", Rate::parse_percent("many"));
  EXPECT_FAILS("number_too_precise", Rate::parse_percent("0.00001"));
}

}  // namespace
}  // namespace tl
