// A plain socket that says what a test wants said, and reads what comes back.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/server.h"

namespace tl::http {

struct Reply {
  int status = 0;  // 0: the other side closed instead
  std::string head;
  std::string body;

  std::string header(std::string_view name) const;  // "" when absent
  std::string code() const;                         // of a problem document
};

class Client {
 public:
  explicit Client(std::uint16_t port);
  ~Client();
  Client(Client&& other) noexcept;
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;
  Client& operator=(Client&&) = delete;

  bool is_open() const { return socket_ >= 0; }
  int socket() const { return socket_; }
  bool send(std::string_view bytes);  // false when the other side is gone
  Reply read_reply();                 // by its Content-Length
  Reply read_head();                  // of an answer to HEAD
  std::string read_until(
      std::string_view mark);  // all up to it; what came when the end comes first
  bool at_end();               // waits for the end; false when something else comes

  Reply ask(std::string_view bytes) {
    send(bytes);
    return read_reply();
  }
  Reply get(std::string_view target);

 private:
  bool more();

  int socket_ = -1;
  std::string read_;
};

// A server on a free port, with the lines of its log.
class TestServer {
 public:
  explicit TestServer(Handler handler, ServerOptions options = {});

  Server& operator*() { return *server_; }
  Server* operator->() { return server_.get(); }
  Client connect() const { return Client(server_->port()); }
  std::uint16_t port() const { return server_->port(); }
  std::vector<std::string> log() const;
  std::int64_t metric(std::string_view name) const;  // -1 when it is not there

 private:
  mutable std::mutex mutex_;
  std::vector<std::string> lines_;
  std::unique_ptr<Server> server_;
};

// Answers with what it was asked: "GET /a?b=c\nbody".
Response echo(const Request& request);

}  // namespace tl::http
