#include "platform/documents/read_numbers.h"

#include <gtest/gtest.h>

namespace tl::documents {
namespace {

TEST(ShortestDecimal, DropsWhatTheDoubleDoesNotHold) {
  EXPECT_EQ(shortest_decimal("0.10000000000000001"), "0.1");
  EXPECT_EQ(shortest_decimal("4.2999999999999997E-2"), "0.043");
  EXPECT_EQ(shortest_decimal("1E-3"), "0.001");
  EXPECT_EQ(shortest_decimal("12.50"), "12.5");
  EXPECT_EQ(shortest_decimal("1e3"), "1000");
  EXPECT_EQ(shortest_decimal("0012"), "12");
  EXPECT_EQ(shortest_decimal("-0"), "0");
  EXPECT_EQ(shortest_decimal("+7"), "7");
}

TEST(ShortestDecimal, KeepsEveryDigitThatCounts) {
  EXPECT_EQ(shortest_decimal("0.00043"), "0.00043");
  EXPECT_EQ(shortest_decimal("123456789012345"), "123456789012345");
  EXPECT_EQ(shortest_decimal("8517713000123456"), "8517713000123456");
  EXPECT_EQ(shortest_decimal("0.3333333333333333"), "0.3333333333333333");
}

TEST(ShortestDecimal, RefusesWhatIsNoFiniteNumber) {
  for (const char* text : {"", "abc", "1.2.3", "1e999", "inf", "nan", "12 pcs", "-", "."}) {
    EXPECT_FALSE(shortest_decimal(text)) << text;
  }
}

TEST(FormatCode, TellsDatesFromNumbers) {
  EXPECT_EQ(style_of_format_code("dd/mm/yyyy"), NumberStyle::date);
  EXPECT_EQ(style_of_format_code("[$-409]d\\-mmm\\-yy;@"), NumberStyle::date);
  EXPECT_EQ(style_of_format_code("mmm\\ yy"), NumberStyle::date);
  EXPECT_EQ(style_of_format_code("yyyy-mm-dd hh:mm:ss.000"), NumberStyle::date_time);
  EXPECT_EQ(style_of_format_code("[$-409]h:mm:ss\\ AM/PM;@"), NumberStyle::time);
  EXPECT_EQ(style_of_format_code("yyyy\"年\"m\"月\""), NumberStyle::date);
}

TEST(FormatCode, LeavesNumbersAlone) {
  for (const char* code :
       {"General", "0.00", "#,##0.00_-;[Red]-#,##0.00", "0%", "\"days\" 0", "0.00E+00",
        "_-* #,##0.00\\ _€_-", "[h]:mm:ss", "@", "# ?/?", "[Red]0", "\"$\"#,##0.00", "0\\d", ""}) {
    EXPECT_EQ(style_of_format_code(code), NumberStyle::plain) << code;
  }
}

TEST(NumberCell, WritesDatesInIso) {
  const auto date = [](double value) {
    return number_cell(value, NumberStyle::date, DateSystem::from_1900).text;
  };
  EXPECT_EQ(date(1), "1900-01-01");
  EXPECT_EQ(date(59), "1900-02-28");
  EXPECT_EQ(date(61), "1900-03-01");
  EXPECT_EQ(date(46082), "2026-03-01");
  EXPECT_EQ(date(2958465), "9999-12-31");
  EXPECT_EQ(number_cell(46082.604166666664, NumberStyle::date_time, DateSystem::from_1900).text,
            "2026-03-01T14:30:00");
  EXPECT_EQ(number_cell(0.5, NumberStyle::time, DateSystem::from_1900).text, "12:00:00");
  EXPECT_EQ(number_cell(0, NumberStyle::date, DateSystem::from_1904).text, "1904-01-01");
  EXPECT_EQ(number_cell(44620, NumberStyle::date, DateSystem::from_1904).text, "2026-03-01");
}

TEST(NumberCell, LeavesNumbersThatAreNoDates) {
  for (const double value : {-1.0, 0.0, 2958466.0, 1e300}) {
    const Cell cell = number_cell(value, NumberStyle::date, DateSystem::from_1900);
    EXPECT_EQ(cell.kind, CellKind::number) << value;
  }
}

}  // namespace
}  // namespace tl::documents
