#include "platform/access/secret.h"

#include <set>

#include "support/matchers.h"

namespace tl::access {
namespace {

std::span<const std::byte> bytes_of(std::string_view text) {
  return std::as_bytes(std::span(text));
}

TEST(Secret, WritesBase32AsTheRfcDoes) {
  EXPECT_EQ(base32(bytes_of("")), "");
  EXPECT_EQ(base32(bytes_of("f")), "MY");
  EXPECT_EQ(base32(bytes_of("fo")), "MZXQ");
  EXPECT_EQ(base32(bytes_of("foo")), "MZXW6");
  EXPECT_EQ(base32(bytes_of("foob")), "MZXW6YQ");
  EXPECT_EQ(base32(bytes_of("fooba")), "MZXW6YTB");
  EXPECT_EQ(base32(bytes_of("foobar")), "MZXW6YTBOI");
}

TEST(Secret, WritesBase64ForAddresses) {
  EXPECT_EQ(base64url(bytes_of("")), "");
  EXPECT_EQ(base64url(bytes_of("\xfb\xff\xfe")), "-__-");
  EXPECT_EQ(base64url(bytes_of("f")), "Zg");
}

TEST(Secret, ATokenIsLongAndNeverTheSame) {
  std::set<std::string> seen;
  for (int i = 0; i < 100; ++i) {
    const std::string token = random_token();
    EXPECT_EQ(token.size(), 43u);
    EXPECT_EQ(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                      "0123456789-_"),
              std::string::npos);
    EXPECT_TRUE(seen.insert(token).second);
  }
}

TEST(Secret, HashesToTheSameEveryTimeAndTellsNothingOfTheSecret) {
  // BLAKE2b-256 of "abc", as the reference implementation gives it.
  EXPECT_EQ(secret_hash("abc"), "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
  EXPECT_NE(secret_hash("abc"), secret_hash("abd"));
}

TEST(Secret, ACodeIsReadHoweverAPersonTypesIt) {
  const std::string code = random_words(4, 4);
  EXPECT_EQ(code.size(), 19u);
  EXPECT_EQ(typed_code(code), typed_code(" " + code + " "));
  EXPECT_EQ(typed_code("ab-c2 d"), "ABC2D");
}

}  // namespace
}  // namespace tl::access
