#include "foundation/decimal.h"

#include <limits>

#include "support/matchers.h"

namespace tl {
namespace {

TEST(Decimal, ReadsPlainNotationExactly) {
  EXPECT_EQ(parse_decimal("0.00043", 8).value(), 43'000);
  EXPECT_EQ(parse_decimal("-12.5", 2).value(), -1'250);
  EXPECT_EQ(parse_decimal("1.5E-3", 8).value(), 150'000);
  EXPECT_EQ(parse_decimal("5e2", 0).value(), 500);
  EXPECT_EQ(parse_decimal("1.000000000000", 2).value(), 100);
  EXPECT_EQ(parse_decimal("0", 8).value(), 0);
}

TEST(Decimal, RefusesWhatItWouldLose) {
  EXPECT_FAILS("number_too_precise", parse_decimal("0.005", 2));
  EXPECT_EQ(parse_decimal("0.005", 2, ExtraDigits::round).value(), 1);
  EXPECT_EQ(parse_decimal("0.0049", 2, ExtraDigits::round).value(), 0);
  EXPECT_EQ(parse_decimal("-0.005", 2, ExtraDigits::round).value(), -1);
  EXPECT_FAILS("number_too_large", parse_decimal("99999999999999999999", 0));
  EXPECT_FAILS("number_too_large", parse_decimal("9223372036854775808", 0));
  EXPECT_EQ(parse_decimal("-9223372036854775808", 0).value(),
            std::numeric_limits<std::int64_t>::min());
}

TEST(Decimal, RefusesWhatIsNoNumber) {
  for (const char* text :
       {"", ".", "-", "1.2.3", "1,5", "abc", "1e", "1e9999", "0x10", "1 2", "NaN", "inf"}) {
    EXPECT_FAILS("number_malformed", parse_decimal(text, 2)) << text;
  }
}

TEST(Decimal, ReadsNumbersAsPeopleWriteThem) {
  EXPECT_EQ(parse_loose_decimal("1,234.50", 2).value(), 123'450);
  EXPECT_EQ(parse_loose_decimal("1.234,50", 2).value(), 123'450);
  EXPECT_EQ(parse_loose_decimal("€ 0,35", 2).value(), 35);
  EXPECT_EQ(parse_loose_decimal("$0.1381", 8).value(), 13'810'000);
  EXPECT_EQ(parse_loose_decimal("12 000", 0).value(), 12'000);
  EXPECT_EQ(parse_loose_decimal("1,234", 0).value(), 1'234);
  EXPECT_EQ(parse_loose_decimal("0,234", 3).value(), 234);
  EXPECT_EQ(parse_loose_decimal(".5", 1).value(), 5);
  EXPECT_EQ(parse_loose_decimal("(3.20)", 2).value(), -320);
  EXPECT_EQ(parse_loose_decimal("12,34,567", 0).value(), 1'234'567);
  EXPECT_FAILS("number_malformed", parse_loose_decimal("1.2.3", 2));
  EXPECT_FAILS("number_malformed", parse_loose_decimal("1,234,56", 2));
  EXPECT_FAILS("number_malformed", parse_loose_decimal("1234,567.5", 2));
  EXPECT_FAILS("number_malformed", parse_loose_decimal("call us", 2));
}

TEST(Decimal, WritesTheShortestExactText) {
  EXPECT_EQ(format_decimal(43'000, 8), "0.00043");
  EXPECT_EQ(format_decimal(-5, 2, 2), "-0.05");
  EXPECT_EQ(format_decimal(1'200, 2, 2), "12.00");
  EXPECT_EQ(format_decimal(1'200, 2), "12");
  EXPECT_EQ(format_decimal(std::numeric_limits<std::int64_t>::min(), 0), "-9223372036854775808");
  EXPECT_EQ(format_grouped(-123'456'789, 2, 2), "-1,234,567.89");
}

}  // namespace
}  // namespace tl
