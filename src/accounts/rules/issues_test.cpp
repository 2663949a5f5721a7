#include "accounts/rules/issues.h"

#include "support/matchers.h"

namespace tl::accounts {
namespace {

const Date today = Date::parse("2026-03-02").value();

Issue issue(std::vector<IssueTopic> topics,
            std::vector<std::pair<IssueStepKind, std::int64_t>> steps = {}) {
  Issue out{.number = "I1",
            .title = "Reel short",
            .topics = std::move(topics),
            .found_on = today.plus_days(-10)};
  for (const auto& [kind, days] : steps)
    out.steps.push_back({kind, today.plus_days(days), "ann", "x"});
  return out;
}

IssueOnDay on(const Issue& one, std::int64_t days = 0) {
  return issue_on(one, today.plus_days(days)).value();
}

TEST(Issues, R56_part_NeedAttemptsInsideBeforeTheCustomerHearsOfThem) {
  const Issue fresh = issue({IssueTopic::material});
  EXPECT_FAILS("issue_attempts_missing", check_raise(on(fresh), {.attempts_min = 1}));
  const Issue tried = issue({IssueTopic::material}, {{IssueStepKind::tried, -5}});
  EXPECT_OK(check_raise(on(tried), {.attempts_min = 1}));
  EXPECT_FAILS("issue_attempts_missing", check_raise(on(tried), {.attempts_min = 2}));
  EXPECT_FAILS("issue_attempts_missing", check_raise(on(tried, -6), {.attempts_min = 1}))
      << "on that day nothing was tried yet";
}

TEST(Issues, R56_part_GoToTheCustomerAtOnceWhereTheyTouchWhatTheyDecide) {
  for (const IssueTopic topic : {IssueTopic::price, IssueTopic::date, IssueTopic::revision,
                                 IssueTopic::safety, IssueTopic::compliance}) {
    const Issue one = issue({IssueTopic::other, topic});
    EXPECT_OK(check_raise(on(one), {.attempts_min = 3}));
    EXPECT_FAILS("issue_must_be_raised", check_close(on(one)));
    EXPECT_TRUE(issue_findings(std::vector{on(one)}).has(Severity::error));
  }
  for (const IssueTopic topic : {IssueTopic::quality, IssueTopic::material, IssueTopic::other}) {
    EXPECT_FALSE(goes_at_once(topic));
    EXPECT_OK(check_close(on(issue({topic}))));
    EXPECT_TRUE(issue_findings(std::vector{on(issue({topic}))}).empty());
  }
}

TEST(Issues, AreAbsorbedOrRaisedAsOfADay) {
  const Issue one = issue({IssueTopic::other}, {{IssueStepKind::tried, -9},
                                                {IssueStepKind::closed, -7},
                                                {IssueStepKind::reopened, -6},
                                                {IssueStepKind::raised, -4},
                                                {IssueStepKind::closed, -1}});
  EXPECT_FALSE(issue_on(one, today.plus_days(-11)));
  EXPECT_EQ(on(one, -8).state, IssueState::open);
  EXPECT_EQ(on(one, -7).state, IssueState::absorbed);
  EXPECT_EQ(on(one, -6).state, IssueState::open);
  EXPECT_EQ(on(one, -4).state, IssueState::raised);
  EXPECT_EQ(on(one).state, IssueState::settled);
  EXPECT_EQ(on(one).raised_on, today.plus_days(-4));
  EXPECT_FAILS("issue_not_open", check_raise(on(one), {}));
  EXPECT_FAILS("issue_closed_already", check_close(on(one)));
}

TEST(Issues, TheBalanceIsOfThoseFoundInThePeriod) {
  const std::vector<Issue> issues = {
      issue({IssueTopic::other}, {{IssueStepKind::closed, -3}}),
      issue({IssueTopic::price}, {{IssueStepKind::raised, -10}}),
      issue({IssueTopic::other}, {{IssueStepKind::tried, -9}, {IssueStepKind::raised, -2}}),
      issue({IssueTopic::other})};
  const IssueBalance balance = issue_balance(issues, {today.plus_days(-10), today});
  EXPECT_EQ(balance.found, 4);
  EXPECT_EQ(balance.absorbed, 1);
  EXPECT_EQ(balance.raised, 2);
  EXPECT_EQ(balance.raised_at_once, 1);
  EXPECT_EQ(balance.open, 1);
  EXPECT_EQ(balance.absorbed_share, Rate::of_ppm(333'333));
  EXPECT_EQ(issue_balance(issues, {today.plus_days(-9), today}).found, 0);
  EXPECT_FALSE(issue_balance({}, {today, today}).absorbed_share);
}

TEST(Issues, ReadTopicsAsAList) {
  EXPECT_EQ(*parse_topics("Price, date,price"),
            (std::vector<IssueTopic>{IssueTopic::price, IssueTopic::date}));
  EXPECT_FAILS("issue_topic_unknown", parse_topics("price,weather"));
  EXPECT_FAILS("issue_topic_unknown", parse_topics(""));
}

}  // namespace
}  // namespace tl::accounts
