// What is said with a customer: threads of messages, each with who, on which channel and about
// what, and the questions in them. A question waits until a message answers it; whose it is to
// answer follows from the direction of the message that asked it.
//
//   questions_on(messages, day)              // the queue: open and answered, as of the day
//   answer_stats(questions, {from, until})   // how many were answered on the day they were asked
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "accounts/rules/customer.h"
#include "foundation/finding.h"
#include "foundation/rate.h"

namespace tl::accounts {

using ThreadId = Id<struct ThreadTag>;
using MessageId = Id<struct MessageTag>;

enum class Direction {
  in,      // from the customer
  out,     // to the customer
  inside,  // between people of ours
};
TL_DESCRIBE_ENUM(Direction, in, out, inside)

enum class Channel { phone, email, meeting, video, letter, portal };
TL_DESCRIBE_ENUM(Channel, phone, email, meeting, video, letter, portal)

struct Thread {
  ThreadId id;
  std::string number;  // "TH4"
  CustomerId customer_id;
  std::string subject;
  std::string about;  // "R7", "Q3"; "" the account as such
  Date opened_on;
  std::string opened_by;
};
TL_DESCRIBE(Thread, id, number, customer_id, subject, about, opened_on, opened_by)

struct Message {
  MessageId id;
  ThreadId thread_id;
  std::string thread;  // "TH4"
  CustomerId customer_id;
  std::string about;
  Direction direction = Direction::in;
  Channel channel = Channel::email;
  std::string insider;  // who of ours wrote it, took it, or asked inside
  std::string contact;  // who of theirs; "" not known
  std::string to;       // of an inside message: the person or role asked
  std::string text;
  Date happened_on;
  std::optional<Instant> happened_at;  // where the hour is known
  std::string question;                // "QN3": the question that it asks; "" none
  std::string answers;                 // the question that it answers; "" none
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(Message, id, thread_id, thread, customer_id, about, direction, channel, insider,
            contact, to, text, happened_on, happened_at, question, answers, recorded_at,
            recorded_by)

enum class QuestionSide {
  outside,     // the customer asked us
  inside,      // one of ours asked one of ours
  to_customer  // we asked the customer
};
TL_DESCRIBE_ENUM(QuestionSide, outside, inside, to_customer)

struct Question {
  std::string number;
  CustomerId customer_id;
  std::string thread;
  std::string about;
  QuestionSide side = QuestionSide::outside;
  std::string text;
  std::string asked_by;  // theirs or ours
  std::string asked_of;  // who is to answer: a person of ours, or the customer's
  Date asked_on;
  std::optional<Instant> asked_at;
  std::optional<Date> answered_on;
  std::optional<Instant> answered_at;
  std::string answered_by;
  std::string answer;
  std::int64_t days_open = 0;           // until the answer, or until the day
  std::optional<std::int64_t> minutes;  // to the answer, where both hours are known
};
TL_DESCRIBE(Question, number, customer_id, thread, about, side, text, asked_by, asked_of, asked_on,
            asked_at, answered_on, answered_at, answered_by, answer, days_open, minutes)

// Oldest first. An answer after the day has not happened yet.
std::vector<Question> questions_on(std::span<const Message> messages, const Date& day);

struct Period {
  Date from;
  Date until;  // both days count
};
TL_DESCRIBE(Period, from, until)

struct AnswerStats {
  QuestionSide side = QuestionSide::outside;
  std::int64_t asked = 0;
  std::int64_t answered = 0;
  std::int64_t same_day = 0;
  std::int64_t still_open = 0;
  // Of those whose day is over: asked before the last day, or answered on it.
  std::int64_t counted = 0;
  std::optional<Rate> same_day_share;  // none: nothing to count
  std::optional<std::int64_t> median_minutes;
};
TL_DESCRIBE(AnswerStats, side, asked, answered, same_day, still_open, counted, same_day_share,
            median_minutes)

// Of the questions asked in the period, as known on its last day; one row for each side.
std::vector<AnswerStats> answer_stats(std::span<const Question> questions, const Period& period);

// People of ours whom the customer's people spoke or wrote with in the days up to `day`.
struct InsidersMet {
  CustomerId customer_id;
  std::vector<std::string> insiders;  // sorted
  std::int64_t days = 0;
  std::int64_t most = 0;
};
TL_DESCRIBE(InsidersMet, customer_id, insiders, days, most)

// A day on which somebody of ours met somebody of theirs.
struct Encounter {
  CustomerId customer_id;
  std::string insider;
  Date on;
};

// By account. `days` 30 looks at the day itself and the 29 before it.
std::vector<InsidersMet> insiders_met(std::span<const Encounter> encounters, const Date& day,
                                      std::int64_t days, std::int64_t most);
// `account_met_too_many` (warning) where more than `most` people of ours met one account.
Findings met_findings(const Customer& customer, const InsidersMet& met);

// `channel_unknown` names them.
Result<Channel> parse_channel(std::string_view name);

}  // namespace tl::accounts
