// How many small answers the server gives: 64 connections that stay open, each asking again as soon
// as it has its answer, from one thread of this process. Both sides share the machine, so the
// figure is what is left after a client that costs about as much.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "bench/bench.h"
#include "foundation/ensure.h"
#include "platform/http/server.h"

namespace tl::bench {
namespace {

constexpr std::size_t connections = 64;
constexpr std::int64_t requests_per_run = 20'000;
constexpr std::string_view request =
    "GET /api/v1/parts/17 HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n";

int connect_to(std::uint16_t port) {
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const void* const where = &address;
  ENSURE(::connect(socket, static_cast<const sockaddr*>(where), sizeof address) == 0,
         "the server is there");
  return socket;
}

class Load {
 public:
  using Clock = std::chrono::steady_clock;

  Load() {
    http::ServerOptions options;
    options.port = 0;
    const auto handler = [body = std::string(240, 'x')](const http::Request&) {
      return http::Response{.media_type = "application/json", .body = body};
    };
    server_ = http::Server::start(options, handler, nullptr).value();
    for (std::size_t i = 0; i < connections; ++i) {
      sockets_.push_back({.fd = connect_to(server_->port()), .events = POLLIN, .revents = 0});
    }
  }
  ~Load() {
    for (const pollfd& one : sockets_) ::close(one.fd);
  }
  Load(const Load&) = delete;
  Load& operator=(const Load&) = delete;

  std::int64_t run() {
    std::vector<Clock::time_point> asked(connections);
    std::int64_t sent = 0;
    std::int64_t answered = 0;
    const auto ask = [&](std::size_t which) {
      asked[which] = Clock::now();
      if (::send(sockets_[which].fd, request.data(), request.size(), MSG_NOSIGNAL) > 0) ++sent;
    };
    for (std::size_t i = 0; i < connections; ++i) ask(i);
    while (answered < requests_per_run && ::poll(sockets_.data(), sockets_.size(), 10'000) > 0) {
      for (std::size_t i = 0; i < connections; ++i) {
        if ((sockets_[i].revents & POLLIN) == 0) continue;
        // An answer is smaller than a packet: it comes in one piece.
        char buffer[4'096];
        if (::recv(sockets_[i].fd, buffer, sizeof buffer, 0) <= 0) return answered;
        micros_.push_back(std::chrono::duration<double, std::micro>(Clock::now() - asked[i]));
        ++answered;
        if (sent < requests_per_run) ask(i);
      }
    }
    return answered;
  }

  std::int64_t p99_micros() {
    if (micros_.empty()) return 0;
    const auto at = micros_.begin() + static_cast<std::ptrdiff_t>(micros_.size() * 99 / 100);
    std::nth_element(micros_.begin(), at, micros_.end());
    return static_cast<std::int64_t>(at->count());
  }

 private:
  std::unique_ptr<http::Server> server_;
  std::vector<pollfd> sockets_;
  std::vector<std::chrono::duration<double, std::micro>> micros_;
};

}  // namespace

void add_http(Suite& suite) {
  suite.add({.name = "HTTP, 64 connections", .size = requests_per_run, .unit = "request"}, [] {
    const auto load = std::shared_ptr<Load>(new Load(), [](Load* one) {
      std::fprintf(stderr, "HTTP answers: p99 %lld us\n",
                   static_cast<long long>(one->p99_micros()));
      delete one;
    });
    return [load] { return load->run(); };
  });
}

}  // namespace tl::bench
