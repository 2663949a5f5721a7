#include "accounts/service/cadence.h"

#include "accounts/service/contacts.h"
#include "accounts/service/customer_settings.h"
#include "accounts/service/customers.h"
#include "accounts/service/stewards.h"
#include "accounts/service/threads.h"
#include "accounts/service/timeline.h"
#include "accounts/store/statements.h"
#include "platform/database/statements.h"
#include "support/databases.h"

namespace tl::accounts {
namespace {

class Meetings : public testing::OnBothDatabases {
 protected:
  Meetings() : OnBothDatabases({&database::store_schema(), &accounts::store_schema()}) {
    EXPECT_OK(add_customer(db(), caller, {.name = "Acme"}));
    EXPECT_OK(add_customer(db(), caller, {.name = "Beta"}));
    EXPECT_OK(
        add_contact(db(), caller,
                    {.account = "C1", .name = "Dr Braun", .role = ContactRole::senior_management}));
  }
  Result<Meeting> arrange(TouchKind kind) {
    return arrange_meeting(
        db(), caller,
        {.account = "C1", .kind = kind, .purpose = "prices", .decision_wanted = "yes or no"});
  }
  Result<Meeting> hold(std::vector<Attendee> attendees) {
    return hold_meeting(db(), caller,
                        {.meeting = "m1", .outcome = "yes", .attendees = std::move(attendees)});
  }

  Caller caller{.actor = "ann",
                .request_id = "r1",
                .now = testing::test_instant(),
                .today = testing::test_instant().utc_date()};
};
TL_ON_BOTH_DATABASES(Meetings);

TEST_P(Meetings, R60_NeedAPurposeAndADecisionAndAreRatedByTheCustomer) {
  EXPECT_FAILS("words_missing", arrange_meeting(db(), caller, {.account = "C1", .purpose = "x"}));
  ASSERT_OK(arrange(TouchKind::visit));
  const auto rate = [&](std::int64_t usefulness) {
    return rate_meeting(db(), caller,
                        {.meeting = "M1", .usefulness = usefulness, .rated_by = "dr braun"});
  };
  EXPECT_FAILS("meeting_not_held", rate(4));
  EXPECT_FAILS("meeting_without_customer", hold({{Side::ours, "ann", ""}}));
  ASSERT_OK(hold({{Side::ours, "ann", ""}, {Side::theirs, "P1", ""}}));
  EXPECT_FAILS("meeting_ended", hold({}));
  EXPECT_FAILS("usefulness_out_of_range", rate(0));
  EXPECT_FAILS("usefulness_out_of_range", rate(usefulness_max + 1));
  EXPECT_EQ(rate(usefulness_max)->ratings.front().rated_by, "Dr Braun");
  const auto board = cadence_board(db(), caller, {.account = "C1"});
  EXPECT_EQ(board->figures.mean_usefulness->text(), "5");
  EXPECT_EQ(board->accounts.front().kinds[1].last_on, caller.today);
}

TEST_P(Meetings, R62_AQuarterlyReviewTakesSeniorsOfBothSidesAndCountsTheAccount) {
  ASSERT_OK(arrange(TouchKind::quarterly_review));
  const auto held = hold({{Side::ours, "ann", "account manager"}, {Side::theirs, "P1", ""}});
  ASSERT_OK(held);
  EXPECT_EQ(held->attendees[1].role, "senior_management") << "as the person is on file";
  const auto board = cadence_board(db(), caller, {});
  ASSERT_EQ(board->findings.size(), 1u);
  EXPECT_EQ(board->findings[0].code, "quarterly_without_senior");
  EXPECT_EQ(board->figures.share, Rate::percent(50)) << "one of two accounts";
}

TEST_P(Meetings, AreCalledOffOrHeldOnceTheirDayHasCome) {
  ASSERT_OK(arrange_meeting(
      db(), caller,
      {.account = "C1", .purpose = "x", .decision_wanted = "y", .on = caller.today.plus_days(1)}));
  EXPECT_FAILS("meeting_day_ahead", hold({{Side::theirs, "P1", ""}}));
  ASSERT_OK(call_off_meeting(db(), caller, {.meeting = "M1", .why = "ill"}));
  EXPECT_FAILS("meeting_ended", call_off_meeting(db(), caller, {.meeting = "M1", .why = "x"}));
  EXPECT_FAILS("meeting_not_found", call_off_meeting(db(), caller, {.meeting = "M9", .why = "x"}));
  EXPECT_EQ(list_meetings(db(), "")->size(), 1u);
  EXPECT_TRUE(list_meetings(db(), "C2")->empty());
}

TEST_P(Meetings, TheMostOverdueAccountComesFirst) {
  ASSERT_OK(change_cadence(db(), caller, {.account = "C2", .every_days = 3}));
  EXPECT_FAILS("cadence_days_invalid",
               change_cadence(db(), caller, {.account = "C2", .every_days = cadence_days_max + 1}));
  const auto board = cadence_board(db(), caller, {.day = caller.today.plus_days(20)});
  EXPECT_EQ(board->accounts[0].customer.code, "C2");
  EXPECT_EQ(board->accounts[0].kinds[0].overdue_days, 17);
  EXPECT_EQ(board->accounts[1].kinds[0].overdue_days, 6);
}

TEST_P(Meetings, TheTimelineHoldsWhatHappenedOfEveryKind) {
  ASSERT_OK(assign_owner(db(), caller, {.account = "C1", .sign_in = "ann"}));
  ASSERT_OK(open_thread(db(), caller, {.account = "C1", .subject = "x"}));
  ASSERT_OK(add_message(db(), caller, {.thread = "TH1", .contact = "P1", .text = "hello"}));
  ASSERT_OK(arrange(TouchKind::visit));
  ASSERT_OK(hold({{Side::theirs, "P1", ""}}));
  const auto timeline = account_timeline(db(), "C1", {.until = caller.today});
  ASSERT_OK(timeline);
  std::vector<std::string> what;
  for (const TimelineEntry& entry : *timeline) what.push_back(entry.what);
  EXPECT_THAT(what,
              ::testing::UnorderedElementsAre("customer_added", "contact_added", "owner_assigned",
                                              "message_in", "meeting_arranged", "meeting_held"));
  EXPECT_EQ(account_timeline(db(), "C1", {.kinds = {TimelineKind::message}})->front().says,
            "Dr Braun: hello");
  EXPECT_EQ(show_customer(db(), "C1", caller.today)->timeline.size(), timeline->size());
  EXPECT_TRUE(show_customer(db(), "C1", caller.today.plus_days(-1))->timeline.empty());
}

}  // namespace
}  // namespace tl::accounts
