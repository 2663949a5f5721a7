#include "bench/load.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <string_view>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "foundation/ensure.h"

namespace tl::bench {
namespace {

constexpr std::size_t connections_open = 64;
constexpr std::string_view length_header = "Content-Length: ";

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

// 0 while the head is not whole.
std::size_t bytes_of_answer(const std::string& received) {
  const std::size_t end = received.find("\r\n\r\n");
  if (end == received.npos) return 0;
  const std::size_t length = received.find(length_header);
  ENSURE(length < end, "an answer says how long it is");
  std::size_t bytes = 0;
  std::from_chars(received.data() + length + length_header.size(), received.data() + end, bytes);
  return end + 4 + bytes;
}

}  // namespace

Load::Load(std::string name, std::uint16_t port, Request request)
    : name_(std::move(name)), request_(std::move(request)), connections_(connections_open) {
  for (std::size_t i = 0; i < connections_open; ++i) {
    sockets_.push_back({.fd = connect_to(port), .events = POLLIN, .revents = 0});
  }
}

Load::~Load() {
  for (const pollfd& one : sockets_) ::close(one.fd);
  if (micros_.empty()) return;
  std::ranges::sort(micros_);
  const auto percentile = [&](std::size_t percent) {
    return micros_[(micros_.size() - 1) * percent / 100] / 1'000;
  };
  std::fprintf(stderr, "%s: p50 %.1f ms, p99 %.1f ms over %zu\n", name_.c_str(), percentile(50),
               percentile(99), micros_.size());
}

void Load::ask(std::size_t which) {
  const std::string request = request_();
  connections_[which] = {.received = {}, .whole = 0, .asked = Clock::now()};
  ENSURE(::send(sockets_[which].fd, request.data(), request.size(), MSG_NOSIGNAL) ==
             static_cast<ssize_t>(request.size()),
         "the server takes the request");
}

Load::Step Load::receive(std::size_t which) {
  Connection& connection = connections_[which];
  char buffer[65'536];
  const ssize_t got = ::recv(sockets_[which].fd, buffer, sizeof buffer, 0);
  if (got <= 0) return Step::broken;
  connection.received.append(buffer, static_cast<std::size_t>(got));
  if (connection.whole == 0) connection.whole = bytes_of_answer(connection.received);
  if (connection.whole == 0 || connection.received.size() < connection.whole) return Step::more;
  if (!connection.received.starts_with("HTTP/1.1 200")) return Step::broken;
  micros_.push_back(
      std::chrono::duration<double, std::micro>(Clock::now() - connection.asked).count());
  return Step::done;
}

std::int64_t Load::run(std::int64_t requests) {
  std::int64_t sent = 0;
  std::int64_t answered = 0;
  for (std::size_t i = 0; i < connections_open && sent < requests; ++i, ++sent) ask(i);
  while (answered < requests && ::poll(sockets_.data(), sockets_.size(), 60'000) > 0) {
    for (std::size_t i = 0; i < connections_open; ++i) {
      if ((sockets_[i].revents & POLLIN) == 0) continue;
      const Step step = receive(i);
      if (step == Step::broken) return answered;
      if (step == Step::more) continue;
      ++answered;
      if (sent < requests) {
        ask(i);
        ++sent;
      }
    }
  }
  return answered;
}

}  // namespace tl::bench
