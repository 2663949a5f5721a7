#include "accounts/rules/contacts.h"

#include "support/matchers.h"

namespace tl::accounts {
namespace {

Date day(std::string_view text) {
  return Date::parse(text).value();
}

ContactFact fact(std::int64_t id, std::int64_t person, std::string function, std::string_view from,
                 ContactState state = ContactState::present) {
  return {.id = ContactFactId(id),
          .contact_id = ContactId(person),
          .name = "Ms Keller",
          .function = std::move(function),
          .state = state,
          .valid_from = day(from)};
}

TEST(Contacts, AreKnownAsOfADayAndStayWhenTheyLeave) {
  const std::vector<ContactFact> facts = {
      fact(1, 2, "Buyer", "2026-01-10"), fact(2, 1, "Engineer", "2026-02-01"),
      fact(3, 2, "Head of purchasing", "2026-03-01"),
      fact(4, 2, "Head of purchasing", "2026-05-01", ContactState::left)};
  EXPECT_TRUE(contacts_on(facts, day("2026-01-09")).empty());
  EXPECT_EQ(contacts_on(facts, day("2026-01-10")).size(), 1u);
  const auto march = contacts_on(facts, day("2026-03-01"));
  ASSERT_EQ(march.size(), 2u);
  EXPECT_EQ(march[0].function, "Engineer") << "in the order in which they got their numbers";
  EXPECT_EQ(march[1].function, "Head of purchasing");
  EXPECT_EQ(march[1].since, day("2026-01-10"));
  EXPECT_FALSE(march[1].until);
  EXPECT_EQ(contacts_on(facts, day("2026-06-01"))[1].until, day("2026-05-01"));
}

TEST(Contacts, AreCheckedWhereMistypingBreaksThem) {
  const auto with_email = [](std::string email) {
    return checked_contact({.name = "Ms Keller", .email = std::move(email)});
  };
  EXPECT_EQ(with_email(" keller@kranich.example ")->email, "keller@kranich.example");
  for (const char* wrong : {"keller", "@kranich.example", "keller@kranich", "a@b@c.example",
                            "ms keller@kranich.example", "keller@kranich."})
    EXPECT_FAILS("email_malformed", with_email(wrong));
  EXPECT_EQ(checked_contact({.name = " Ms  Keller ", .language = "DE"})->language, "de");
  EXPECT_EQ(checked_contact({.name = " Ms  Keller "})->name, "Ms Keller");
  EXPECT_FAILS("language_malformed", checked_contact({.name = "x", .language = "german"}));
  EXPECT_FAILS("language_malformed", checked_contact({.name = "x", .language = "d1"}));
  EXPECT_FAILS("words_missing", checked_contact({.name = " "}));
}

}  // namespace
}  // namespace tl::accounts
