#include "platform/http/change_events.h"

#include <algorithm>
#include <chrono>

#include "foundation/text.h"
#include "platform/json/write_json.h"

namespace tl::http {
namespace {

using namespace std::chrono_literals;

// Other servers write to the same database: how soon their changes are seen.
constexpr auto look_every = 500ms;
// A transaction that took its numbers early may commit this many rows late.
constexpr std::int64_t looked_back = 200;
// More than this at once is an import: the pages are told to ask anew instead.
constexpr std::int64_t news_max = 500;

// A customer's people hear that something of theirs changed, not what we did or who of us.
database::AuditedChange for_customer(database::AuditedChange change) {
  change.who.clear();
  change.action = "changed";
  return change;
}

}  // namespace

ChangeEvents::ChangeEvents(database::Database& db, AccountOfEntity account_of)
    : db_(db),
      account_of_(std::move(account_of)),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

ChangeEvents::~ChangeEvents() {
  thread_.request_stop();
  changed_.notify_all();
}

void ChangeEvents::follow(std::shared_ptr<EventFeed> feed, const access::Principal& who) {
  const std::lock_guard lock(mutex_);
  feed->push("ready", "{}");
  followers_.push_back({std::move(feed), who.account});
  look_now_ = true;
  changed_.notify_all();
}

void ChangeEvents::look() {
  {
    const std::lock_guard lock(mutex_);
    look_now_ = true;
  }
  changed_.notify_all();
}

std::size_t ChangeEvents::followers() const {
  const std::lock_guard lock(mutex_);
  return followers_.size();
}

void ChangeEvents::run(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    {
      std::unique_lock lock(mutex_);
      changed_.wait_for(lock, stop, look_every, [&] { return look_now_; });
      look_now_ = false;
      std::erase_if(followers_, [](const Follower& one) { return one.feed->closed(); });
      // With nobody there, what is missed is missed: whoever comes asks for the state first.
      if (followers_.empty()) {
        seen_.reset();
        continue;
      }
    }
    if (stop.stop_requested()) return;
    const auto news = read_news();
    // The database is away for a while: the next look tells what was missed.
    if (news && !news->empty()) tell(*news);
  }
}

Result<std::vector<ChangeEvents::News>> ChangeEvents::read_news() {
  std::vector<News> news;
  database::Seen now;
  TL_CHECK(db_.read([&](database::Transaction& tx) -> Result<void> {
    news.clear();
    TL_TRY(now, database::seen_now(tx, looked_back));
    if (!seen_ || now == *seen_) return {};
    TL_TRY(const auto changes, database::changes_since(tx, *seen_, news_max + 1));
    for (const database::AuditedChange& change : changes) {
      news.push_back({change, account_of_(tx, change.entity, change.entity_id)});
    }
    return {};
  }));
  seen_ = std::move(now);
  return news;
}

void ChangeEvents::tell(const std::vector<News>& news) {
  const std::lock_guard lock(mutex_);
  for (const Follower& follower : followers_) {
    if (static_cast<std::int64_t>(news.size()) > news_max) {
      follower.feed->push("all_changed", "{}");
      continue;
    }
    for (const News& one : news) {
      if (follower.only_account && follower.only_account != one.account) continue;
      const bool theirs = follower.only_account.has_value();
      follower.feed->push("changed", json::to_json(theirs ? for_customer(one.change) : one.change),
                          std::to_string(one.change.id));
    }
  }
}

}  // namespace tl::http
