#include "platform/http/event_feed.h"

#include <atomic>
#include <thread>
#include <vector>

#include "foundation/ensure.h"
#include "support/matchers.h"

namespace tl::http {
namespace {

TEST(EventFeed, WritesAnEventAsTheStandardSays) {
  EventFeed feed;
  EXPECT_TRUE(feed.push("job", R"({"done":4})", "7-4"));
  EXPECT_TRUE(feed.push("", "one\ntwo\r\nthree\rfour"));
  const auto drained = feed.drain();
  EXPECT_EQ(drained.bytes,
            "event: job\nid: 7-4\ndata: {\"done\":4}\n\n"
            "data: one\ndata: two\ndata: three\ndata: four\n\n");
  EXPECT_FALSE(drained.ended);
  EXPECT_EQ(feed.drain().bytes, "");
}

TEST(EventFeed, ALineBreakInANameIsABugAndNotASecondEvent) {
  EventFeed feed;
  EXPECT_THROW(feed.push("a\nevent: b", ""), Bug);
  EXPECT_THROW(feed.push("a", "", "1\r2"), Bug);
}

TEST(EventFeed, WhatWasPushedBeforeTheEndIsStillThere) {
  EventFeed feed;
  feed.push("", "last words");
  feed.close();
  EXPECT_FALSE(feed.push("", "too late"));
  const auto drained = feed.drain();
  EXPECT_EQ(drained.bytes, "data: last words\n\n");
  EXPECT_TRUE(drained.ended);
}

TEST(EventFeed, AReaderThatFallsBehindIsCutOff) {
  EventFeed feed;
  const std::string_view around = "data: \n\n";
  EXPECT_TRUE(feed.push("", std::string(limits::feed_waiting_bytes_max - around.size(), 'x')));
  EXPECT_FALSE(feed.push("", ""));
  EXPECT_TRUE(feed.closed());
  EXPECT_EQ(feed.drain().bytes, "");
}

TEST(EventFeed, WakesItsServerForNewsOldAndNew) {
  EventFeed feed;
  int woken = 0;
  feed.push("", "before anybody listened");
  feed.on_news([&] { ++woken; });
  EXPECT_EQ(woken, 1);
  feed.push("", "after");
  feed.close();
  EXPECT_EQ(woken, 3);
  feed.on_news(nullptr);
  feed.push("", "nobody");
  EXPECT_EQ(woken, 3);
}

TEST(EventFeed, ManyMayPushAtOnce) {
  EventFeed feed;
  std::atomic<std::size_t> drained_bytes = 0;
  {
    std::vector<std::jthread> pushing;
    for (int i = 0; i < 4; ++i) {
      pushing.emplace_back([&] {
        for (int n = 0; n < 500; ++n) feed.push("", "x");
      });
    }
    for (int n = 0; n < 500; ++n) drained_bytes += feed.drain().bytes.size();
  }
  drained_bytes += feed.drain().bytes.size();
  EXPECT_EQ(drained_bytes, 2'000 * std::string_view("data: x\n\n").size());
}

}  // namespace
}  // namespace tl::http
