// Server-sent events to one browser: whoever has news pushes, the server writes.
//
//   auto feed = std::make_shared<EventFeed>();
//   hub.add(feed);                                  // keeps it until push() says that it is closed
//   return Response{.feed = feed};
//   ...
//   if (!feed->push("job", R"({"id":7,"done":40})", "7-40")) forget(feed);
//
// Safe from any thread. What waits to be written is limited: a reader that falls behind is cut off,
// connects again by itself and asks anew, which costs less than a memory that grows with the
// slowest browser.
#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

#include "foundation/limits.h"

namespace tl::http {

class EventFeed {
 public:
  explicit EventFeed(std::size_t waiting_bytes_max = limits::feed_waiting_bytes_max)
      : waiting_bytes_max_(waiting_bytes_max) {}
  EventFeed(const EventFeed&) = delete;
  EventFeed& operator=(const EventFeed&) = delete;

  // False when nobody listens any more. `event` and `id` are one line each, "" for none; `data` may
  // have several.
  bool push(std::string_view event, std::string_view data, std::string_view id = {});

  // What was pushed before is still written.
  void close();
  bool closed() const;

  // For the server. `wake` is called whenever there is something to drain, under a lock: it must
  // only hand on. Setting it anew waits for a call under way, so that nothing of the old one runs.
  void on_news(std::function<void()> wake);
  struct Drained {
    std::string bytes;
    bool ended = false;  // closed, and nothing is left
  };
  Drained drain();
  void abandon();  // the reader is gone: closes, and forgets what waits

 private:
  mutable std::mutex mutex_;
  const std::size_t waiting_bytes_max_;
  std::string waiting_;
  bool closed_ = false;
  std::function<void()> wake_;
};

}  // namespace tl::http
