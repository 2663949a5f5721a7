#include "foundation/text.h"

#include "support/matchers.h"

namespace tl {
namespace {

using ::testing::ElementsAre;

TEST(Text, TrimsWhatSpreadsheetsPutAroundCells) {
  EXPECT_EQ(trim(" \t a b\r\n"), "a b");
  EXPECT_EQ(trim("\xC2\xA0x\xE3\x80\x80"), "x");
  EXPECT_EQ(trim(""), "");
  EXPECT_EQ(squeeze_spaces("  a \n\t b\xC2\xA0\xC2\xA0 c "), "a b c");
}

TEST(Text, SplitsAndJoins) {
  EXPECT_THAT(split("a,,b", ','), ElementsAre("a", "", "b"));
  EXPECT_THAT(split_any(" R1, R2;R3", ",; "), ElementsAre("R1", "R2", "R3"));
  EXPECT_THAT(words(" two  words\n"), ElementsAre("two", "words"));
  EXPECT_EQ(join(std::vector<std::string>{"a", "b"}, ", "), "a, b");
  EXPECT_EQ(cat("row ", 7, ':', std::string("x")), "row 7:x");
  EXPECT_EQ(count_of(1, "line"), "1 line");
  EXPECT_EQ(count_of(2, "entry", "entries"), "2 entries");
  EXPECT_EQ(replace_all("aXbX", "X", "--"), "a--b--");
}

TEST(Text, ComparesWithoutCase) {
  EXPECT_TRUE(iequals("MPN", "mpn"));
  EXPECT_FALSE(iequals("MPN", "mp"));
  EXPECT_TRUE(icontains("Manufacturer PN", "factur"));
  EXPECT_TRUE(icontains("x", ""));
  EXPECT_FALSE(icontains("", "x"));
}

TEST(Text, KnowsGoodUtf8FromBad) {
  EXPECT_TRUE(is_valid_utf8("Würth 抵抗"));
  EXPECT_FALSE(is_valid_utf8("W\xFCrth"));
  EXPECT_FALSE(is_valid_utf8("\xC0\x80"));
  EXPECT_EQ(repair_utf8("W\xFCrth"), "W\xEF\xBF\xBDrth");
  EXPECT_EQ(utf8_length("抵抗"), 2u);
  EXPECT_EQ(utf8_prefix("抵抗器", 2), "抵抗…");
  EXPECT_EQ(utf8_prefix("抵抗", 2), "抵抗");
}

TEST(Text, SpellsOutWhatWouldSteerATerminal) {
  EXPECT_EQ(visible("R1\tWürth 抵抗\n"), "R1\tWürth 抵抗\n");
  EXPECT_EQ(visible("\x1B[31mred\x07\x7F\r"), "<U+001B>[31mred<U+0007><U+007F><U+000D>");
  EXPECT_EQ(visible("RC\u202E0402\u2066"), "RC<U+202E>0402<U+2066>");
  EXPECT_EQ(visible("\xC2\x9B"), "<U+009B>");  // a control sequence in one character
  EXPECT_EQ(visible(std::string_view("a\0b", 3)), "a<U+0000>b");
  EXPECT_EQ(visible("W\xFCrth"), "W\xEF\xBF\xBDrth");
}

TEST(Text, CountsTheColumnsOfATerminal) {
  EXPECT_EQ(display_width("R1"), 2u);
  EXPECT_EQ(display_width("Würth"), 5u);
  EXPECT_EQ(display_width("抵抗ﾃｲｺｳ"), 8u);  // half-width katakana take one each
  EXPECT_EQ(display_width("e\u0301"), 1u);
}

TEST(Text, FoldsWhatMeansTheSame) {
  EXPECT_EQ(fold("STRASSE"), fold("Straße"));
  EXPECT_EQ(fold("ＡＢＣ"), "abc");
  EXPECT_EQ(fold("10 k\xE2\x84\xA6"), fold("10 KΩ"));
  EXPECT_EQ(strip_accents("Würth Élec"), "Wurth Elec");
}

TEST(Text, SortsAsPeopleCount) {
  EXPECT_LT(compare_for_people("R2", "R10"), 0);
  EXPECT_LT(compare_for_people("apfel", "Banane"), 0);
  EXPECT_EQ(compare_for_people("R1", "R1"), 0);
  EXPECT_NE(compare_for_people("R1", "R01"), 0)
      << "a total order: different text never compares equal";
}

}  // namespace
}  // namespace tl
