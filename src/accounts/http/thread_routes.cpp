// What is said with the customer, and the questions that wait.
#include "accounts/http/account_routes.h"
#include "accounts/service/threads.h"

namespace tl::accounts {
namespace {

using access::Permission;
using http::Call;
using http::Method;

struct ThreadList {
  std::vector<Thread> items;
};
TL_DESCRIBE(ThreadList, items)

struct NewThreadBody {
  std::string subject;
  std::optional<std::string> about;
};
TL_DESCRIBE(NewThreadBody, subject, about)

struct MessageBody {
  Direction direction = Direction::in;
  Channel channel = Channel::email;
  std::string text;
  std::optional<std::string> insider;  // who records it unless said
  std::optional<std::string> contact;
  std::optional<std::string> to;
  std::optional<Date> on;
  std::optional<Instant> at;
  std::optional<MessageKind> kind;  // tells unless said
  std::optional<std::string> answers;
};
TL_DESCRIBE(MessageBody, direction, channel, text, insider, contact, to, on, at, kind, answers)

Result<ThreadList> list(const Call& call) {
  TL_TRY(auto threads, list_threads(call.db(), call.path("account")));
  return ThreadList{std::move(threads)};
}

Result<Message> add(const Call& call, const MessageBody& body) {
  return add_message(call.db(), call.caller(),
                     {.thread = std::string(call.path("thread")),
                      .direction = body.direction,
                      .channel = body.channel,
                      .insider = said(body.insider),
                      .contact = said(body.contact),
                      .to = said(body.to),
                      .text = body.text,
                      .on = body.on,
                      .at = body.at,
                      .kind = body.kind.value_or(MessageKind::tells),
                      .answers = said(body.answers)});
}

Result<QuestionQueue> questions(const Call& call) {
  TL_TRY(const Date day, call.day());
  return question_queue(call.db(), call.caller(),
                        {.account = std::string(call.path("account")), .day = day});
}

}  // namespace

void add_thread_routes(http::Routes& routes) {
  routes.add({.path = "/api/v1/accounts/{account}/threads",
              .summary = "The threads with the customer, oldest first",
              .permission = Permission::thread_read,
              .account = account_in_path},
             &list);
  routes.add({.method = Method::post,
              .path = "/api/v1/accounts/{account}/threads",
              .summary = "Begin a thread",
              .permission = Permission::thread_write,
              .account = account_in_path},
             [](const Call& call, const NewThreadBody& body) {
               return open_thread(call.db(), call.caller(),
                                  {.account = std::string(call.path("account")),
                                   .subject = body.subject,
                                   .about = said(body.about)});
             });
  routes.add({.path = "/api/v1/accounts/threads/{thread}",
              .summary = "A thread with its messages",
              .permission = Permission::thread_read,
              .account = account_of_thread},
             [](const Call& call) { return show_thread(call.db(), call.path("thread")); });
  routes.add({.method = Method::post,
              .path = "/api/v1/accounts/threads/{thread}/messages",
              .summary = "Record what was said, asked or answered",
              .permission = Permission::thread_write,
              .account = account_of_thread},
             &add);
  routes.add({.path = "/api/v1/accounts/{account}/questions",
              .summary = "Questions that wait for an answer, and how fast we answer",
              .permission = Permission::thread_read,
              .account = account_in_path,
              .query = as_of_day},
             &questions);
}

}  // namespace tl::accounts
