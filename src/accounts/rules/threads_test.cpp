#include "accounts/rules/threads.h"

#include "support/matchers.h"

namespace tl::accounts {
namespace {

const Date today = Date::parse("2026-03-02").value();

Instant at(std::string_view text) {
  return Instant::parse(text).value();
}

Message message(Direction direction, std::int64_t days, std::string question,
                std::string answers = "") {
  return {.thread = "TH1",
          .direction = direction,
          .insider = "ann",
          .contact = "Ms Keller",
          .to = "bob",
          .text = "words",
          .happened_on = today.plus_days(days),
          .question = std::move(question),
          .answers = std::move(answers)};
}

TEST(Threads, AQuestionIsWhoseTheDirectionSays) {
  const std::vector<Message> messages = {message(Direction::in, -3, "QN1"),
                                         message(Direction::inside, -3, "QN2"),
                                         message(Direction::out, -2, "QN3")};
  const auto questions = questions_on(messages, today);
  ASSERT_EQ(questions.size(), 3u);
  EXPECT_EQ(questions[0].side, QuestionSide::outside);
  EXPECT_EQ(questions[0].asked_by, "Ms Keller");
  EXPECT_EQ(questions[0].asked_of, "ann");
  EXPECT_EQ(questions[1].asked_of, "bob");
  EXPECT_EQ(questions[2].side, QuestionSide::to_customer);
  EXPECT_EQ(questions[2].asked_of, "Ms Keller");
  EXPECT_EQ(questions[2].days_open, 2);
}

TEST(Threads, AnAnswerCountsFromItsDayOnAndTheFirstOneCloses) {
  std::vector<Message> messages = {message(Direction::in, -3, "QN1"),
                                   message(Direction::out, -1, "", "QN1"),
                                   message(Direction::out, 0, "", "QN1")};
  messages[0].happened_at = at("2026-02-27T08:00:00Z");
  messages[1].happened_at = at("2026-03-01T09:30:00Z");
  EXPECT_FALSE(questions_on(messages, today.plus_days(-2)).front().answered_on);
  const Question question = questions_on(messages, today).front();
  EXPECT_EQ(question.answered_on, today.plus_days(-1));
  EXPECT_EQ(question.minutes, 2 * 24 * 60 + 90);
  EXPECT_EQ(question.days_open, 2);
  EXPECT_TRUE(questions_on(messages, today.plus_days(-4)).empty());
}

TEST(Threads, R53_part_TheShareAnsweredTheSameDayLeavesOutWhatMayStillBe) {
  const std::vector<Message> messages = {
      message(Direction::in, -9, "QN1"), message(Direction::out, -9, "", "QN1"),
      message(Direction::in, -5, "QN2"), message(Direction::out, -4, "", "QN2"),
      message(Direction::in, -3, "QN3"),                                          // still open
      message(Direction::in, 0, "QN4"),                                           // asked today
      message(Direction::in, 0, "QN5"),  message(Direction::out, 0, "", "QN5")};  // answered today
  const auto questions = questions_on(messages, today);
  const AnswerStats stats = answer_stats(questions, {today.plus_days(-29), today}).front();
  EXPECT_EQ(stats.asked, 5);
  EXPECT_EQ(stats.answered, 3);
  EXPECT_EQ(stats.same_day, 2);
  EXPECT_EQ(stats.still_open, 2);
  EXPECT_EQ(stats.counted, 4) << "QN4 has its day before it";
  EXPECT_EQ(stats.same_day_share, Rate::percent(50));
  const AnswerStats later = answer_stats(questions, {today.plus_days(-8), today}).front();
  EXPECT_EQ(later.asked, 4) << "QN1 was asked before the period";
  EXPECT_FALSE(answer_stats({}, {today, today}).front().same_day_share);
}

TEST(Threads, TheMedianTimeIsThatOfAnsweredQuestionsWithTheirHours) {
  std::vector<Question> questions;
  for (const std::int64_t minutes : {10, 90, 30, 50})
    questions.push_back({.asked_on = today, .answered_on = today, .minutes = minutes});
  questions.push_back({.asked_on = today, .answered_on = today});
  EXPECT_EQ(answer_stats(questions, {today, today}).front().median_minutes, 40);
  questions.push_back({.asked_on = today, .answered_on = today, .minutes = 60});
  EXPECT_EQ(answer_stats(questions, {today, today}).front().median_minutes, 50);
}

TEST(Threads, R37_AnAccountThatMetMoreThanTwoOfOursInThirtyDaysIsFlagged) {
  const CustomerId acme(1);
  std::vector<Encounter> encounters = {{acme, "ann", today},
                                       {acme, "ann", today.plus_days(-3)},
                                       {acme, "bob", today.plus_days(-29)},
                                       {acme, "carl", today.plus_days(-30)},
                                       {acme, "dora", today.plus_days(1)},
                                       {CustomerId(2), "eva", today}};
  const auto met = insiders_met(encounters, today, 30, 2);
  ASSERT_EQ(met.size(), 2u);
  EXPECT_EQ(met[0].insiders, (std::vector<std::string>{"ann", "bob"}));
  EXPECT_TRUE(met_findings({.code = "C1", .name = "Acme"}, met[0]).empty()) << "two are not more";
  encounters.push_back({acme, "fay", today});
  const auto more = insiders_met(encounters, today, 30, 2);
  EXPECT_TRUE(
      met_findings({.code = "C1", .name = "Acme"}, more[0]).has_code("account_met_too_many"));
}

TEST(Threads, ReadChannelsAsPeopleWriteThem) {
  EXPECT_EQ(*parse_channel("E-mail"), Channel::email);
  EXPECT_FAILS("channel_unknown", parse_channel("pigeon"));
}

}  // namespace
}  // namespace tl::accounts
