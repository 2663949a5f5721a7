#include "parts/rules/plain_text.h"

#include "foundation/limits.h"
#include "foundation/text.h"
#include "support/matchers.h"

namespace tl::parts {
namespace {

TEST(PlainText, IsOneLineOfWhatCanBeShown) {
  EXPECT_EQ(plain_text(std::string_view("a\0b\r\n c\x01\x7F ", 9)), "a b c");
  EXPECT_EQ(plain_text("10 kΩ"), "10 kΩ");
  EXPECT_FALSE(has_control_character(plain_text("\xFF\x1B[31m")));
  EXPECT_TRUE(is_valid_utf8(plain_text("\xFF\xC3")));
  EXPECT_TRUE(has_control_character("RC\u202E0402"));
}

TEST(PlainText, IsCutAtItsLimitAndOneLineIsNot) {
  const std::string longest(limits::part_text_bytes_max, 'x');
  EXPECT_EQ(plain_text(longest), longest);
  EXPECT_LE(plain_text(longest + "x").size(), limits::part_text_bytes_max);
  EXPECT_EQ(one_line(" " + longest + "\tx"), longest + " x");
  std::string ohms;
  for (std::size_t i = 0; i < limits::part_text_bytes_max; ++i) ohms += "Ω";
  EXPECT_LE(plain_text(ohms).size(), limits::part_text_bytes_max);
  EXPECT_TRUE(is_valid_utf8(plain_text(ohms)));
}

}  // namespace
}  // namespace tl::parts
