#include "accounts/service/threads.h"

#include <algorithm>

#include "accounts/rules/words.h"
#include "accounts/service/contacts.h"
#include "accounts/service/customers.h"
#include "accounts/service/settings.h"
#include "accounts/store/talk.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/database/series.h"
#include "platform/json/write_json.h"

namespace tl::accounts {
namespace {

using database::Transaction;

Result<Thread> load(Transaction& tx, std::string_view number) {
  TL_TRY(const auto thread, thread_by_number(tx, to_upper(trim(number))));
  if (thread) return *thread;
  return not_found("thread_not_found", cat("there is no thread '", utf8_prefix(visible(number), 30),
                                           "'; 'throughline account threads ACCOUNT' lists them"));
}

Result<Message> checked_message(const Caller& caller, const NewMessage& request) {
  Message out{.direction = request.direction,
              .channel = request.channel,
              .happened_on = request.on.value_or(caller.today),
              .happened_at = request.at,
              .answers = to_upper(trim(request.answers)),
              .recorded_at = caller.now,
              .recorded_by = caller.actor};
  // What is recorded as it happens has its hour.
  if (!request.on && !request.at) out.happened_at = caller.now;
  if (!request.on && request.at) out.happened_on = request.at->utc_date();
  if (caller.today < out.happened_on) {
    return invalid("message_day_invalid", cat(out.happened_on.text(), " has not come yet"));
  }
  TL_TRY(out.insider, checked_sign_in(request.insider.empty() ? caller.actor : request.insider));
  TL_TRY(out.to, free_line("whom it is to", request.to));
  TL_TRY(out.text, needed_text("the message", request.text));
  return out;
}

Result<void> check_answer(Transaction& tx, const Message& message) {
  if (message.answers.empty()) return {};
  TL_TRY(const auto messages, messages_of_customer(tx, message.customer_id));
  bool asked = false;
  for (const Message& other : messages) {
    if (other.question == message.answers) asked = true;
    if (other.answers != message.answers) continue;
    return conflict(
        "question_answered_already",
        cat(message.answers, " was answered on ", other.happened_on.text(), " by ", other.insider));
  }
  if (asked) return {};
  return not_found("question_not_found",
                   cat("this account has no question '", utf8_prefix(message.answers, 30),
                       "'; 'throughline account questions' lists the open ones"));
}

}  // namespace

Result<Thread> open_thread(database::Database& db, const Caller& caller, const NewThread& request) {
  Thread thread{
      .about = to_upper(trim(request.about)), .opened_on = caller.today, .opened_by = caller.actor};
  TL_TRY(thread.subject, needed_line("the subject", request.subject));
  TL_TRY(thread.about, free_line("what it is about", thread.about));
  return db.write([&](Transaction& tx) -> Result<Thread> {
    Thread opened = thread;
    TL_TRY(const Customer customer, find_customer(tx, request.account));
    opened.customer_id = customer.id;
    TL_TRY(const std::int64_t number, database::next_number(tx, "thread"));
    opened.number = cat("TH", number);
    TL_TRY(opened.id, insert_thread(tx, opened));
    TL_CHECK(database::record_change(tx, caller, "thread_opened", {"thread", opened.id.raw()},
                                     json::to_json(opened)));
    return opened;
  });
}

Result<Message> add_message(database::Database& db, const Caller& caller,
                            const NewMessage& request) {
  TL_TRY(const Message checked, checked_message(caller, request));
  return db.write([&](Transaction& tx) -> Result<Message> {
    Message message = checked;
    TL_TRY(const Thread thread, load(tx, request.thread));
    message.thread_id = thread.id;
    message.thread = thread.number;
    message.customer_id = thread.customer_id;
    message.about = thread.about;
    if (!trim(request.contact).empty()) {
      TL_TRY(const Contact contact,
             find_contact(tx, thread.customer_id, request.contact, message.happened_on));
      message.contact = contact.name;
    }
    TL_CHECK(check_answer(tx, message));
    if (request.kind == MessageKind::asks) {
      TL_TRY(const std::int64_t number, database::next_number(tx, "question"));
      message.question = cat("QN", number);
    }
    TL_TRY(message.id, insert_message(tx, message));
    TL_CHECK(database::record_change(tx, caller, "message_recorded", {"thread", thread.id.raw()},
                                     json::to_json(message)));
    return message;
  });
}

Result<ThreadView> show_thread(database::Database& db, std::string_view number) {
  return db.read([&](Transaction& tx) -> Result<ThreadView> {
    ThreadView view;
    TL_TRY(view.thread, load(tx, number));
    TL_TRY(view.messages, messages_of_thread(tx, view.thread.id));
    return view;
  });
}

Result<std::vector<Thread>> list_threads(database::Database& db, std::string_view account) {
  return db.read([&](Transaction& tx) -> Result<std::vector<Thread>> {
    TL_TRY(const Customer customer, find_customer(tx, account));
    return threads_of_customer(tx, customer.id);
  });
}

Result<QuestionQueue> question_queue(database::Database& db, const Caller& caller,
                                     const QuestionFilter& filter) {
  const Date day = filter.day.value_or(caller.today);
  return db.read([&](Transaction& tx) -> Result<QuestionQueue> {
    TL_TRY(auto messages, question_messages(tx));
    if (!trim(filter.account).empty()) {
      TL_TRY(const Customer customer, find_customer(tx, filter.account));
      std::erase_if(messages,
                    [&](const Message& message) { return message.customer_id != customer.id; });
    }
    const auto questions = questions_on(messages, day);
    QuestionQueue queue{.period = {day.plus_days(1 - std::max<std::int64_t>(1, filter.days)), day}};
    queue.stats = answer_stats(questions, queue.period);
    for (const Question& question : questions) {
      if (!question.answered_on) queue.open.push_back(question);
    }
    return queue;
  });
}

Result<std::vector<AccountMet>> accounts_met(database::Database& db, const Date& day) {
  return db.read([&](Transaction& tx) -> Result<std::vector<AccountMet>> {
    TL_TRY(const std::int64_t days, house_setting_on(tx, insiders_window_days, day));
    TL_TRY(const std::int64_t most, house_setting_on(tx, insiders_met_max, day));
    TL_TRY(const auto encounters, message_encounters(tx, day.plus_days(1 - days), day));
    std::vector<AccountMet> out;
    for (const InsidersMet& met : insiders_met(encounters, day, days, most)) {
      AccountMet account{.met = met};
      TL_TRY(account.customer, customer_of(tx, met.customer_id));
      account.findings = met_findings(account.customer, met).all();
      out.push_back(std::move(account));
    }
    return out;
  });
}

}  // namespace tl::accounts
