// One connection: reads requests, has them handled, writes the answers, until one side ends it.
// All of a session runs on the thread of its reactor; only handlers run elsewhere.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "platform/http/answer.h"
#include "platform/http/metrics.h"
#include "platform/http/request_id.h"
#include "platform/http/request_reader.h"
#include "platform/http/server.h"
#include "platform/http/stream.h"
#include "platform/http/worker_pool.h"

namespace tl::http {

// What all sessions of a server share.
struct Core {
  Core(const ServerOptions& with, Handler handles, AccessLog sink)
      : options(with),
        handler(std::move(handles)),
        log(std::move(sink)),
        pool({.threads = with.worker_threads, .waiting_max = with.waiting_requests_max}) {}

  const ServerOptions options;
  const Handler handler;
  Metrics metrics;
  RequestIds ids;
  LogWriter log;
  WorkerPool pool;
  std::atomic<bool> stopping = false;

  std::mutex gone_mutex;
  std::condition_variable gone;  // told whenever a connection ends
};

class Session : public std::enable_shared_from_this<Session> {
 public:
  using Clock = std::chrono::steady_clock;
  using Registry = std::unordered_set<Session*>;  // of one reactor

  // The connection has been counted already; the session takes it off when it goes.
  Session(Core& core, Registry& registry, std::unique_ptr<Stream> stream, std::string remote);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  asio::awaitable<void> run();

  void check_deadline(Clock::time_point now);
  void wind_up();  // the server stops: ends when nothing is under way
  void close() { stream_->close(); }

 private:
  enum class Phase { at_rest, idle, handshake, head, body, write, farewell };
  enum class Came { whole, refused, late, nothing };
  struct FeedWait;

  void arm(Phase phase, Clock::time_point until);
  void disarm() { arm(Phase::at_rest, Clock::time_point::max()); }
  asio::awaitable<bool> read_more(Phase phase, Clock::time_point until);
  std::string_view unread() const;

  asio::awaitable<bool> serve_one(Clock::time_point first_byte_until);
  asio::awaitable<Came> read_head(RequestReader& reader, Clock::time_point first_byte_until);
  asio::awaitable<Came> read_body(RequestReader& reader);
  asio::awaitable<std::optional<Response>> ask_body_limit(RequestReader& reader);
  bool hold_body_bytes(std::size_t bytes);
  asio::awaitable<bool> on_worker(std::function<void()> work);
  asio::awaitable<Answer> handle(const Request& request);

  asio::awaitable<bool> send(const Request& request, const Answer& answer, std::string_view end);
  asio::awaitable<bool> write(std::string_view first, std::string_view second);
  asio::awaitable<void> refuse(const Request& request, Response response);
  asio::awaitable<void> farewell();
  void record(const Request& request, const Answer& answer);

  asio::awaitable<void> send_feed(const Request& request, const Answer& answer);
  asio::awaitable<void> write_events(EventFeed& feed, FeedWait& wait);
  static asio::awaitable<void> watch_reader(std::shared_ptr<Session> self,
                                            std::shared_ptr<FeedWait> wait);

  Core& core_;
  Registry& registry_;
  std::unique_ptr<Stream> stream_;
  const std::string remote_;

  Phase phase_ = Phase::at_rest;
  Clock::time_point until_ = Clock::time_point::max();
  bool timed_out_ = false;

  std::vector<char> buffer_;
  std::size_t begin_ = 0;  // what was read and not yet taken is [begin_, end_)
  std::size_t end_ = 0;

  Clock::time_point began_;         // the first byte of the request
  std::int64_t written_bytes_ = 0;  // of the answer
  std::size_t held_body_bytes_ = 0;
  std::shared_ptr<EventFeed> feed_;
};

}  // namespace tl::http
