// The part of a session that writes server-sent events.
#include <atomic>
#include <utility>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "platform/http/session.h"

namespace tl::http {

// Between the threads that push, the one that writes, and the watch on the reader.
struct Session::FeedWait {
  explicit FeedWait(const asio::any_io_executor& executor) : timer(executor) {}

  asio::steady_timer timer;
  std::atomic<bool> told = false;  // a message that there is news is under way
  bool news = false;               // from here on: only on the session's own thread
  bool reader_gone = false;
};

namespace {

// Whatever way the session ends, nobody pushes into a feed that nobody reads.
class OpenFeed {
 public:
  OpenFeed(std::shared_ptr<EventFeed> feed, Metrics& metrics)
      : feed_(std::move(feed)), metrics_(metrics) {
    metrics_.open_feeds.fetch_add(1);
  }
  ~OpenFeed() {
    feed_->abandon();
    metrics_.open_feeds.fetch_sub(1);
  }
  OpenFeed(const OpenFeed&) = delete;
  OpenFeed& operator=(const OpenFeed&) = delete;

 private:
  std::shared_ptr<EventFeed> feed_;
  Metrics& metrics_;
};

}  // namespace

asio::awaitable<void> Session::send_feed(const Request& request, const Answer& answer) {
  feed_ = answer.response.feed;
  const OpenFeed open(feed_, core_.metrics);
  if (core_.stopping) feed_->close();
  const bool sent = co_await send(request, answer, "Connection: close\r\n\r\n");
  if (sent && request.method != Method::head) {
    const auto executor = co_await asio::this_coro::executor;
    const auto wait = std::make_shared<FeedWait>(executor);
    asio::co_spawn(executor, watch_reader(shared_from_this(), wait), asio::detached);
    feed_->on_news([executor, weak = std::weak_ptr(wait)] {
      const auto there = weak.lock();
      if (!there || there->told.exchange(true)) return;
      asio::post(executor, [there] {
        there->told = false;
        there->news = true;
        there->timer.cancel();
      });
    });
    co_await write_events(*feed_, *wait);
  }
  record(request, answer);
  feed_ = nullptr;
  stream_->close();  // ends the watch as well
}

asio::awaitable<void> Session::write_events(EventFeed& feed, FeedWait& wait) {
  for (;;) {
    wait.news = false;
    const EventFeed::Drained drained = feed.drain();
    if (!drained.bytes.empty() && !co_await write(drained.bytes, {})) co_return;
    if (drained.ended || wait.reader_gone) co_return;
    if (wait.news) continue;
    boost::system::error_code cancelled;
    wait.timer.expires_after(core_.options.feed_heartbeat);
    co_await wait.timer.async_wait(asio::redirect_error(asio::use_awaitable, cancelled));
    // A comment: keeps proxies from closing, and finds out whether the reader is there.
    if (!cancelled && !co_await write(": still here\n\n", {})) co_return;
  }
}

// A closed page is known at once, not at the next heartbeat.
asio::awaitable<void> Session::watch_reader(std::shared_ptr<Session> self,
                                            std::shared_ptr<FeedWait> wait) {
  Stream::Code code;
  std::array<char, 256> dropped{};
  while (!code) {
    co_await self->stream_->read_some(asio::buffer(dropped), code);
  }
  wait->reader_gone = true;
  wait->timer.cancel();
}

}  // namespace tl::http
