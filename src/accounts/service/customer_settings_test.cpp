#include "accounts/service/customer_settings.h"

#include "accounts/service/customers.h"
#include "accounts/store/statements.h"
#include "platform/database/audit.h"
#include "platform/database/statements.h"
#include "support/databases.h"

namespace tl::accounts {
namespace {

using database::Transaction;
using ::testing::HasSubstr;

class CustomerTerms : public testing::OnBothDatabases {
 protected:
  CustomerTerms() : OnBothDatabases({&database::store_schema(), &accounts::store_schema()}) {
    EXPECT_OK(add_customer(db(), caller, {.name = "Acme"}));
  }
  Result<CustomerView> say(std::vector<SettingChange> changes,
                           std::optional<Date> from = std::nullopt) {
    return set_customer_settings(db(), caller,
                                 {.customer = "acme",
                                  .changes = std::move(changes),
                                  .valid_from = from,
                                  .said_by = "Ms Keller",
                                  .note = "frame contract"});
  }

  Caller caller{.actor = "ann",
                .request_id = "r1",
                .now = testing::test_instant(),
                .today = testing::test_instant().utc_date()};
};
TL_ON_BOTH_DATABASES(CustomerTerms);

TEST_P(CustomerTerms, AreDatedFactsWithWhoSaidSo) {
  ASSERT_OK(say({{SettingKind::books, "open"}, {SettingKind::incoterm, "dap Munich"}}));
  ASSERT_OK(say({{SettingKind::books, ""}}, caller.today.plus_days(30)));
  const auto now = show_customer(db(), "C1", caller.today);
  ASSERT_OK(now);
  ASSERT_EQ(now->settings.size(), 2u);
  EXPECT_EQ(now->settings[0].value, "open");
  EXPECT_EQ(now->settings[0].said_by, "Ms Keller");
  EXPECT_EQ(now->settings[0].recorded_by, "ann");
  EXPECT_EQ(now->settings[1].value, "DAP Munich");
  ASSERT_EQ(now->to_come.size(), 1u);
  EXPECT_EQ(now->to_come[0].value, "");
  ASSERT_EQ(now->timeline.size(), 3u);
  EXPECT_EQ(now->timeline[0].what, "customer_added");
  EXPECT_EQ(now->timeline[2].about, "incoterm");
  EXPECT_THAT(now->timeline[2].says, HasSubstr("DAP Munich, said by Ms Keller (frame contract)"));
  const auto later = show_customer(db(), "C1", caller.today.plus_days(30));
  EXPECT_EQ(later->settings.size(), 1u) << "the books are closed again";
  EXPECT_TRUE(show_customer(db(), "C1", caller.today.plus_days(-1))->settings.empty());
}

TEST_P(CustomerTerms, SaidAgainAreNotRecordedAgain) {
  ASSERT_OK(say({{SettingKind::segment, "medical"}}));
  ASSERT_OK(say({{SettingKind::segment, " Medical"}, {SettingKind::excess, ""}}));
  const auto audit =
      db().read([&](Transaction& tx) { return database::list_audit(tx, {.entity = "customer"}); });
  ASSERT_EQ(audit->size(), 2u) << "added, and told once";
  EXPECT_EQ(audit->front().action, "customer_setting_told");
}

TEST_P(CustomerTerms, AreTakenAllOrNone) {
  EXPECT_FAILS("customer_setting_malformed",
               say({{SettingKind::segment, "medical"}, {SettingKind::books, "ajar"}}));
  EXPECT_FAILS("customer_settings_missing", say({}));
  EXPECT_FAILS("customer_setting_repeated",
               say({{SettingKind::books, "open"}, {SettingKind::books, "closed"}}));
  EXPECT_FAILS("customer_setting_text_too_long",
               set_customer_settings(db(), caller,
                                     {.customer = "C1",
                                      .changes = {{SettingKind::books, "open"}},
                                      .note = std::string(501, 'x')}));
  EXPECT_FAILS("customer_not_found",
               set_customer_settings(
                   db(), caller, {.customer = "C7", .changes = {{SettingKind::books, "open"}}}));
  EXPECT_TRUE(show_customer(db(), "C1", caller.today)->settings.empty());
}

}  // namespace
}  // namespace tl::accounts
