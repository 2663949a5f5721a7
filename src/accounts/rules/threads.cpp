#include "accounts/rules/threads.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "foundation/text.h"

namespace tl::accounts {
namespace {

constexpr std::int64_t micros_per_minute = 60'000'000;

QuestionSide side_of(Direction direction) {
  switch (direction) {
    case Direction::in: return QuestionSide::outside;
    case Direction::out: return QuestionSide::to_customer;
    case Direction::inside: break;
  }
  return QuestionSide::inside;
}

Question asked_in(const Message& message) {
  const QuestionSide side = side_of(message.direction);
  const bool theirs = side == QuestionSide::outside;
  const std::string customer =
      message.contact.empty() ? std::string("the customer") : message.contact;
  return {.number = message.question,
          .customer_id = message.customer_id,
          .thread = message.thread,
          .about = message.about,
          .side = side,
          .text = message.text,
          .asked_by = theirs ? customer : message.insider,
          .asked_of = theirs                              ? message.insider
                      : side == QuestionSide::to_customer ? customer
                                                          : message.to,
          .asked_on = message.happened_on,
          .asked_at = message.happened_at};
}

void answer(Question& question, const Message& message) {
  question.answered_on = message.happened_on;
  question.answered_at = message.happened_at;
  question.answered_by = message.direction == Direction::in && !message.contact.empty()
                             ? message.contact
                             : message.insider;
  question.answer = message.text;
  if (question.asked_at && question.answered_at) {
    question.minutes =
        (question.answered_at->micros() - question.asked_at->micros()) / micros_per_minute;
  }
}

std::optional<std::int64_t> median(std::vector<std::int64_t> values) {
  if (values.empty()) return std::nullopt;
  std::ranges::sort(values);
  const std::size_t middle = values.size() / 2;
  if (values.size() % 2 == 1) return values[middle];
  return (values[middle - 1] + values[middle]) / 2;
}

AnswerStats stats_of_side(std::span<const Question> questions, const Period& period,
                          QuestionSide side) {
  AnswerStats stats{.side = side};
  std::vector<std::int64_t> minutes;
  for (const Question& question : questions) {
    if (question.side != side || question.asked_on < period.from ||
        period.until < question.asked_on)
      continue;
    ++stats.asked;
    const bool answered = question.answered_on && *question.answered_on <= period.until;
    if (answered && *question.answered_on == question.asked_on) ++stats.same_day;
    if (answered && question.minutes) minutes.push_back(*question.minutes);
    ++(answered ? stats.answered : stats.still_open);
    // What was asked today may still be answered today.
    if (answered || question.asked_on < period.until) ++stats.counted;
  }
  if (stats.counted > 0)
    stats.same_day_share =
        Rate::of_ppm((stats.same_day * Rate::one + stats.counted / 2) / stats.counted);
  stats.median_minutes = median(std::move(minutes));
  return stats;
}

}  // namespace

std::vector<Question> questions_on(std::span<const Message> messages, const Date& day) {
  std::vector<Question> out;
  std::map<std::string, std::size_t, std::less<>> place;
  for (const Message& message : messages) {
    if (message.question.empty() || day < message.happened_on) continue;
    place.emplace(message.question, out.size());
    out.push_back(asked_in(message));
  }
  for (const Message& message : messages) {
    const auto found = place.find(message.answers);
    if (message.answers.empty() || found == place.end() || day < message.happened_on) continue;
    Question& question = out[found->second];
    if (!question.answered_on) answer(question, message);
  }
  for (Question& question : out)
    question.days_open = days_between(question.asked_on, question.answered_on.value_or(day));
  std::ranges::stable_sort(out, {}, &Question::asked_on);
  return out;
}

std::vector<AnswerStats> answer_stats(std::span<const Question> questions, const Period& period) {
  std::vector<AnswerStats> out;
  for (const QuestionSide side :
       {QuestionSide::outside, QuestionSide::inside, QuestionSide::to_customer})
    out.push_back(stats_of_side(questions, period, side));
  return out;
}

std::vector<InsidersMet> insiders_met(std::span<const Encounter> encounters, const Date& day,
                                      std::int64_t days, std::int64_t most) {
  std::map<CustomerId, std::set<std::string>> met;
  const Date first = day.plus_days(1 - days);
  for (const Encounter& encounter : encounters) {
    if (encounter.on < first || day < encounter.on || encounter.insider.empty()) continue;
    met[encounter.customer_id].insert(encounter.insider);
  }
  std::vector<InsidersMet> out;
  for (const auto& [account, people] : met)
    out.push_back({account, {people.begin(), people.end()}, days, most});
  return out;
}

Findings met_findings(const Customer& customer, const InsidersMet& met) {
  Findings out;
  const auto count = static_cast<std::int64_t>(met.insiders.size());
  if (met.most < count) {
    out.warn("account_met_too_many", {.text = customer.code},
             cat(customer.name, " met ", count, " people of ours in ", met.days,
                 " days: ", join(met.insiders, ", "), "; more than ", met.most,
                 " make it unclear who answers"));
  }
  return out;
}

Result<Channel> parse_channel(std::string_view name) {
  const std::string plain = replace_all(to_lower(trim(name)), "-", "");
  if (const auto channel = enum_from_name<Channel>(plain)) return *channel;
  return invalid("channel_unknown",
                 cat("'", utf8_prefix(visible(name), 30),
                     "' is no channel; they are phone, email, meeting, video, letter, portal"));
}

}  // namespace tl::accounts
