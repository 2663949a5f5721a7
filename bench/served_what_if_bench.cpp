// The same what-if over the server, at 64 connections that stay open: each asks again as soon as it
// has its answer. Who asks for numbers that somebody asked for before is told from memory; the
// other row asks for a number nobody asked for each time.
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
#include "bench/company.h"
#include "foundation/decimal.h"
#include "foundation/text.h"
#include "main/server/all_routes.h"
#include "platform/http/router.h"
#include "platform/http/server.h"

namespace tl::bench {
namespace {

constexpr std::size_t connections = 64;
constexpr std::int64_t lines = 1'000;
constexpr std::int64_t numbers_typed = 20;

enum class Numbers { asked_before, new_each_time };

class Load {
 public:
  using Time = std::chrono::steady_clock;

  Load(std::int64_t requests, Numbers numbers)
      : requests_(requests),
        numbers_(numbers),
        company_(lines, "closed"),
        rfq_(company_.rfq()),
        clock_(company_.caller().now),
        router_(server::all_routes(),
                {.db = company_.db(),
                 .clock = clock_,
                 .identify = [](const http::Request&,
                                const Caller&) -> Result<std::optional<access::Principal>> {
                   return std::optional(access::Principal{.person = access::PersonId(1),
                                                          .sign_in = "bench",
                                                          .name = "Bench",
                                                          .roles = {access::Role::procurement}});
                 },
                 .assets = {}}) {
    http::ServerOptions options;
    options.port = 0;
    server_ = http::Server::start(
                  options, [this](const http::Request& r) { return router_.answer(r); }, nullptr)
                  .value();
    for (std::size_t i = 0; i < connections; ++i) connect();
    while (warmed_ < numbers_typed) ask(0), receive_whole(0), ++warmed_;
    micros_.clear();
  }
  ~Load() {
    for (const pollfd& one : sockets_) ::close(one.fd);
  }
  Load(const Load&) = delete;
  Load& operator=(const Load&) = delete;

  std::int64_t run() {
    std::int64_t sent = 0;
    std::int64_t answered = 0;
    for (std::size_t i = 0; i < connections && sent < requests_; ++i, ++sent) ask(i);
    while (answered < requests_ && ::poll(sockets_.data(), sockets_.size(), 20'000) > 0) {
      for (std::size_t i = 0; i < connections; ++i) {
        if ((sockets_[i].revents & POLLIN) == 0) continue;
        if (!receive_some(i)) return answered;
        if (!is_whole(i)) continue;
        ++answered;
        if (sent < requests_) ask(i), ++sent;
      }
    }
    return answered;
  }

  std::int64_t percentile(std::size_t percent) {
    if (micros_.empty()) return 0;
    const auto at =
        micros_.begin() + static_cast<std::ptrdiff_t>((micros_.size() - 1) * percent / 100);
    std::nth_element(micros_.begin(), at, micros_.end());
    return static_cast<std::int64_t>(at->count());
  }

 private:
  struct Answer {
    std::string text;
    Time::time_point asked;
  };

  void connect() {
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(server_->port());
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const void* const where = &address;
    ENSURE(::connect(socket, static_cast<const sockaddr*>(where), sizeof address) == 0,
           "the server is there");
    sockets_.push_back({.fd = socket, .events = POLLIN, .revents = 0});
    answers_.emplace_back();
  }

  void ask(std::size_t which) {
    const std::int64_t number = numbers_ == Numbers::asked_before ? typed_ % numbers_typed : typed_;
    ++typed_;
    const std::string body = cat(R"({"quantities":[10,50,100,500,)", 1'001 + number, "]}");
    const std::string text =
        cat("POST /api/v1/quoting/rfqs/", rfq_, "/what-if HTTP/1.1\r\nHost: localhost\r\n",
            "X-Requested-With: throughline\r\nContent-Type: application/json\r\nContent-Length: ",
            body.size(), "\r\n\r\n", body);
    answers_[which] = {.asked = Time::now()};
    ENSURE(::send(sockets_[which].fd, text.data(), text.size(), MSG_NOSIGNAL) ==
               static_cast<ssize_t>(text.size()),
           "the server takes a small request at once");
  }

  bool receive_some(std::size_t which) {
    char buffer[65'536];
    const ssize_t got = ::recv(sockets_[which].fd, buffer, sizeof buffer, 0);
    if (got <= 0) return false;
    answers_[which].text.append(buffer, static_cast<std::size_t>(got));
    return true;
  }

  bool is_whole(std::size_t which) {
    const std::string_view text = answers_[which].text;
    const auto head = text.find("\r\n\r\n");
    if (head == text.npos) return false;
    ENSURE(text.starts_with("HTTP/1.1 200"), cat("answered: ", text.substr(0, 300)));
    const std::string small = to_lower(text.substr(0, head));
    const auto at = small.find("content-length: ");
    ENSURE(at != small.npos, "an answer says its length");
    const auto digits = std::string_view(small).substr(at + 16);
    const auto length = parse_decimal(digits.substr(0, digits.find('\r')), 0);
    if (!length || text.size() < head + 4 + static_cast<std::size_t>(*length)) return false;
    micros_.push_back(
        std::chrono::duration<double, std::micro>(Time::now() - answers_[which].asked));
    return true;
  }

  void receive_whole(std::size_t which) {
    while (receive_some(which) && !is_whole(which)) {
    }
  }

  std::int64_t requests_;
  Numbers numbers_;
  Company company_;
  std::string rfq_;
  FixedClock clock_;
  http::Router router_;
  std::unique_ptr<http::Server> server_;
  std::vector<pollfd> sockets_;
  std::vector<Answer> answers_;
  std::int64_t typed_ = 0;
  std::int64_t warmed_ = 0;
  std::vector<std::chrono::duration<double, std::micro>> micros_;
};

void add(Suite& suite, std::string name, std::int64_t requests, Numbers numbers) {
  suite.add({.name = name, .size = requests, .unit = "request"}, [=] {
    const auto load = std::shared_ptr<Load>(new Load(requests, numbers), [name](Load* one) {
      std::fprintf(stderr, "%s: p50 %lld us, p99 %lld us\n", name.c_str(),
                   static_cast<long long>(one->percentile(50)),
                   static_cast<long long>(one->percentile(99)));
      delete one;
    });
    return [load] { return load->run(); };
  });
}

}  // namespace

void add_served_what_if(Suite& suite) {
  add(suite, "what-if, 64 connections, numbers typed before", 2'000, Numbers::asked_before);
  add(suite, "what-if, 64 connections, a new number each time", 300, Numbers::new_each_time);
}

}  // namespace tl::bench
