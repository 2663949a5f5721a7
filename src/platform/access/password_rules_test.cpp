#include "platform/access/password_rules.h"

#include "platform/access/sizes.h"
#include "support/matchers.h"

namespace tl::access {
namespace {

Result<void> check(std::string_view password, std::string_view sign_in = "ann.miller") {
  return check_password(password, {.sign_in = sign_in});
}

TEST(PasswordRules, TakesALongOneOfAnyKind) {
  EXPECT_OK(check("correct horse battery"));
  EXPECT_OK(check("zwölf Eier im Korb"));
  EXPECT_OK(check("x7-Kp2-vv9-Qz4"));
}

TEST(PasswordRules, CountsCharactersAndNotBytes) {
  EXPECT_FAILS("password_too_short", check("elf zeichen"));
  EXPECT_FAILS("password_too_short", check("öäüöäüöäüöä"));  // 11 characters, 22 bytes
  EXPECT_OK(check("zwölfzeichen"));
  EXPECT_FAILS("password_too_short", check(""));
}

TEST(PasswordRules, StopsAtTheLongestPassword) {
  std::string longest;
  while (longest.size() < sizes::password_bytes_max)
    longest += "abcdefgh ij klmn"[longest.size() % 16];
  EXPECT_OK(check(longest));
  EXPECT_FAILS("password_too_long", check(longest + "x"));
}

TEST(PasswordRules, RefusesWhatIsTriedFirst) {
  for (const char* common :
       {"password1234", "Password123!", "123456789012", "qwertyuiop12", "aaaaaaaaaaaa",
        "abcabcabcabc", "WELCOME 2026!", "12.12.2026 12", "ababababababab", "Passwort-2026",
        "passwordpassword", "letmein!letmein!", "Throughline1"}) {
    EXPECT_FAILS("password_too_common", check(common)) << common;
  }
}

TEST(PasswordRules, RefusesTheSignInHoweverItIsDressed) {
  EXPECT_FAILS("password_is_sign_in", check("ann.miller2026"));
  EXPECT_FAILS("password_is_sign_in", check("ANN.MILLER!!"));
  EXPECT_FAILS("password_is_sign_in", check("ann.millerann.miller"));
  EXPECT_OK(check("ann.miller goes fishing"));
}

TEST(PasswordRules, RefusesWhatIsNoText) {
  EXPECT_FAILS("password_malformed", check("\xff\xfe long enough for it"));
}

}  // namespace
}  // namespace tl::access
