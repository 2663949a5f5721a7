// Threads with a customer, and the queue of questions in them.
//
//   TL_TRY(const Thread thread, open_thread(db, caller, {.account = "C1", .subject = "Lead
//   time"})); TL_TRY(const Message asked, add_message(db, caller, {.thread = "TH1", .text =
//   "When?",
//                                                        .kind = MessageKind::asks}));
//   TL_CHECK(add_message(db, caller, {.thread = "TH1", .direction = Direction::out,
//                                     .text = "In May", .answers = asked.question}));
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/rules/threads.h"
#include "foundation/caller.h"
#include "platform/database/database.h"

namespace tl::accounts {

struct NewThread {
  std::string account;
  std::string subject;
  std::string about;  // "R7"; "" the account as such
};
TL_DESCRIBE(NewThread, account, subject, about)
Result<Thread> open_thread(database::Database& db, const Caller& caller, const NewThread& request);

enum class MessageKind { tells, asks };
TL_DESCRIBE_ENUM(MessageKind, tells, asks)

struct NewMessage {
  std::string thread;
  Direction direction = Direction::in;
  Channel channel = Channel::email;
  std::string insider;  // whoever records it unless said
  std::string contact;  // number or name of a person of theirs; "" not known
  std::string to;       // of an inside message
  std::string text;
  std::optional<Date> on;  // today, at this moment, unless said
  std::optional<Instant> at;
  MessageKind kind = MessageKind::tells;
  std::string answers;  // "QN3"
};
TL_DESCRIBE(NewMessage, thread, direction, channel, insider, contact, to, text, on, at, kind,
            answers)

// `thread_not_found`, `contact_not_found`, `question_not_found`, `question_answered_already`,
// `message_day_invalid` (it lies ahead). The message with the number of the question that it asks.
Result<Message> add_message(database::Database& db, const Caller& caller,
                            const NewMessage& request);

struct ThreadView {
  Thread thread;
  std::vector<Message> messages;
};
TL_DESCRIBE(ThreadView, thread, messages)
Result<ThreadView> show_thread(database::Database& db, std::string_view number);
Result<std::vector<Thread>> list_threads(database::Database& db, std::string_view account);

struct QuestionFilter {
  std::string account;  // "" every account
  std::optional<Date> day;
  std::int64_t days = 30;  // the period of the figures, up to the day
};
TL_DESCRIBE(QuestionFilter, account, day, days)

struct QuestionQueue {
  std::vector<Question> open;  // oldest first
  Period period;
  std::vector<AnswerStats> stats;
};
TL_DESCRIBE(QuestionQueue, open, period, stats)
Result<QuestionQueue> question_queue(database::Database& db, const Caller& caller,
                                     const QuestionFilter& filter);

// Accounts that spoke with people of ours, by the house settings, and what is wrong with that.
struct AccountMet {
  Customer customer;
  InsidersMet met;
  std::vector<Finding> findings;
};
TL_DESCRIBE(AccountMet, customer, met, findings)
Result<std::vector<AccountMet>> accounts_met(database::Database& db, const Date& day);

}  // namespace tl::accounts
