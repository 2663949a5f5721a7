#include <atomic>
#include <mutex>
#include <thread>

#include "foundation/text.h"
#include "platform/http/client_for_test.h"
#include "support/matchers.h"

namespace tl::http {
namespace {

using std::chrono::milliseconds;

// Gives a feed to whoever asks, and keeps the last one for the test.
struct Feeds {
  std::mutex mutex;
  std::shared_ptr<EventFeed> last;

  Handler handler() {
    return [this](const Request&) {
      const std::lock_guard lock(mutex);
      last = std::make_shared<EventFeed>();
      last->push("", "welcome");
      return Response{.feed = last};
    };
  }
  std::shared_ptr<EventFeed> feed() {
    const std::lock_guard lock(mutex);
    return last;
  }
};

constexpr std::string_view ask_feed = "GET /events HTTP/1.1\r\nHost: t\r\n\r\n";

Reply open_feed(Client& client) {
  client.send(ask_feed);
  Reply reply = client.read_head();
  EXPECT_EQ(client.read_until("\n\n"), "data: welcome\n\n");
  return reply;
}

TEST(ServerFeed, DeliversWhatIsPushedAtOnce) {
  Feeds feeds;
  TestServer server(feeds.handler());
  Client client = server.connect();
  const Reply reply = open_feed(client);
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.header("content-type"), "text/event-stream");
  EXPECT_EQ(reply.header("cache-control"), "no-store");
  for (int i = 0; i < 100; ++i) {
    EXPECT_TRUE(feeds.feed()->push("job", cat(i), cat("id", i)));
    EXPECT_EQ(client.read_until("\n\n"), cat("event: job\nid: id", i, "\ndata: ", i, "\n\n"));
  }
  EXPECT_EQ(server.metric("open_feeds"), 1);
}

TEST(ServerFeed, EndsWhenTheFeedIsClosed) {
  Feeds feeds;
  TestServer server(feeds.handler());
  Client client = server.connect();
  open_feed(client);
  feeds.feed()->push("", "bye");
  feeds.feed()->close();
  EXPECT_EQ(client.read_until("\n\n"), "data: bye\n\n");
  EXPECT_TRUE(client.at_end());
  while (server.metric("open_feeds") > 0) std::this_thread::yield();
}

TEST(ServerFeed, SaysThatItIsStillThere) {
  Feeds feeds;
  TestServer server(feeds.handler(), {.feed_heartbeat = milliseconds(20)});
  Client client = server.connect();
  open_feed(client);
  EXPECT_EQ(client.read_until("\n\n"), ": still here\n\n");
  EXPECT_EQ(client.read_until("\n\n"), ": still here\n\n");
}

TEST(ServerFeed, APageThatWasClosedClosesItsFeed) {
  Feeds feeds;
  TestServer server(feeds.handler());
  {
    Client client = server.connect();
    open_feed(client);
  }
  while (!feeds.feed()->closed()) std::this_thread::yield();
  EXPECT_FALSE(feeds.feed()->push("", "nobody"));
  while (server.metric("open_connections") > 0) std::this_thread::yield();
}

TEST(ServerFeed, AReaderThatDoesNotReadLosesItsFeed) {
  Feeds feeds;
  TestServer server(feeds.handler(), {.write_deadline = milliseconds(100)});
  Client client = server.connect();
  open_feed(client);
  const std::string much(100'000, 'x');
  while (feeds.feed()->push("", much)) std::this_thread::yield();
  while (server.metric("open_feeds") > 0) std::this_thread::sleep_for(milliseconds(1));
}

TEST(ServerFeed, AllFeedsEndWhenTheServerStops) {
  Feeds feeds;
  TestServer server(feeds.handler());
  std::vector<Client> clients;
  for (int i = 0; i < 5; ++i) {
    clients.push_back(server.connect());
    open_feed(clients.back());
  }
  server->stop();
  for (Client& client : clients) EXPECT_TRUE(client.at_end());
  EXPECT_FALSE(feeds.feed()->push("", "nobody"));
}

TEST(ServerFeed, FeedsStopAtTheirNumber) {
  Feeds feeds;
  TestServer server(feeds.handler(), {.feeds_max = 1});
  Client first = server.connect();
  open_feed(first);
  const Reply reply = server.connect().ask(ask_feed);
  EXPECT_EQ(reply.status, 503);
  EXPECT_EQ(reply.code(), "server_busy");
  EXPECT_FALSE(feeds.feed()->push("", "nobody"));
}

TEST(ServerFeed, ManyThreadsMayPushWhilePagesComeAndGo) {
  Feeds feeds;
  TestServer server(feeds.handler());
  std::atomic<bool> done = false;
  std::vector<std::jthread> pushing;
  for (int i = 0; i < 2; ++i) {
    pushing.emplace_back([&] {
      while (!done) {
        if (const auto feed = feeds.feed()) feed->push("n", "news");
        std::this_thread::sleep_for(std::chrono::microseconds(50));
      }
    });
  }
  for (int i = 0; i < 50; ++i) {
    Client client = server.connect();
    client.send(ask_feed);
    client.read_until("event: n\ndata: news\n\n");
  }
  done = true;
}

}  // namespace
}  // namespace tl::http
