#include "platform/access/totp.h"

#include "support/matchers.h"

namespace tl::access {
namespace {

const std::string_view rfc_key = "12345678901234567890";

std::span<const std::byte> key() {
  return std::as_bytes(std::span(rfc_key));
}

Instant at(std::int64_t seconds) {
  return Instant::from_micros(seconds * 1'000'000);
}

TEST(Totp, GivesTheCodesOfRfc6238AppendixB) {
  const std::vector<std::pair<std::int64_t, std::string>> vectors{{59, "94287082"},
                                                                  {1'111'111'109, "07081804"},
                                                                  {1'111'111'111, "14050471"},
                                                                  {1'234'567'890, "89005924"},
                                                                  {2'000'000'000, "69279037"},
                                                                  {20'000'000'000, "65353130"}};
  for (const auto& [seconds, code] : vectors) {
    EXPECT_EQ(totp_code(key(), totp_step(at(seconds)), 8), code) << seconds;
    EXPECT_EQ(totp_code(key(), totp_step(at(seconds))), code.substr(2)) << seconds;
  }
}

TEST(Totp, GivesTheCodesOfRfc4226AppendixD) {
  const std::vector<std::string> codes{"755224", "287082", "359152", "969429", "338314",
                                       "254676", "287922", "162583", "399871", "520489"};
  for (std::size_t i = 0; i < codes.size(); ++i)
    EXPECT_EQ(totp_code(key(), static_cast<std::int64_t>(i)), codes[i]);
}

TEST(Totp, TakesTheCodeOfTheStepBeforeAndAfterAndNoOther) {
  const Instant now = at(1'234'567'890);
  const std::int64_t middle = totp_step(now);
  for (std::int64_t step = middle - 3; step <= middle + 3; ++step) {
    const auto found = matching_step(key(), totp_code(key(), step), {.now = now});
    const bool near = step >= middle - 1 && step <= middle + 1;
    EXPECT_EQ(found, near ? std::optional(step) : std::nullopt) << step - middle;
  }
}

TEST(Totp, TakesNoCodeAtOrBeforeTheLastOne) {
  const Instant now = at(1'234'567'890);
  const std::int64_t middle = totp_step(now);
  const std::string code = totp_code(key(), middle);
  EXPECT_TRUE(matching_step(key(), code, {.now = now, .after_step = middle - 1}));
  EXPECT_FALSE(matching_step(key(), code, {.now = now, .after_step = middle}));
  EXPECT_FALSE(matching_step(key(), code, {.now = now, .after_step = middle + 1}));
}

TEST(Totp, ReadsACodeTypedWithASpaceAndNothingShorter) {
  const Instant now = at(59);
  EXPECT_TRUE(matching_step(key(), " 287 082 ", {.now = now}));
  for (const char* wrong : {"", "28708", "2870822", "287083", "abcdef"})
    EXPECT_FALSE(matching_step(key(), wrong, {.now = now})) << wrong;
}

TEST(Totp, WritesAnAddressThatAuthenticatorsRead) {
  EXPECT_EQ(otpauth_uri(key(), {.issuer = "Acme EMS", .account = "ann@acme.com"}),
            "otpauth://totp/Acme%20EMS:ann%40acme.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
            "&issuer=Acme%20EMS&algorithm=SHA1&digits=6&period=30");
}

}  // namespace
}  // namespace tl::access
