#include "platform/http/client_for_test.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include "foundation/ensure.h"
#include "foundation/text.h"

namespace tl::http {
namespace {

std::int64_t number_of(std::string_view text) {
  std::int64_t value = -1;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

std::string Reply::header(std::string_view name) const {
  for (const std::string_view line : split(head, '\n')) {
    const std::size_t colon = line.find(':');
    if (colon != line.npos && iequals(line.substr(0, colon), name)) {
      return std::string(trim(line.substr(colon + 1)));
    }
  }
  return "";
}

std::string Reply::code() const {
  constexpr std::string_view key = "\"code\":\"";
  const std::size_t at = body.find(key);
  if (at == body.npos) return "";
  const std::size_t begin = at + key.size();
  return body.substr(begin, body.find('"', begin) - begin);
}

Client::Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  // Far longer than anything here takes: a test that hangs ends.
  const timeval patience{.tv_sec = 30, .tv_usec = 0};
  setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  if (connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    ::close(socket_);
    socket_ = -1;
  }
}

Client::~Client() {
  if (socket_ >= 0) ::close(socket_);
}

Client::Client(Client&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), read_(std::move(other.read_)) {}

bool Client::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (n <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

bool Client::more() {
  char buffer[16'384];
  const ssize_t n = ::recv(socket_, buffer, sizeof buffer, 0);
  if (n <= 0) return false;
  read_.append(buffer, static_cast<std::size_t>(n));
  return true;
}

std::string Client::read_until(std::string_view mark) {
  std::size_t at = read_.find(mark);
  while (at == read_.npos && more()) at = read_.find(mark);
  const std::size_t end = at == read_.npos ? read_.size() : at + mark.size();
  std::string out = read_.substr(0, end);
  read_.erase(0, end);
  return out;
}

Reply Client::read_head() {
  Reply reply;
  reply.head = read_until("\r\n\r\n");
  constexpr std::string_view version = "HTTP/1.1 ";
  if (reply.head.starts_with(version)) {
    reply.status = static_cast<int>(number_of(reply.head.substr(version.size(), 3)));
  }
  return reply;
}

Reply Client::read_reply() {
  Reply reply = read_head();
  const std::int64_t told = number_of(reply.header("content-length"));
  const auto length = static_cast<std::size_t>(std::max<std::int64_t>(told, 0));
  while (read_.size() < length && more()) continue;
  reply.body = read_.substr(0, length);
  read_.erase(0, length);
  return reply;
}

bool Client::at_end() {
  return read_.empty() && !more();
}

Reply Client::get(std::string_view target) {
  return ask(cat("GET ", target, " HTTP/1.1\r\nHost: test\r\n\r\n"));
}

TestServer::TestServer(Handler handler, ServerOptions options) {
  options.port = 0;
  auto started = Server::start(options, std::move(handler), [this](std::string_view line) {
    const std::lock_guard lock(mutex_);
    lines_.emplace_back(line);
  });
  ENSURE(started, started ? "" : started.error().message);
  server_ = std::move(*started);
}

std::vector<std::string> TestServer::log() const {
  const std::lock_guard lock(mutex_);
  return lines_;
}

std::int64_t TestServer::metric(std::string_view name) const {
  const std::string text = server_->metrics();
  const std::string line = cat("\nthroughline_http_", name, " ");
  const std::size_t at = text.find(line);
  return at == text.npos ? -1 : number_of(std::string_view(text).substr(at + line.size()));
}

Response echo(const Request& request) {
  std::string query;
  for (const QueryValue& value : request.query) query += cat("?", value.name, "=", value.value);
  return {.media_type = "text/plain; charset=utf-8",
          .body = cat(name_of(request.method), " ", request.path, query, "\n", request.body)};
}

}  // namespace tl::http
