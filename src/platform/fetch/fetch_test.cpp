// What is asked over the wire is tried against servers of our own in tests/api/sign_in_provider.
#include "platform/fetch/fetch.h"

#include "support/matchers.h"

namespace tl::fetch {
namespace {

TEST(Fetch, AsksEncryptedOrThisMachine) {
  EXPECT_OK(check_address("https://id.example/realms/ems/certs?a=b"));
  EXPECT_OK(check_address("http://127.0.0.1:8080/keys"));
  EXPECT_OK(check_address("http://[::1]/keys"));
  EXPECT_OK(check_address("http://localhost:1/keys"));
  for (const std::string_view wrong :
       {"http://id.example/keys", "http://127.0.0.1.evil.example/", "http://localhost.evil.example",
        "http://127.0.0.2/", "http://169.254.169.254/latest/meta-data", "ftp://127.0.0.1/",
        "file:///etc/passwd", "gopher://127.0.0.1/", "https://user:word@id.example/",
        "http://127.0.0.1@evil.example/", "https://id.example/#part", "", "id.example", "https://",
        "https://id example/"}) {
    EXPECT_FAILS("fetch_address_refused", check_address(wrong)) << wrong;
    EXPECT_FAILS("fetch_address_refused", fetch({.address = std::string(wrong)})) << wrong;
  }
  EXPECT_FAILS("fetch_address_refused",
               check_address(std::string_view("https://a.example\0b", 19)));
}

TEST(Fetch, SaysWhenNobodyIsThere) {
  const auto nobody = fetch({.address = "http://127.0.0.1:1/keys"});
  EXPECT_FAILS("fetch_failed", nobody);
  EXPECT_EQ(nobody.error().kind, ErrorKind::unavailable);
}

TEST(Fetch, EncodesWhatIsNoLetterOrDigit) {
  EXPECT_EQ(percent_encoded("a-b.c_d~e f&g=ü/%"), "a-b.c_d~e%20f%26g%3D%C3%BC%2F%25");
}

}  // namespace
}  // namespace tl::fetch
