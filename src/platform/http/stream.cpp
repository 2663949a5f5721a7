#include "platform/http/stream.h"

#include <utility>

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

namespace tl::http {
namespace {

auto into(Stream::Code& code) {
  return asio::redirect_error(asio::use_awaitable, code);
}

std::array<asio::const_buffer, 2> buffers(std::string_view first, std::string_view second) {
  return {asio::const_buffer(first.data(), first.size()),
          asio::const_buffer(second.data(), second.size())};
}

class PlainStream final : public Stream {
 public:
  explicit PlainStream(tcp::socket socket) : socket_(std::move(socket)) {}

  asio::awaitable<void> handshake(Code&) override { co_return; }
  asio::awaitable<std::size_t> read_some(asio::mutable_buffer buffer, Code& code) override {
    co_return co_await socket_.async_read_some(buffer, into(code));
  }
  asio::awaitable<void> write(std::string_view first, std::string_view second,
                              Code& code) override {
    // Nearly always it fits into the socket's buffer, and no waiting is needed.
    const std::size_t written = socket_.write_some(buffers(first, second), code);
    if (code && code != asio::error::would_block) co_return;
    code = {};
    if (written == first.size() + second.size()) co_return;
    if (written < first.size()) {
      first.remove_prefix(written);
    } else {
      second.remove_prefix(written - first.size());
      first = {};
    }
    co_await asio::async_write(socket_, buffers(first, second), into(code));
  }
  asio::awaitable<void> end_writing(Code& code) override {
    socket_.shutdown(tcp::socket::shutdown_send, code);
    co_return;
  }
  tcp::socket& socket() override { return socket_; }
  bool is_secure() const override { return false; }

 private:
  tcp::socket socket_;
};

class TlsStream final : public Stream {
 public:
  TlsStream(tcp::socket socket, asio::ssl::context& context)
      : stream_(std::move(socket), context) {}

  asio::awaitable<void> handshake(Code& code) override {
    co_await stream_.async_handshake(asio::ssl::stream_base::server, into(code));
  }
  asio::awaitable<std::size_t> read_some(asio::mutable_buffer buffer, Code& code) override {
    co_return co_await stream_.async_read_some(buffer, into(code));
  }
  asio::awaitable<void> write(std::string_view first, std::string_view second,
                              Code& code) override {
    // One record and one packet where both are small.
    if (first.size() + second.size() <= 16'000) {
      joined_.assign(first).append(second);
      co_await asio::async_write(stream_, asio::buffer(joined_), into(code));
    } else {
      co_await asio::async_write(stream_, buffers(first, second), into(code));
    }
  }
  asio::awaitable<void> end_writing(Code& code) override {
    co_await stream_.async_shutdown(into(code));
  }
  tcp::socket& socket() override { return stream_.next_layer(); }
  bool is_secure() const override { return true; }

 private:
  asio::ssl::stream<tcp::socket> stream_;
  std::string joined_;
};

}  // namespace

std::unique_ptr<Stream> plain_stream(tcp::socket socket) {
  Stream::Code ignored;
  socket.non_blocking(true, ignored);
  return std::make_unique<PlainStream>(std::move(socket));
}

std::unique_ptr<Stream> tls_stream(tcp::socket socket, asio::ssl::context& context) {
  return std::make_unique<TlsStream>(std::move(socket), context);
}

}  // namespace tl::http
