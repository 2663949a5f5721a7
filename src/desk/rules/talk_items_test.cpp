#include "desk/rules/talk_items.h"

#include <gtest/gtest.h>

namespace tl::desk {
namespace {

Date day(std::string_view text) {
  return Date::parse(text).value();
}

const Date monday = day("2026-03-09");
const DayAccount kranich{7, "C1", "Kranich"};

DayItem only(const std::vector<DayItem>& items) {
  EXPECT_EQ(items.size(), 1u);
  return items.empty() ? DayItem{} : items.front();
}

TEST(TalkItems, R40_part_ATaskIsMineOrWaitedFor) {
  OpenTask task{.number = "T3",
                .account = kranich,
                .about = "R7",
                .what = "Give the labour of R7",
                .holder = "engineering",
                .asked_by = "ann",
                .asked_on = day("2026-03-05"),
                .due = day("2026-03-06"),
                .late_hours = 70};
  const DayItem waiting = only(task_items({task}, monday, WorkingCalendar()));
  EXPECT_EQ(waiting.group, DayGroup::waiting);
  EXPECT_EQ(waiting.holder, "engineering");
  EXPECT_EQ(waiting.why, "about R7, asked by ann, due 6 Mar 2026, 1 working day late");
  EXPECT_EQ(waiting.target, "/rfqs/R7");
  task.mine = true;
  task.about = "";
  task.due = monday;
  task.late_hours = 2;
  const DayItem due = only(task_items({task}, monday, WorkingCalendar()));
  EXPECT_EQ(due.group, DayGroup::due);
  EXPECT_EQ(due.why, "asked by ann, due today, 2 hours late");
  EXPECT_EQ(due.working_days_late, 1);
  EXPECT_EQ(due.target, "/accounts/C1?tab=overview");
}

TEST(TalkItems, R53_part_AQuestionOfTheCustomersIsOursFromTheDayItWasAsked) {
  OpenQuestion open{.question = {.number = "QN2",
                                 .thread = "TH1",
                                 .side = accounts::QuestionSide::outside,
                                 .text = "When do the boards come?",
                                 .asked_by = "Ms Keller",
                                 .asked_of = "ann",
                                 .asked_on = day("2026-03-05")},
                    .account = kranich};
  const DayItem ours = only(question_items({open}, "ann", monday, WorkingCalendar()));
  EXPECT_EQ(ours.group, DayGroup::due);
  EXPECT_EQ(ours.why, "Ms Keller asked on 5 Mar 2026, due 5 Mar 2026, 2 working days late");
  EXPECT_EQ(ours.target, "/accounts/C1?tab=threads&thread=TH1");
  open.question.side = accounts::QuestionSide::to_customer;
  const DayItem theirs = only(question_items({open}, "ann", monday, WorkingCalendar()));
  EXPECT_EQ(theirs.group, DayGroup::waiting);
  EXPECT_EQ(theirs.holder, "the customer");
  open.question.side = accounts::QuestionSide::inside;
  EXPECT_EQ(only(question_items({open}, "ann", monday, WorkingCalendar())).group, DayGroup::due);
  EXPECT_EQ(only(question_items({open}, "bob", monday, WorkingCalendar())).group,
            DayGroup::waiting);
}

TEST(TalkItems, R56_part_AnIssueSaysWhetherTheCustomerKnows) {
  OpenIssue open{
      .issue = {.issue = {.number = "I5", .title = "Reel short", .found_on = day("2026-03-05")},
                .attempts = 1},
      .account = kranich};
  const DayItem inside = only(issue_items({open}));
  EXPECT_EQ(inside.kind, "issue_open");
  EXPECT_EQ(inside.why, "1 attempt inside so far");
  open.issue.at_once = {accounts::IssueTopic::price};
  EXPECT_EQ(only(issue_items({open})).action, "Tell the customer");
  open.issue.state = accounts::IssueState::raised;
  open.issue.raised_on = day("2026-03-06");
  const DayItem raised = only(issue_items({open}));
  EXPECT_EQ(raised.kind, "issue_raised");
  EXPECT_EQ(raised.group, DayGroup::waiting);
  EXPECT_EQ(raised.since, day("2026-03-06"));
  open.issue.closed_on = monday;
  EXPECT_TRUE(issue_items({open}).empty());
}

TEST(TalkItems, R60_part_OfTheTalksThatAreDueTheLargestIsTold) {
  AccountTalk talk{.account = kranich,
                   .kinds = {{.kind = accounts::TouchKind::call,
                              .every_days = 7,
                              .due_on = day("2026-03-02"),
                              .overdue_days = 7},
                             {.kind = accounts::TouchKind::monthly_review,
                              .every_days = 31,
                              .last_on = day("2026-02-03"),
                              .due_on = day("2026-03-06"),
                              .overdue_days = 3},
                             {.kind = accounts::TouchKind::quarterly_review, .every_days = 92}}};
  const DayItem item = only(cadence_items({talk}, monday, WorkingCalendar()));
  EXPECT_EQ(item.what, "Monthly review");
  EXPECT_EQ(item.why, "every 31 days, last on 3 Feb 2026, due 6 Mar 2026, 1 working day late");
  talk.meetings = {{.number = "M1",
                    .kind = accounts::TouchKind::quarterly_review,
                    .planned_on = day("2026-03-12")}};
  EXPECT_TRUE(cadence_items({talk}, monday, WorkingCalendar()).empty());
}

TEST(TalkItems, R62_part_AMeetingThatNobodyClosedWantsItsOutcome) {
  const AccountTalk talk{.account = kranich,
                         .meetings = {{.number = "M1",
                                       .purpose = "Forecast",
                                       .planned_on = day("2026-03-05"),
                                       .arranged_by = "ann"}}};
  const DayItem item = only(cadence_items({talk}, monday, WorkingCalendar()));
  EXPECT_EQ(item.kind, "meeting_not_closed");
  EXPECT_EQ(item.holder, "ann");
  EXPECT_EQ(item.working_days_late, 2);
}

TEST(TalkItems, AnAgreementThatRunsOutIsTold) {
  AccountAgreements of{.account = kranich};
  const accounts::Agreement agreement{
      .number = "A1", .title = "Frame 2024", .valid_until = day("2026-03-31")};
  of.view = accounts::agreements_on(std::vector{agreement}, monday, {.warning_days = 30});
  const DayItem item = only(agreement_items({of}));
  EXPECT_EQ(item.kind, "agreement_runs_out");
  EXPECT_EQ(item.what, "Frame 2024");
  EXPECT_EQ(item.due, day("2026-03-31"));
  of.view = accounts::agreements_on({}, monday, {.warning_days = 30});
  EXPECT_TRUE(agreement_items({of}).empty());
}

}  // namespace
}  // namespace tl::desk
