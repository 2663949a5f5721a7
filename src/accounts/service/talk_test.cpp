#include "accounts/service/contacts.h"
#include "accounts/service/customers.h"
#include "accounts/service/issues.h"
#include "accounts/service/query_holding.h"
#include "accounts/service/technical_queries.h"
#include "accounts/service/threads.h"
#include "accounts/store/statements.h"
#include "platform/database/statements.h"
#include "support/databases.h"

namespace tl::accounts {
namespace {

using database::Transaction;

class Talk : public testing::OnBothDatabases {
 protected:
  Talk() : OnBothDatabases({&database::store_schema(), &accounts::store_schema()}) {
    acme = add_customer(db(), caller, {.name = "Acme"}).value().id;
    EXPECT_OK(add_contact(db(), caller, {.account = "C1", .name = "Ms Keller"}));
  }
  Caller on_day(std::int64_t days, std::string actor = "ann") {
    Caller out = caller;
    out.actor = std::move(actor);
    out.today = caller.today.plus_days(days);
    out.now = Instant::from_micros(caller.now.micros() + days * 86'400'000'000);
    return out;
  }

  Caller caller{.actor = "ann",
                .request_id = "r1",
                .now = testing::test_instant(),
                .today = testing::test_instant().utc_date()};
  CustomerId acme;
};
TL_ON_BOTH_DATABASES(Talk);

TEST_P(Talk, R53_QuestionsWaitUntilTheyAreAnsweredAndTheSameDayCounts) {
  ASSERT_OK(open_thread(db(), caller, {.account = "C1", .subject = "Lead time", .about = "r7"}));
  const auto asked = add_message(
      db(), caller, {.thread = "th1", .contact = "p1", .text = "When?", .kind = MessageKind::asks});
  ASSERT_OK(asked);
  EXPECT_EQ(asked->question, "QN1");
  EXPECT_EQ(asked->contact, "Ms Keller");
  auto queue = question_queue(db(), caller, {});
  ASSERT_EQ(queue->open.size(), 1u);
  EXPECT_EQ(queue->open[0].about, "R7");
  EXPECT_FALSE(queue->stats[0].same_day_share) << "its day is not over";
  ASSERT_OK(add_message(
      db(), caller,
      {.thread = "TH1", .direction = Direction::out, .text = "In May", .answers = "qn1"}));
  queue = question_queue(db(), caller, {.account = "C1"});
  EXPECT_TRUE(queue->open.empty());
  EXPECT_EQ(queue->stats[0].same_day_share, Rate::percent(100));
  EXPECT_EQ(queue->stats[0].median_minutes, 0);
  EXPECT_EQ(show_thread(db(), "TH1")->messages.size(), 2u);
  EXPECT_EQ(list_threads(db(), "C1")->size(), 1u);
}

TEST_P(Talk, RefuseAnswersToNothingAndMessagesFromTheFuture) {
  ASSERT_OK(open_thread(db(), caller, {.account = "C1", .subject = "x"}));
  const auto say = [&](NewMessage message) {
    message.thread = message.thread.empty() ? "TH1" : message.thread;
    message.text = "words";
    return add_message(db(), caller, message);
  };
  EXPECT_FAILS("question_not_found", say({.answers = "QN9"}));
  EXPECT_FAILS("thread_not_found", say({.thread = "TH9"}));
  EXPECT_FAILS("contact_not_found", say({.contact = "Mr Nobody"}));
  EXPECT_FAILS("message_day_invalid", say({.on = caller.today.plus_days(1)}));
  ASSERT_OK(say({.kind = MessageKind::asks}));
  ASSERT_OK(say({.direction = Direction::out, .answers = "QN1"}));
  EXPECT_FAILS("question_answered_already", say({.direction = Direction::out, .answers = "QN1"}));
}

TEST_P(Talk, R37_AccountsThatMetManyOfOursAreFlagged) {
  ASSERT_OK(open_thread(db(), caller, {.account = "C1", .subject = "x"}));
  for (const char* who : {"ann", "bob", "carl"}) {
    ASSERT_OK(add_message(db(), caller, {.thread = "TH1", .insider = who, .text = "hello"}));
  }
  ASSERT_OK(add_message(
      db(), caller,
      {.thread = "TH1", .direction = Direction::inside, .insider = "dora", .text = "psst"}));
  const auto met = accounts_met(db(), caller.today);
  ASSERT_OK(met);
  ASSERT_EQ(met->size(), 1u);
  EXPECT_EQ(met->front().met.insiders.size(), 3u) << "what is said inside meets nobody";
  EXPECT_EQ(met->front().findings.front().code, "account_met_too_many");
  EXPECT_TRUE(accounts_met(db(), caller.today.plus_days(30))->empty());
}

TEST_P(Talk, R56_IssuesGoToTheCustomerAfterAttemptsOrAtOnce) {
  ASSERT_OK(report_issue(
      db(), caller, {.account = "C1", .title = "Reel short", .topics = {IssueTopic::material}}));
  ASSERT_OK(report_issue(
      db(), caller, {.account = "C1", .title = "Two weeks late", .topics = {IssueTopic::date}}));
  const auto step = [&](std::string issue, IssueStepKind kind) {
    return step_issue(db(), caller, {.issue = std::move(issue), .kind = kind, .text = "words"});
  };
  EXPECT_EQ(list_issues(db(), caller, {})->findings.front().code, "issue_must_be_raised");
  EXPECT_FAILS("issue_attempts_missing", step("i1", IssueStepKind::raised));
  ASSERT_OK(step("I1", IssueStepKind::tried));
  EXPECT_EQ(step("I1", IssueStepKind::closed)->state, IssueState::absorbed);
  EXPECT_FAILS("issue_closed_already", step("I1", IssueStepKind::tried));
  EXPECT_FAILS("issue_must_be_raised", step("I2", IssueStepKind::closed));
  EXPECT_FAILS("issue_not_closed", step("I2", IssueStepKind::reopened));
  EXPECT_EQ(step("I2", IssueStepKind::raised)->state, IssueState::raised);
  const auto list = list_issues(db(), caller, {.account = "Acme"});
  EXPECT_EQ(list->balance.absorbed_share, Rate::percent(50));
  EXPECT_EQ(list->balance.raised_at_once, 1);
  EXPECT_TRUE(list->findings.empty());
  EXPECT_FAILS(
      "issue_step_day_invalid",
      step_issue(db(), caller, {.issue = "I2", .text = "x", .on = caller.today.plus_days(-1)}));
  EXPECT_FAILS("issue_not_found", show_issue(db(), "I9", caller.today));
}

TEST_P(Talk, E7_part_TheHolderOfAQueryFollowsFromWhatWasSentAndCameBack) {
  ASSERT_OK(db().write([&](Transaction& tx) {
    const std::vector<RaisedQuery> raised = {{"qty", "Two or one?"}};
    return keep_queries(tx, caller, {.customer = acme, .about = "R7"}, raised);
  }));
  const auto assigned = assign_query(db(), caller, {.query = "tq1", .owner = "Eva"});
  ASSERT_OK(assigned);
  EXPECT_EQ(assigned->owner, "eva");
  EXPECT_EQ(assigned->due_at->micros() - caller.now.micros(), 24 * 3'600'000'000LL);
  EXPECT_FAILS("query_with_us", return_query(db(), caller, {.query = "TQ1"}));
  ASSERT_OK(send_query(db(), on_day(1), {.query = "TQ1", .note = "by mail"}));
  EXPECT_FAILS("query_with_customer", send_query(db(), on_day(1), {.query = "TQ1"}));
  EXPECT_FAILS("query_step_day_invalid",
               send_query(db(), caller, {.query = "TQ1", .on = caller.today.plus_days(-1)}));
  EXPECT_FAILS("query_not_found", send_query(db(), caller, {.query = "TQ9"}));
  auto with_them = query_holdings(db(), on_day(3), {.holder = QueryHolder::customer});
  ASSERT_EQ(with_them->size(), 1u);
  EXPECT_EQ(with_them->front().days_with_customer, 2);
  EXPECT_EQ(with_them->front().late_hours, 48);
  EXPECT_TRUE(query_holdings(db(), on_day(3), {.holder = QueryHolder::us})->empty());
  ASSERT_OK(close_query(db(), on_day(4), "TQ1", {QueryState::answered, "two"}));
  EXPECT_TRUE(query_holdings(db(), on_day(4), {.about = "r7"})->empty());
  EXPECT_EQ(query_holdings(db(), on_day(4), {.about = "R7", .day = caller.today})->size(), 1u)
      << "as of the first day it was open, with us";
  EXPECT_FAILS("query_not_open", send_query(db(), on_day(4), {.query = "TQ1"}));
}

}  // namespace
}  // namespace tl::accounts
