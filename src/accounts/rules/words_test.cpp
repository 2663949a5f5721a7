#include "accounts/rules/words.h"

#include "support/matchers.h"

namespace tl::accounts {
namespace {

TEST(Words, AreSqueezedAndMayOnlyBeMissingWhereTheyNeedNot) {
  EXPECT_EQ(*needed_line("the subject", "  Lead  time\nof R7 "), "Lead time of R7");
  EXPECT_EQ(*free_line("the note", " "), "");
  EXPECT_FAILS("words_missing", needed_line("the subject", " \n"));
  EXPECT_EQ(*needed_text("the message", "\n one  line \n and  another\n"), "one line\nand another");
  EXPECT_EQ(*free_text("the note", ""), "");
  EXPECT_FAILS("words_missing", needed_text("the message", ""));
}

TEST(Words, HaveAnEndAndCanBePrinted) {
  EXPECT_OK(needed_line("it", std::string(line_bytes_max, 'x')));
  EXPECT_FAILS("words_too_long", needed_line("it", std::string(line_bytes_max + 1, 'x')));
  EXPECT_OK(needed_text("it", std::string(text_bytes_max, 'x')));
  EXPECT_FAILS("words_too_long", free_text("it", std::string(text_bytes_max + 1, 'x')));
  EXPECT_FAILS("words_unprintable", free_line("it", "a\x1b[2J"));
  EXPECT_FAILS("words_unprintable", free_line("it", "\xff"));
}

TEST(Words, NameAPersonOfOursInOneWord) {
  EXPECT_EQ(*checked_sign_in(" Ann "), "ann");
  EXPECT_EQ(*checked_sign_in("jo.smith@example.com"), "jo.smith@example.com");
  EXPECT_OK(checked_sign_in(std::string(sign_in_bytes_max, 'x')));
  for (const std::string& wrong :
       {std::string(" "), std::string("ann b"), std::string("a\x01"), std::string(65, 'x')})
    EXPECT_FAILS("sign_in_malformed", checked_sign_in(wrong));
}

}  // namespace
}  // namespace tl::accounts
