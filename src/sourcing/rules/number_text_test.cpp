#include "sourcing/rules/number_text.h"

#include <vector>

#include "support/matchers.h"

namespace tl::sourcing {
namespace {

DecimalSign sign_of(std::vector<std::string_view> cells) {
  return decimal_sign_of(cells);
}

TEST(NumberText, TheFileDecidesWhatAnAmbiguousCommaMeans) {
  EXPECT_EQ(sign_of({"0,12", "1,234"}), DecimalSign::comma);
  EXPECT_EQ(sign_of({"0.12", "1,234"}), DecimalSign::point);
  EXPECT_EQ(sign_of({"1,234", "2,345"}), DecimalSign::unknown);
  EXPECT_EQ(sign_of({"1.234,50"}), DecimalSign::comma);
  EXPECT_EQ(sign_of({"1,234,567"}), DecimalSign::point);
  EXPECT_EQ(sign_of({"12", "", "on request"}), DecimalSign::unknown);
  EXPECT_EQ(plain_number("1,234", DecimalSign::comma), "1.234");
  EXPECT_EQ(plain_number("1,234", DecimalSign::point), "1234");
  EXPECT_TRUE(has_ambiguous_comma("1,234"));
  EXPECT_FALSE(has_ambiguous_comma("1.234"));
  EXPECT_FALSE(has_ambiguous_comma("0,234"));
  EXPECT_FALSE(has_ambiguous_comma("1234"));
}

TEST(NumberText, ReadsWhatStandsAroundANumber) {
  EXPECT_EQ(plain_number("€ 0,35", DecimalSign::unknown), "0.35");
  EXPECT_EQ(plain_number("$1,234.50", DecimalSign::unknown), "1234.50");
  EXPECT_EQ(plain_number("12 000 pcs", DecimalSign::unknown), "12000");
  EXPECT_EQ(plain_number("1'000", DecimalSign::unknown), "1000");
  EXPECT_EQ(plain_number(",35", DecimalSign::comma), "0.35");
  EXPECT_EQ(plain_number("-3", DecimalSign::unknown), "-3");
  EXPECT_EQ(plain_number("(3.50)", DecimalSign::unknown), "-3.50");
  EXPECT_EQ(plain_number("4.3E-4", DecimalSign::point), "4.3E-4");
  EXPECT_EQ(plain_number("28411.000", DecimalSign::point), "28411.000");
}

TEST(NumberText, RefusesWhatIsNotOneNumber) {
  for (const char* text : {"", "on request", "5 x 100", "1,23,4", "1.2.3,4", "12/24", "N/A"}) {
    EXPECT_EQ(plain_number(text, DecimalSign::unknown), "") << text;
  }
}

TEST(NumberText, PiecesComeInThousandsMoreOftenThanInThousandths) {
  EXPECT_EQ(plain_pieces("1.000", DecimalSign::unknown), "1000");
  EXPECT_EQ(plain_pieces("1,000", DecimalSign::unknown), "1000");
  EXPECT_EQ(plain_pieces("1.000", DecimalSign::comma), "1000");
  EXPECT_EQ(plain_pieces("1.000", DecimalSign::point), "1.000");
  EXPECT_EQ(plain_pieces("28411.000", DecimalSign::unknown), "28411.000");
  EXPECT_EQ(plain_pieces("-1,000", DecimalSign::unknown), "-1000");
}

TEST(NumberText, ABreakBeginsAtTheFirstNumberOfASpan) {
  for (const char* text : {"100", "100+", ">= 100", "100-499", "100 - 499", "100 – 499",
                           "100 to 499", "from 100", "100..499", "100 pcs"}) {
    EXPECT_EQ(plain_break(text, DecimalSign::unknown), "100") << text;
  }
  EXPECT_EQ(plain_break("1,000-4,999", DecimalSign::unknown), "1000");
  EXPECT_EQ(plain_break("-5", DecimalSign::unknown), "-5");
}

}  // namespace
}  // namespace tl::sourcing
