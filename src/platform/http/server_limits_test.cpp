// What strangers do to a server: each test is named by the hole that it keeps closed.
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include <sys/resource.h>
#include <sys/socket.h>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/http/client_for_test.h"
#include "support/matchers.h"

namespace tl::http {
namespace {

using std::chrono::milliseconds;

// A problem document, and then the end.
void expect_refused(Client& client, const Reply& reply, int status, std::string_view code) {
  EXPECT_EQ(reply.status, status);
  EXPECT_EQ(reply.code(), code) << reply.body;
  EXPECT_EQ(reply.header("content-type"), "application/problem+json");
  EXPECT_EQ(reply.header("connection"), "close");
  EXPECT_TRUE(contains(reply.body, cat("\"type\":\"/problems/", code, "\""))) << reply.body;
  EXPECT_TRUE(contains(reply.body, reply.header("x-request-id"))) << reply.body;
  EXPECT_FALSE(contains(reply.body, "fault of ours")) << reply.body;
  EXPECT_TRUE(client.at_end());
}

TEST(ServerLimits, WhatIsNoRequestNeverReachesAHandler) {
  std::atomic<int> handled = 0;
  TestServer server([&](const Request& request) {
    ++handled;
    return echo(request);
  });
  const auto refused = [&](std::string_view request, int status, std::string_view code) {
    SCOPED_TRACE(request);
    Client client = server.connect();
    expect_refused(client, client.ask(request), status, code);
  };
  refused("\x16\x03\x01\x02\x00\x01\x00 hello\r\n\r\n", 400, "request_malformed");
  refused("GET /../etc/passwd HTTP/1.1\r\nHost: t\r\n\r\n", 400, "target_malformed");
  refused("GET /%2e%2e/passwd HTTP/1.1\r\nHost: t\r\n\r\n", 400, "target_malformed");
  refused("GET / HTTP/1.1\r\n\r\n", 400, "request_malformed");
  refused("GET / HTTP/2.0\r\nHost: t\r\n\r\n", 505, "http_version_unsupported");
  refused("TRACE / HTTP/1.1\r\nHost: t\r\n\r\n", 501, "method_unknown");
  refused("POST / HTTP/1.1\r\nHost: t\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc", 400,
          "request_malformed");
  refused("POST / HTTP/1.1\r\nHost: t\r\nExpect: tea\r\nContent-Length: 3\r\n\r\n", 417,
          "expectation_unknown");
  EXPECT_EQ(handled, 0);
  EXPECT_EQ(server.metric("refusals_total{class=\"4xx\"}"), 6);
}

TEST(ServerLimits, ARequestHiddenInABodyIsNeverServed) {
  std::mutex mutex;
  std::vector<std::string> seen;
  TestServer server([&](const Request& request) {
    const std::lock_guard lock(mutex);
    seen.push_back(request.path);
    return echo(request);
  });
  const std::string hidden = "GET /hidden HTTP/1.1\r\nHost: t\r\n\r\n";
  for (const std::string& request : {
           cat("POST /1 HTTP/1.1\r\nHost: t\r\nContent-Length: 0\r\nTransfer-Encoding: chunked\r\n"
               "\r\n0\r\n\r\n",
               hidden),
           cat("POST /2 HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked, identity\r\n"
               "\r\n0\r\n\r\n",
               hidden),
           cat("POST /3 HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: \tchunked\r\n"
               "Content-Length: 5\r\n\r\n0\r\n\r\n",
               hidden),
           cat("POST /4 HTTP/1.1\r\nHost: t\r\nContent-Length: 0, 35\r\n\r\n", hidden),
           cat("POST /5 HTTP/1.1\r\nHost: t\r\nContent-Length: +0\r\n\r\n", hidden),
           cat("POST /6 HTTP/1.1\r\nHost: t\r\nContent-Length : 0\r\n\r\n", hidden),
           cat("GET /7 HTTP/1.1\r\nHost: t\r\nX: a\r\n b\r\n\r\n", hidden),
       }) {
    Client client = server.connect();
    client.send(request);
    const Reply reply = client.read_reply();
    EXPECT_GE(reply.status, 400) << request;
    EXPECT_TRUE(client.at_end()) << request;
  }
  EXPECT_TRUE(seen.empty()) << join(seen, " ");
  // What a length covers is body, whatever it looks like.
  Client client = server.connect();
  const Reply reply = client.ask(
      cat("POST /8 HTTP/1.1\r\nHost: t\r\nContent-Length: ", hidden.size(), "\r\n\r\n", hidden));
  EXPECT_EQ(reply.body, cat("POST /8\n", hidden));
  EXPECT_EQ(seen, std::vector<std::string>{"/8"});
}

TEST(ServerLimits, AHeadStopsAtItsSize) {
  TestServer server(echo);
  const std::string before = "GET / HTTP/1.1\r\nHost: t\r\nX: ";
  const std::string after = "\r\n\r\n";
  const std::string value(limits::request_head_bytes_max - before.size() - after.size(), 'x');
  EXPECT_EQ(server.connect().ask(before + value + after).status, 200);
  Client client = server.connect();
  expect_refused(client, client.ask(before + value + "x" + after), 431, "request_head_too_large");
  Client endless = server.connect();
  expect_refused(endless, endless.ask(before + value + value), 431, "request_head_too_large");
}

TEST(ServerLimits, HeadersStopAtTheirNumber) {
  TestServer server(echo);
  std::string head = "GET / HTTP/1.1\r\nHost: t\r\n";
  for (std::size_t i = 1; i < limits::request_headers_max; ++i) head += "A: b\r\n";
  EXPECT_EQ(server.connect().ask(head + "\r\n").status, 200);
  Client client = server.connect();
  expect_refused(client, client.ask(head + "A: b\r\n\r\n"), 431, "request_too_many_headers");
}

TEST(ServerLimits, ABodyStopsAtItsSizeHoweverItComes) {
  TestServer server(echo, {.body_bytes_max = 100'000});
  const std::string most(100'000, 'b');
  const auto head = [](std::string_view how) {
    return cat("POST / HTTP/1.1\r\nHost: t\r\n", how, "\r\n\r\n");
  };
  EXPECT_EQ(server.connect().ask(head("Content-Length: 100000") + most).status, 200);
  Client told = server.connect();
  expect_refused(told, told.ask(head("Content-Length: 100001")), 413, "body_too_large");
  Client huge = server.connect();
  expect_refused(huge, huge.ask(head("Content-Length: 999999999999999999")), 413, "body_too_large");
  const std::string chunk = cat("186a0\r\n", most, "\r\n");  // 100,000
  EXPECT_EQ(server.connect().ask(head("Transfer-Encoding: chunked") + chunk + "0\r\n\r\n").status,
            200);
  Client chunked = server.connect();
  expect_refused(chunked, chunked.ask(head("Transfer-Encoding: chunked") + chunk + "1\r\nx\r\n"),
                 413, "body_too_large");
  EXPECT_EQ(limits::request_body_bytes_max, ServerOptions().body_bytes_max);
}

TEST(ServerLimits, ABodyNobodyMaySendIsRefusedBeforeItIsRead) {
  TestServer server(echo, {.body_bytes_unasked = 10, .body_limit = [](const Request& head) {
                             using Limit = std::variant<std::size_t, Response>;
                             if (head.cookie("session") == "good") return Limit(1'000u);
                             return Limit(Response{.status = 401, .body = "who are you?"});
                           }});
  const auto ask = [&](std::string_view headers, std::size_t size) {
    Client client = server.connect();
    return client.ask(cat("POST / HTTP/1.1\r\nHost: t\r\n", headers, "Content-Length: ", size,
                          "\r\n\r\n", std::string(std::min<std::size_t>(size, 2'000), 'x')));
  };
  EXPECT_EQ(ask("", 10).status, 200);
  EXPECT_EQ(ask("", 11).body, "who are you?");
  EXPECT_EQ(ask("", 60'000'000).status, 401);
  EXPECT_EQ(ask("Cookie: session=good\r\n", 1'000).status, 200);
  EXPECT_EQ(ask("Cookie: session=good\r\n", 1'001).code(), "body_too_large");
  Client waits = server.connect();
  const Reply reply =
      waits.ask("POST / HTTP/1.1\r\nHost: t\r\nExpect: 100-continue\r\nContent-Length: 11\r\n\r\n");
  EXPECT_EQ(reply.status, 401);  // and no "100 Continue" before
}

TEST(ServerLimits, ALimitThatThrowsIsAnIncident) {
  TestServer server(echo, {.body_bytes_unasked = 0, .body_limit = [](const Request&) {
                             throw std::runtime_error("secret");
                             return std::variant<std::size_t, Response>(1u);
                           }});
  const Reply reply =
      server.connect().ask("POST / HTTP/1.1\r\nHost: t\r\nContent-Length: 1\r\n\r\nx");
  EXPECT_EQ(reply.code(), "incident");
  EXPECT_FALSE(contains(reply.body, "secret"));
}

TEST(ServerLimits, AllBodiesTogetherStopAtTheirSize) {
  TestServer server(echo, {.bodies_bytes_max = 100'000});
  Client holds = server.connect();
  holds.send("POST / HTTP/1.1\r\nHost: t\r\nContent-Length: 90000\r\n\r\n" +
             std::string(80'000, 'x'));
  while (server.metric("body_bytes") < 60'000) std::this_thread::yield();
  Client late = server.connect();
  const Reply reply = late.ask("POST / HTTP/1.1\r\nHost: t\r\nContent-Length: 90000\r\n\r\n" +
                               std::string(89'000, 'x'));
  expect_refused(late, reply, 503, "server_busy");
  EXPECT_EQ(holds.ask(std::string(10'000, 'x')).status, 200);
  EXPECT_EQ(server.connect().get("/").status, 200);
  while (server.metric("body_bytes") > 0) std::this_thread::yield();
}

TEST(ServerLimits, ASlowHeadIsToldSoAndClosed) {
  TestServer server(echo, {.head_deadline = milliseconds(60)});
  Client client = server.connect();
  expect_refused(client, client.ask("GET / HTTP/1.1\r\nHos"), 408, "request_too_slow");
  // Dripping does not move the deadline.
  Client drips = server.connect();
  drips.send("GET / HTTP/1.1\r\n");
  char seen = 0;
  while (recv(drips.socket(), &seen, 1, MSG_PEEK | MSG_DONTWAIT) < 0 && drips.send("A: b\r\n")) {
    std::this_thread::sleep_for(milliseconds(5));
  }
  EXPECT_EQ(drips.read_reply().status, 408);
}

TEST(ServerLimits, ASlowBodyIsToldSoAndClosed) {
  TestServer server(echo, {.body_deadline = milliseconds(60)});
  Client client = server.connect();
  const Reply reply = client.ask("POST / HTTP/1.1\r\nHost: t\r\nContent-Length: 10\r\n\r\nhalf");
  expect_refused(client, reply, 408, "request_too_slow");
}

TEST(ServerLimits, AConnectionThatSaysNothingIsClosed) {
  TestServer server(echo, {.head_deadline = milliseconds(60), .idle_deadline = milliseconds(60)});
  Client silent = server.connect();
  EXPECT_TRUE(silent.at_end());
  Client idle = server.connect();
  EXPECT_EQ(idle.get("/").status, 200);
  EXPECT_TRUE(idle.at_end());
}

TEST(ServerLimits, AReaderThatDoesNotReadIsClosed) {
  const auto large = std::make_shared<const std::string>(std::string(32u << 20, 'x'));
  TestServer server([&](const Request&) { return Response{.shared_body = large}; },
                    {.write_deadline = milliseconds(60)});
  Client client = server.connect();
  client.send("GET / HTTP/1.1\r\nHost: t\r\n\r\n");
  while (server.metric("open_connections") < 1) std::this_thread::yield();
  while (server.metric("open_connections") > 0) std::this_thread::sleep_for(milliseconds(5));
  EXPECT_LT(client.read_reply().body.size(), large->size());
}

TEST(ServerLimits, ALargeAnswerArrivesWhole) {
  const auto large = std::make_shared<const std::string>([] {
    std::string text(10u << 20, '\0');
    for (std::size_t i = 0; i < text.size(); ++i) text[i] = static_cast<char>(i * 7 >> 4);
    return text;
  }());
  TestServer server([&](const Request&) { return Response{.shared_body = large}; });
  Client client = server.connect();
  EXPECT_EQ(client.get("/").body, *large);
  EXPECT_EQ(client.get("/").body, *large);
}

// Room for as many open files as the test needs at both ends; how many it may have.
std::size_t open_files_allowed(std::size_t wanted) {
  rlimit limit{};
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, std::max<rlim_t>(limit.rlim_cur, wanted));
  setrlimit(RLIMIT_NOFILE, &limit);
  return static_cast<std::size_t>(limit.rlim_cur);
}

TEST(ServerLimits, AThousandIdleAndHalfSentConnectionsHoldUpNobody) {
  const std::size_t files = open_files_allowed(2'400);
  const std::size_t count = std::min<std::size_t>(1'000, (files - 200) / 2);
  if (count < 1'000) std::printf("only %zu connections: the limit of open files\n", count);
  TestServer server(echo);
  std::vector<Client> idle;
  for (std::size_t i = 0; i < count; ++i) {
    idle.push_back(server.connect());
    ASSERT_TRUE(idle.back().is_open());
    if (i % 3 == 1) idle.back().send("GET / HTTP/1.1\r\nHost");
    if (i % 3 == 2) idle.back().send("POST / HTTP/1.1\r\nHost: t\r\nContent-Length: 9\r\n\r\nx");
  }
  Client client = server.connect();
  for (int i = 0; i < 200; ++i) EXPECT_EQ(client.get("/a").status, 200);
  for (int i = 0; i < 20; ++i) EXPECT_EQ(server.connect().get("/new").status, 200);
  EXPECT_GE(server.metric("open_connections"), static_cast<std::int64_t>(count));
}

TEST(ServerLimits, ConnectionsStopAtTheirNumber) {
  TestServer server(echo, {.connections_max = 2});
  Client first = server.connect();
  EXPECT_EQ(first.get("/").status, 200);
  {
    Client second = server.connect();
    EXPECT_EQ(second.get("/").status, 200);
    Client third = server.connect();
    EXPECT_EQ(third.read_reply().status, 503);
    EXPECT_TRUE(third.at_end());
    EXPECT_EQ(server.metric("rejected_connections_total"), 1);
  }
  while (server.metric("open_connections") > 1) std::this_thread::yield();
  EXPECT_EQ(server.connect().get("/").status, 200);
}

TEST(ServerLimits, MoreThanTheWorkersCanDoIsToldToComeAgain) {
  std::mutex mutex;
  std::condition_variable changed;
  bool open = false;
  std::atomic<int> inside = 0;
  TestServer server(
      [&](const Request& request) {
        ++inside;
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return open; });
        return echo(request);
      },
      {.worker_threads = 1, .waiting_requests_max = 1});
  const std::string request = "GET / HTTP/1.1\r\nHost: t\r\n\r\n";
  Client runs = server.connect();
  runs.send(request);
  while (inside < 1) std::this_thread::yield();
  Client waits = server.connect();
  waits.send(request);
  while (server.metric("waiting_requests") < 1) std::this_thread::yield();
  const Reply reply = server.connect().ask(request);
  EXPECT_EQ(reply.status, 503);
  EXPECT_EQ(reply.code(), "server_busy");
  EXPECT_EQ(reply.header("retry-after"), "2");
  {
    const std::lock_guard lock(mutex);
    open = true;
  }
  changed.notify_all();
  EXPECT_EQ(runs.read_reply().status, 200);
  EXPECT_EQ(waits.read_reply().status, 200);
}

}  // namespace
}  // namespace tl::http
