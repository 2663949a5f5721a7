#include "platform/http/server.h"

#include <atomic>
#include <thread>

#include <zlib.h>

#include "foundation/ensure.h"
#include "foundation/text.h"
#include "platform/http/client_for_test.h"
#include "support/matchers.h"

namespace tl::http {
namespace {

using std::chrono::milliseconds;

TEST(Server, AnswersARequest) {
  TestServer server(echo);
  Client client = server.connect();
  const Reply reply = client.get("/a%20b?c=d");
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.body, "GET /a b?c=d\n");
  EXPECT_EQ(reply.header("content-type"), "text/plain; charset=utf-8");
  EXPECT_EQ(reply.header("x-request-id").size(), 16u);
  EXPECT_TRUE(reply.header("date").ends_with(" GMT")) << reply.head;
}

TEST(Server, AConnectionServesManyRequestsOneAfterTheOther) {
  TestServer server(echo);
  Client client = server.connect();
  std::string ids;
  for (int i = 0; i < 20; ++i) {
    const Reply reply = client.get(cat("/", i));
    EXPECT_EQ(reply.body, cat("GET /", i, "\n"));
    EXPECT_EQ(ids.find(reply.header("x-request-id")), ids.npos);
    ids += reply.header("x-request-id");
  }
  EXPECT_EQ(server.metric("connections_total"), 1);
}

TEST(Server, RequestsSentAtOnceAreAnsweredInTheirOrder) {
  // The first takes longest: its answer comes first all the same.
  TestServer server([](const Request& request) {
    if (request.path == "/0") std::this_thread::sleep_for(milliseconds(50));
    return echo(request);
  });
  Client client = server.connect();
  std::string all;
  for (int i = 0; i < 10; ++i) {
    all += cat("POST /", i, " HTTP/1.1\r\nHost: t\r\nContent-Length: 2\r\n\r\n", i, i);
  }
  client.send(all);
  for (int i = 0; i < 10; ++i) {
    EXPECT_EQ(client.read_reply().body, cat("POST /", i, "\n", i, i));
  }
}

TEST(Server, ARequestInSinglePiecesIsTheSameRequest) {
  TestServer server(echo);
  Client client = server.connect();
  const std::string request =
      "PUT /a HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
  for (const char c : request) client.send(std::string(1, c));
  EXPECT_EQ(client.read_reply().body, "PUT /a\nabc");
}

TEST(Server, ClosesWhenTheClientAsksForIt) {
  TestServer server(echo);
  Client client = server.connect();
  const Reply reply = client.ask("GET / HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(reply.header("connection"), "close");
  EXPECT_TRUE(client.at_end());
  Client old = server.connect();
  EXPECT_EQ(old.ask("GET / HTTP/1.0\r\n\r\n").status, 200);
  EXPECT_TRUE(old.at_end());
}

TEST(Server, AnswersHeadWithTheLengthAndNoBody) {
  TestServer server(echo);
  Client client = server.connect();
  client.send("HEAD /abc HTTP/1.1\r\nHost: t\r\n\r\n");
  const Reply reply = client.read_head();
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.header("content-length"), "10");
  EXPECT_EQ(client.get("/next").body, "GET /next\n");  // nothing of a body lies in between
}

TEST(Server, ReadsABodyInChunksAndIgnoresItsTrailer) {
  TestServer server([](const Request& request) {
    return Response{.body = cat(request.body, "|", request.header("x-late"))};
  });
  Client client = server.connect();
  const Reply reply = client.ask(
      "POST / HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n"
      "4;note=1\r\nWiki\r\n5\r\npedia\r\n0\r\nX-Late: yes\r\n\r\n");
  EXPECT_EQ(reply.body, "Wikipedia|");
  EXPECT_EQ(client.get("/").status, 200);
}

TEST(Server, AsksForTheBodyOfAClientThatWaits) {
  TestServer server(echo);
  Client client = server.connect();
  client.send("POST / HTTP/1.1\r\nHost: t\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
  EXPECT_EQ(client.read_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  EXPECT_EQ(client.ask("abc").body, "POST /\nabc");
}

TEST(Server, ATroubleInsideIsAnIncidentThatTellsNothingOfTheInside) {
  TestServer server([](const Request& request) -> Response {
    if (request.path == "/throw") throw std::runtime_error("password=secret");
    if (request.path == "/bug") ENSURE(request.path.empty(), "secret");
    if (request.path == "/odd") throw 42;
    if (request.path == "/split") return {.headers = {{"X-A", "b\r\nSet-Cookie: c"}}};
    if (request.path == "/length") return {.headers = {{"Content-Length", "7"}}};
    return echo(request);
  });
  Client client = server.connect();
  for (const auto* path : {"/throw", "/bug", "/odd", "/split", "/length"}) {
    const Reply reply = client.get(path);
    EXPECT_EQ(reply.status, 500) << path;
    EXPECT_EQ(reply.code(), "incident");
    EXPECT_EQ(reply.header("content-type"), "application/problem+json");
    EXPECT_TRUE(contains(reply.body, reply.header("x-request-id")));
    EXPECT_FALSE(contains(reply.body, "secret")) << reply.body;
    EXPECT_FALSE(contains(reply.head, "Set-Cookie"));
  }
  EXPECT_EQ(client.get("/well").status, 200);
  EXPECT_EQ(server.metric("incidents_total"), 5);
  server->stop();
  EXPECT_TRUE(contains(join(server.log(), "\n"), "password=secret"));  // those who may know it
}

std::string gunzip(const std::string& bytes) {
  z_stream stream{};
  EXPECT_EQ(inflateInit2(&stream, 15 + 16), Z_OK);
  std::string input = bytes;
  std::string out(1u << 20, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  inflateEnd(&stream);
  return out;
}

TEST(Server, CompressesTextForThoseWhoTakeIt) {
  const std::string text(5'000, 't');
  TestServer server([&](const Request& request) -> Response {
    if (request.path == "/picture") return {.media_type = "image/png", .body = text};
    if (request.path == "/asset") {
      return {.media_type = "text/css",
              .headers = {{"Content-Encoding", "gzip"}},
              .shared_body = std::make_shared<const std::string>("compressed before")};
    }
    return {.media_type = "application/json; charset=utf-8", .body = text};
  });
  Client client = server.connect();
  const auto get = [&](std::string_view path) {
    return client.ask(
        cat("GET ", path, " HTTP/1.1\r\nHost: t\r\nAccept-Encoding: br, gzip\r\n\r\n"));
  };
  const Reply packed = get("/");
  EXPECT_EQ(packed.header("content-encoding"), "gzip");
  EXPECT_EQ(packed.header("vary"), "Accept-Encoding");
  EXPECT_LT(packed.body.size(), 500u);
  EXPECT_EQ(gunzip(packed.body), text);
  const Reply plain = client.get("/");
  EXPECT_EQ(plain.body, text);
  EXPECT_EQ(plain.header("content-encoding"), "");
  EXPECT_EQ(plain.header("vary"), "Accept-Encoding");
  EXPECT_EQ(get("/picture").body, text);
  EXPECT_EQ(get("/asset").body, "compressed before");
  EXPECT_EQ(get("/asset").header("content-encoding"), "gzip");
}

TEST(Server, WritesALineOfJsonForEveryRequest) {
  TestServer server([](const Request&) {
    return Response{.status = 201, .body = "x", .headers = {{"X-Throughline-Person", "ann"}}};
  });
  Client client = server.connect();
  const Reply reply = client.get("/a?token=secret");
  EXPECT_EQ(reply.header("x-throughline-person"), "");
  client.ask("BAD\r\n\r\n");
  server->stop();
  const auto lines = server.log();
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_TRUE(contains(lines[0], "\"method\":\"GET\",\"path\":\"/a\",\"status\":201,\"bytes\":"))
      << lines[0];
  EXPECT_TRUE(contains(lines[0], "\"remote\":\"127.0.0.1\""));
  EXPECT_TRUE(contains(lines[0], "\"person\":\"ann\""));
  EXPECT_TRUE(contains(lines[0], reply.header("x-request-id")));
  EXPECT_FALSE(contains(lines[0], "secret"));
  EXPECT_TRUE(contains(lines[1], "\"status\":400")) << lines[1];
}

TEST(Server, CountsWhatItServed) {
  TestServer server(echo);
  Client client = server.connect();
  for (int i = 0; i < 3; ++i) client.get("/");
  // Counted when it is written, which may be after the client has read it.
  while (server.metric("request_duration_seconds_count") < 3) std::this_thread::yield();
  EXPECT_EQ(server.metric("requests_total{method=\"GET\",class=\"2xx\"}"), 3);
  EXPECT_EQ(server.metric("open_connections"), 1);
  EXPECT_EQ(server.metric("request_duration_seconds_count"), 3);
  EXPECT_EQ(server.metric("request_duration_seconds_bucket{le=\"+Inf\"}"), 3);
  EXPECT_EQ(server.metric("waiting_requests"), 0);
}

TEST(Server, StoppingFinishesWhatRunsAndTakesNothingNew) {
  std::atomic<bool> running = false;
  TestServer server([&](const Request& request) {
    running = true;
    std::this_thread::sleep_for(milliseconds(200));
    return echo(request);
  });
  Client idle = server.connect();
  Client busy = server.connect();
  busy.send("GET /long HTTP/1.1\r\nHost: t\r\n\r\n");
  while (!running) std::this_thread::yield();
  const std::uint16_t port = server.port();
  std::jthread stopping([&] { server->stop(); });
  const Reply reply = busy.read_reply();
  EXPECT_EQ(reply.body, "GET /long\n");
  EXPECT_EQ(reply.header("connection"), "close");
  EXPECT_TRUE(idle.at_end());
  stopping.join();
  EXPECT_FALSE(Client(port).is_open());
  server->stop();  // once is enough, twice is no harm
}

TEST(Server, AnIpv4ClientOfAnIpv6ServerHasItsOwnAddress) {
  const auto who = [](const Request& request) { return Response{.body = request.remote}; };
  const auto server = Server::start({.address = "::", .port = 0}, who, nullptr);
  if (!server) GTEST_SKIP() << "no IPv6 here: " << server.error().message;
  EXPECT_EQ(Client((*server)->port()).get("/").body, "127.0.0.1");
}

TEST(Server, AnAnswerThatVariesAlreadyVariesByItsEncodingToo) {
  TestServer server([](const Request&) {
    return Response{.media_type = "text/plain",
                    .body = std::string(2'000, 'x'),
                    .headers = {{"Vary", "Cookie"}}};
  });
  const Reply reply = server.connect().get("/");
  EXPECT_TRUE(contains(reply.head, "Vary: Cookie\r\nVary: Accept-Encoding\r\n")) << reply.head;
}

TEST(Server, StoppingDoesNotWaitForAClientThatNeverFinishes) {
  TestServer server(echo, {.stop_deadline = milliseconds(50)});
  Client half = server.connect();
  half.send("POST / HTTP/1.1\r\nHost: t\r\nContent-Length: 100\r\n\r\nhalf");
  while (server.metric("open_connections") < 1) std::this_thread::yield();
  server->stop();
  half.read_until("\r\n\r\n");
  EXPECT_TRUE(half.at_end());
}

TEST(Server, SaysWhyItCannotStart) {
  TestServer first(echo);
  const auto start = [](const ServerOptions& options) {
    return Server::start(options, echo, nullptr);
  };
  EXPECT_FAILS("server_address_taken", start({.port = first.port()}));
  EXPECT_FAILS("server_address_invalid", start({.address = "nowhere", .port = 0}));
}

TEST(Server, BelievesOnlyItsProxiesAboutWhoAsks) {
  const auto who = [](const Request& request) {
    return Response{.body = cat(request.remote, request.secure ? " secure" : "")};
  };
  const std::string request =
      "GET / HTTP/1.1\r\nHost: t\r\nX-Forwarded-For: 6.6.6.6, 192.0.2.7\r\n"
      "X-Forwarded-Proto: https\r\n\r\n";
  TestServer open(who);
  EXPECT_EQ(open.connect().ask(request).body, "127.0.0.1");
  TestServer behind(who, {.proxies = {"127.0.0.1"}});
  EXPECT_EQ(behind.connect().ask(request).body, "192.0.2.7 secure");
}

}  // namespace
}  // namespace tl::http
