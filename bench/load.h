// A client that asks a server of this process over 64 connections that stay open, each again as
// soon as it has its answer, from one thread. Both sides share the machine: a figure is what is
// left after a client that costs about as much as a small answer.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <poll.h>

namespace tl::bench {

class Load {
 public:
  // A request, the whole of it, as it goes over the wire; asked for anew each time.
  using Request = std::function<std::string()>;
  Load(std::string name, std::uint16_t port, Request request);
  ~Load();  // says the 50th and the 99th percentile of all that were answered
  Load(const Load&) = delete;
  Load& operator=(const Load&) = delete;

  // How many were answered with 200.
  std::int64_t run(std::int64_t requests);

 private:
  using Clock = std::chrono::steady_clock;
  struct Connection {
    std::string received;
    std::size_t whole = 0;  // bytes of the answer, once its head is there
    Clock::time_point asked;
  };
  enum class Step { more, done, broken };

  void ask(std::size_t which);
  Step receive(std::size_t which);

  std::string name_;
  Request request_;
  std::vector<pollfd> sockets_;
  std::vector<Connection> connections_;
  std::vector<double> micros_;
};

}  // namespace tl::bench
