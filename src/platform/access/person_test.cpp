#include "platform/access/person.h"

#include "platform/access/sizes.h"
#include "support/matchers.h"

namespace tl::access {
namespace {

NewPerson ann() {
  return {.sign_in = "ann", .name = "Ann Miller", .roles = {Role::sales}};
}

template <class Change>
Result<NewPerson> check_with(Change&& change) {
  NewPerson person = ann();
  change(person);
  return checked(person);
}

TEST(Person, IsTakenAsTypedWithoutTheSpacesAround) {
  NewPerson typed = ann();
  typed.sign_in = " ann@acme.com ";
  typed.name = " Ann   Miller ";
  typed.email = " ann@acme.com ";
  const auto person = checked(typed);
  ASSERT_OK(person);
  EXPECT_EQ(person->sign_in, "ann@acme.com");
  EXPECT_EQ(person->name, "Ann Miller");
  EXPECT_EQ(person->email, "ann@acme.com");
}

TEST(Person, HasASignInThatCanBeTypedAndShown) {
  for (const char* wrong : {"", "a", "ann miller", "ann\tm", "a<b>c", "../etc", "ann\xff",
                            "ann\xe2\x80\xaezzz", "ann;drop"}) {
    EXPECT_FAILS("sign_in_malformed", check_with([&](auto& p) { p.sign_in = wrong; })) << wrong;
  }
  EXPECT_OK(check_with([](auto& p) { p.sign_in = "jürgen.groß"; }));
}

TEST(Person, StopsAtTheLongestOfEach) {
  const auto of = [](std::size_t length) { return std::string(length, 'x'); };
  EXPECT_OK(check_with([&](auto& p) { p.sign_in = of(sizes::sign_in_characters_max); }));
  EXPECT_FAILS("sign_in_malformed",
               check_with([&](auto& p) { p.sign_in = of(sizes::sign_in_characters_max + 1); }));
  EXPECT_OK(check_with([&](auto& p) { p.name = of(sizes::name_characters_max); }));
  EXPECT_FAILS("person_name_malformed",
               check_with([&](auto& p) { p.name = of(sizes::name_characters_max + 1); }));
  EXPECT_OK(check_with([&](auto& p) { p.email = of(sizes::email_bytes_max - 2) + "@x"; }));
  EXPECT_FAILS("email_malformed",
               check_with([&](auto& p) { p.email = of(sizes::email_bytes_max - 1) + "@x"; }));
}

TEST(Person, HasANameThatHidesNothing) {
  for (const char* wrong : {"", "  ", "Ann\x1b[2J", "Ann\xe2\x80\xaereliM"}) {
    EXPECT_FAILS("person_name_malformed", check_with([&](auto& p) { p.name = wrong; })) << wrong;
  }
}

TEST(Person, HasAnAddressOrNone) {
  EXPECT_OK(check_with([](auto& p) { p.email = ""; }));
  for (const char* wrong : {"ann", "@x", "ann@", "a@b@c", "a b@c", "a@b,c@d", "a@b\nBcc:c@d"}) {
    EXPECT_FAILS("email_malformed", check_with([&](auto& p) { p.email = wrong; })) << wrong;
  }
}

TEST(Person, IsInsideOrAtACustomerAndNeverBoth) {
  EXPECT_FAILS("roles_malformed", check_with([](auto& p) { p.roles = {}; }));
  EXPECT_FAILS("roles_malformed", check_with([](auto& p) { p.roles = {Role::customer}; }));
  EXPECT_FAILS("roles_malformed", check_with([](auto& p) { p.account = 3; }));
  EXPECT_FAILS("roles_malformed", check_with([](auto& p) {
                 p.account = 3;
                 p.roles = {Role::customer, Role::owner};
               }));
  EXPECT_OK(check_with([](auto& p) {
    p.account = 3;
    p.roles = {Role::customer};
  }));
  EXPECT_EQ(checked_roles({Role::quality, Role::sales, Role::quality}, std::nullopt).value(),
            (std::vector{Role::sales, Role::quality}));
}

TEST(Person, MeetsTheSameSignInHoweverItIsTyped) {
  EXPECT_EQ(sign_in_key("Ann.Miller"), sign_in_key(" ann.miller "));
  EXPECT_EQ(sign_in_key("GROSS"), sign_in_key("groß"));
  EXPECT_EQ(sign_in_key("ann"), sign_in_key("\xef\xbd\x81nn"));  // a full-width a
  EXPECT_NE(sign_in_key("ann"), sign_in_key("anna"));
}

}  // namespace
}  // namespace tl::access
