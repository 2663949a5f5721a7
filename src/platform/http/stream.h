// A connection as bytes, plain or TLS: all that the rest of the server sees of it. Only the files
// that drive sockets include this; it brings Asio.
#pragma once

#include <array>
#include <memory>
#include <string_view>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

namespace tl::http {

namespace asio = boost::asio;
using asio::ip::tcp;

class Stream {
 public:
  using Code = boost::system::error_code;

  virtual ~Stream() = default;
  virtual asio::awaitable<void> handshake(Code& code) = 0;
  virtual asio::awaitable<std::size_t> read_some(asio::mutable_buffer into, Code& code) = 0;
  // Both, one after the other, whole.
  virtual asio::awaitable<void> write(std::string_view first, std::string_view second,
                                      Code& code) = 0;
  virtual asio::awaitable<void> end_writing(Code& code) = 0;  // the other side sees the end
  virtual tcp::socket& socket() = 0;
  virtual bool is_secure() const = 0;

  void cancel() {
    Code ignored;
    socket().cancel(ignored);
  }
  void close() {
    Code ignored;
    socket().close(ignored);
  }
};

std::unique_ptr<Stream> plain_stream(tcp::socket socket);
std::unique_ptr<Stream> tls_stream(tcp::socket socket, asio::ssl::context& context);

}  // namespace tl::http
