#include "accounts/service/settings.h"

#include "accounts/store/statements.h"
#include "platform/database/statements.h"
#include "support/databases.h"

namespace tl::accounts {
namespace {

using database::Transaction;

class HouseSettingFacts : public testing::OnBothDatabases {
 protected:
  HouseSettingFacts() : OnBothDatabases({&database::store_schema(), &accounts::store_schema()}) {}

  Result<HouseSettingState> change(std::string name, std::optional<std::int64_t> value,
                                   std::optional<Date> from = std::nullopt) {
    return change_house_setting(
        db(), caller, account_house_settings(),
        {.name = std::move(name), .value = value, .valid_from = from, .note = "agreed"});
  }
  std::int64_t on(const Date& day) {
    return db()
        .read([&](Transaction& tx) { return house_setting_on(tx, insiders_met_max, day); })
        .value();
  }

  Caller caller{.actor = "ann",
                .request_id = "r1",
                .now = testing::test_instant(),
                .today = testing::test_instant().utc_date()};
};
TL_ON_BOTH_DATABASES(HouseSettingFacts);

TEST_P(HouseSettingFacts, ChangeFromADayOnAndKeepTheirHistory) {
  EXPECT_EQ(on(caller.today), 2);
  ASSERT_OK(change("insiders-met-max", 4, caller.today.plus_days(7)));
  EXPECT_EQ(on(caller.today), 2);
  EXPECT_EQ(on(caller.today.plus_days(7)), 4);
  ASSERT_OK(change("insiders_met_max", std::nullopt, caller.today.plus_days(14)));
  EXPECT_EQ(on(caller.today.plus_days(14)), 2);
  const auto course = course_of_house_setting(db(), account_house_settings(), "insiders_met_max",
                                              caller.today.plus_days(7));
  ASSERT_OK(course);
  EXPECT_EQ(course->facts.size(), 2u);
  EXPECT_EQ(course->setting.value, 4);
  EXPECT_EQ(course->setting.note, "agreed");
  const auto list = list_house_settings(db(), account_house_settings(), caller.today.plus_days(7));
  ASSERT_OK(list);
  EXPECT_EQ(list->size(), account_house_settings().size());
  EXPECT_EQ(list->front().value, 4);
}

TEST_P(HouseSettingFacts, RecordNothingThatHoldsAlreadyOrCannotHold) {
  ASSERT_OK(change("insiders_met_max", 2));
  EXPECT_TRUE(
      course_of_house_setting(db(), account_house_settings(), "insiders_met_max", caller.today)
          ->facts.empty());
  EXPECT_FAILS("house_setting_out_of_range", change("insiders_met_max", 51));
  EXPECT_FAILS("house_setting_unknown", change("colour", 1));
}

}  // namespace
}  // namespace tl::accounts
