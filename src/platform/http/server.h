// The HTTP server: sockets, TLS, limits and deadlines in, plain requests out.
//
//   auto server = Server::start({.port = 0}, [](const Request& request) { ... },
//                               [](std::string_view line) { ... });
//   (*server)->port();
//   (*server)->stop();
//
// A few threads serve all sockets and never wait; handlers run on threads of their own. A thousand
// idle or half-sent connections cost their sockets and nothing else. What is malformed, too large
// or too slow is answered with a problem document and closed, and no handler sees it.
// docs/operating/server.md has the options, limits and metrics.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "foundation/limits.h"
#include "foundation/result.h"
#include "platform/http/access_log.h"
#include "platform/http/event_feed.h"
#include "platform/http/message.h"

namespace tl::http {

// How many bytes a body may have, or what to answer instead of reading it. The request has no body
// yet. Asked on a worker thread, and only for a body larger than `body_bytes_unasked`.
using BodyLimit = std::function<std::variant<std::size_t, Response>(const Request& head)>;

struct ServerOptions {
  std::string address = "127.0.0.1";  // "0.0.0.0" or "::" for all
  std::uint16_t port = 8080;          // 0 picks a free one
  std::string tls_certificate;        // file of PEM, with its chain; "" speaks plain HTTP
  std::string tls_key;                // file of PEM
  int io_threads = 2;
  int worker_threads = 8;

  std::size_t connections_max = 4'000;
  std::size_t feeds_max = 1'000;
  std::size_t waiting_requests_max = 1'000;  // for a worker; more are told to come again
  std::size_t body_bytes_max = limits::request_body_bytes_max;
  std::size_t body_bytes_unasked = 64u << 10;
  std::size_t bodies_bytes_max = 512u << 20;  // of all requests together
  BodyLimit body_limit;

  std::chrono::milliseconds head_deadline{10'000};   // from its first byte to its last
  std::chrono::milliseconds body_deadline{30'000};   // for every 256 kB begun
  std::chrono::milliseconds write_deadline{30'000};  // for every 256 kB begun
  std::chrono::milliseconds idle_deadline{75'000};   // between requests
  std::chrono::milliseconds feed_heartbeat{15'000};
  std::chrono::milliseconds stop_deadline{10'000};  // for what runs when stop() is called

  std::vector<std::string> proxies;  // addresses whose X-Forwarded-For is believed
};

class Server {
 public:
  // `server_address_invalid`, `server_address_taken`, `tls_certificate_unreadable`,
  // `tls_key_unreadable`.
  static Result<std::unique_ptr<Server>> start(const ServerOptions& options, Handler handler,
                                               AccessLog sink);
  ~Server();  // stops
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  std::uint16_t port() const;
  std::string metrics() const;  // in the text format of Prometheus

  // Takes no more connections, finishes what began within the deadline, ends the feeds, and waits
  // for handlers that still run. Not from a handler.
  void stop();

 private:
  class Impl;
  explicit Server(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace tl::http
