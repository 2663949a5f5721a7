#include <cstdio>
#include <fstream>
#include <thread>

#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include "foundation/text.h"
#include "platform/http/certificate_for_test.h"
#include "platform/http/client_for_test.h"
#include "support/matchers.h"

namespace tl::http {
namespace {

class TlsClient {
 public:
  explicit TlsClient(std::uint16_t port, int version_max = TLS1_3_VERSION)
      : plain_(port), context_(SSL_CTX_new(TLS_client_method())) {
    SSL_CTX_set_max_proto_version(context_, version_max);
    SSL_CTX_set_min_proto_version(context_, TLS1_VERSION);
    SSL_CTX_set_security_level(context_, 0);
    ssl_ = SSL_new(context_);
    SSL_set_fd(ssl_, plain_.socket());
    connected_ = SSL_connect(ssl_) == 1;
  }
  ~TlsClient() {
    SSL_free(ssl_);
    SSL_CTX_free(context_);
  }
  TlsClient(const TlsClient&) = delete;
  TlsClient& operator=(const TlsClient&) = delete;

  bool connected() const { return connected_; }
  std::string version() const { return SSL_get_version(ssl_); }
  void send(std::string_view text) { SSL_write(ssl_, text.data(), static_cast<int>(text.size())); }
  // All until `mark`, or what came before the end.
  std::string read_until(std::string_view mark) {
    std::string all;
    char buffer[16'384];
    while (!contains(all, mark)) {
      const int n = SSL_read(ssl_, buffer, sizeof buffer);
      if (n <= 0) break;
      all.append(buffer, static_cast<std::size_t>(n));
    }
    return all;
  }
  bool ended_properly() const { return (SSL_get_shutdown(ssl_) & SSL_RECEIVED_SHUTDOWN) != 0; }

 private:
  Client plain_;
  SSL_CTX* context_;
  SSL* ssl_ = nullptr;
  bool connected_ = false;
};

using std::chrono::milliseconds;

TEST(ServerTls, ServesOverTls) {
  const Certificate certificate;
  const auto secure = [](const Request& request) {
    return Response{.body = cat(request.secure ? "secure " : "open ", request.path, ";")};
  };
  TestServer server(secure, certificate.options());
  TlsClient client(server.port());
  ASSERT_TRUE(client.connected());
  EXPECT_EQ(client.version(), "TLSv1.3");
  client.send("GET /a HTTP/1.1\r\nHost: t\r\n\r\n");
  EXPECT_TRUE(client.read_until(";").ends_with("secure /a;"));
  client.send("GET /b HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n");
  EXPECT_TRUE(client.read_until("no such mark").ends_with("secure /b;"));
  EXPECT_TRUE(client.ended_properly());
}

TEST(ServerTls, ALargeAnswerArrivesWholeOverTls) {
  const Certificate certificate;
  const std::string large(3u << 20, 'x');
  TestServer server([&](const Request&) { return Response{.body = large + ";"}; },
                    certificate.options());
  TlsClient client(server.port());
  client.send("GET / HTTP/1.1\r\nHost: t\r\n\r\n");
  EXPECT_TRUE(client.read_until(";").ends_with(large + ";"));
}

TEST(ServerTls, SpeaksNothingOlderThanTls12) {
  const Certificate certificate;
  TestServer server(echo, certificate.options());
  EXPECT_EQ(TlsClient(server.port(), TLS1_2_VERSION).version(), "TLSv1.2");
  EXPECT_FALSE(TlsClient(server.port(), TLS1_1_VERSION).connected());
}

TEST(ServerTls, PlainHttpAndSilenceEndInTheHandshake) {
  const Certificate certificate;
  ServerOptions options = certificate.options();
  options.head_deadline = milliseconds(60);
  TestServer server(echo, options);
  Client plain(server.port());
  plain.send("GET / HTTP/1.1\r\nHost: t\r\n\r\n");
  EXPECT_EQ(plain.read_reply().status, 0);
  Client silent(server.port());
  EXPECT_TRUE(silent.at_end());
}

TEST(ServerTls, DeliversEventsAndSeesThePageGo) {
  const Certificate certificate;
  const auto feed = std::make_shared<EventFeed>();
  TestServer server([&](const Request&) { return Response{.feed = feed}; }, certificate.options());
  {
    TlsClient client(server.port());
    client.send("GET / HTTP/1.1\r\nHost: t\r\n\r\n");
    client.read_until("\r\n\r\n");
    feed->push("", "one");
    EXPECT_EQ(client.read_until("\n\n"), "data: one\n\n");
  }
  while (!feed->closed()) std::this_thread::yield();
}

TEST(ServerTls, SaysWhichFileIsWrong) {
  const Certificate certificate;
  const Certificate other;
  const auto start = [&](const std::string& file, const std::string& key) {
    return Server::start({.port = 0, .tls_certificate = file, .tls_key = key}, echo, nullptr);
  };
  EXPECT_FAILS("tls_certificate_unreadable", start("no such file", certificate.key_file()));
  EXPECT_FAILS("tls_certificate_unreadable", start("", certificate.key_file()));
  EXPECT_FAILS("tls_key_unreadable", start(certificate.certificate_file(), "no such file"));
  EXPECT_FAILS("tls_key_unreadable", start(certificate.certificate_file(), other.key_file()));
}

}  // namespace
}  // namespace tl::http
