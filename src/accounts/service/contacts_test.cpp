#include "accounts/service/contacts.h"

#include "accounts/service/customers.h"
#include "accounts/store/statements.h"
#include "platform/database/statements.h"
#include "support/databases.h"

namespace tl::accounts {
namespace {

using database::Transaction;

class ContactFacts : public testing::OnBothDatabases {
 protected:
  ContactFacts() : OnBothDatabases({&database::store_schema(), &accounts::store_schema()}) {
    acme = add_customer(db(), caller, {.name = "Acme"}).value().id;
  }
  Result<Contact> find(std::string_view what, const Date& day) {
    return db().read([&](Transaction& tx) { return find_contact(tx, acme, what, day); });
  }

  Caller caller{.actor = "ann",
                .request_id = "r1",
                .now = testing::test_instant(),
                .today = testing::test_instant().utc_date()};
  CustomerId acme;
};
TL_ON_BOTH_DATABASES(ContactFacts);

TEST_P(ContactFacts, ChangeFromADayOnAndKeepWhatWasNotSaid) {
  const auto keller = add_contact(db(), caller,
                                  {.account = "C1",
                                   .name = "Ms Keller",
                                   .role = ContactRole::buyer,
                                   .email = "keller@acme.example",
                                   .decides = "suppliers"});
  ASSERT_OK(keller);
  EXPECT_EQ(keller->number, "P1");
  const Date later = caller.today.plus_days(30);
  ASSERT_OK(change_contact(db(), caller,
                           {.contact = "p1", .function = "Head of purchasing", .from = later}));
  EXPECT_EQ(find("P1", caller.today)->function, "");
  EXPECT_EQ(find("ms  KELLER", later)->function, "Head of purchasing");
  EXPECT_EQ(find("P1", later)->email, "keller@acme.example");
  EXPECT_FAILS("contact_not_found", find("Mr Nobody", later));
  EXPECT_FAILS("contact_not_found", change_contact(db(), caller, {.contact = "P9"}));
}

TEST_P(ContactFacts, WhoLeavesStaysOnRecordAndMayComeBack) {
  ASSERT_OK(add_contact(db(), caller, {.account = "C1", .name = "Ms Keller"}));
  EXPECT_FAILS("contact_exists", add_contact(db(), caller, {.account = "C1", .name = "MS KELLER"}));
  const Date gone = caller.today.plus_days(10);
  ASSERT_OK(contact_left(db(), caller, {.contact = "P1", .on = gone, .note = "to Beta"}));
  EXPECT_FAILS("contact_left_already", contact_left(db(), caller, {.contact = "P1", .on = gone}));
  const auto list = list_contacts(db(), "C1", gone);
  ASSERT_EQ(list->size(), 1u);
  EXPECT_EQ(list->front().until, gone);
  EXPECT_EQ(list->front().note, "to Beta");
  EXPECT_FAILS("contact_not_found", find("Ms Keller", gone));
  EXPECT_OK(find("P1", gone));
  ASSERT_OK(change_contact(db(), caller, {.contact = "P1", .from = gone.plus_days(5)}));
  EXPECT_FALSE(list_contacts(db(), "C1", gone.plus_days(5))->front().until);
}

}  // namespace
}  // namespace tl::accounts
