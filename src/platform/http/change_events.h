// News of what others change, as server-sent events. The news are the audit rows, so that nobody
// has to remember to send one, and every server on the same database tells of the changes of all.
//
//   ChangeEvents events(db, account_of_entity);
//   events.follow(feed, principal);          // GET /api/v1/events
//   router options: .written = [&] { events.look(); }
//
// An event says that something changed, by whom, and what it is - "quote 7" - never its content:
// the page asks again through the door that decides what it may see. A customer's people hear of
// what is their own account's alone.
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>
#include <vector>

#include "platform/access/principal.h"
#include "platform/database/database.h"
#include "platform/database/seen.h"
#include "platform/http/event_feed.h"

namespace tl::http {

// Whose account a changed thing belongs to; none when it is nobody's or not known.
using AccountOfEntity = std::function<std::optional<std::int64_t>(
    database::Transaction& tx, std::string_view entity, std::int64_t id)>;

class ChangeEvents {
 public:
  ChangeEvents(database::Database& db, AccountOfEntity account_of);
  ~ChangeEvents();
  ChangeEvents(const ChangeEvents&) = delete;
  ChangeEvents& operator=(const ChangeEvents&) = delete;

  void follow(std::shared_ptr<EventFeed> feed, const access::Principal& who);
  void look();  // something was just saved: tell it now
  std::size_t followers() const;

 private:
  struct Follower {
    std::shared_ptr<EventFeed> feed;
    std::optional<std::int64_t> only_account;
  };
  struct News {
    database::AuditedChange change;
    std::optional<std::int64_t> account;
  };

  void run(const std::stop_token& stop);
  Result<std::vector<News>> read_news();
  void tell(const std::vector<News>& news);

  database::Database& db_;
  AccountOfEntity account_of_;
  mutable std::mutex mutex_;
  std::condition_variable_any changed_;
  bool look_now_ = false;
  std::vector<Follower> followers_;
  std::optional<database::Seen> seen_;  // none: not looked yet
  std::jthread thread_;                 // last, so that it ends first
};

}  // namespace tl::http
