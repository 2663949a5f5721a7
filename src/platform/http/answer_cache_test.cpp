#include "platform/http/answer_cache.h"

#include <atomic>
#include <latch>
#include <thread>
#include <vector>

#include "foundation/ensure.h"
#include "support/matchers.h"

namespace tl::http {
namespace {

using Takes = AnswerCache::Takes;

Response text(std::string body, int status = 200) {
  return {.status = status, .media_type = "application/json", .body = std::move(body)};
}

std::string header(const Response& response, std::string_view name) {
  return std::string(response.header(name));
}

class AnswerCacheTest : public ::testing::Test {
 protected:
  Response ask(const std::string& mark, const std::string& what, const std::string& body = "a",
               int status = 200) {
    return cache_.answer({mark, what}, Takes::plain, [&] {
      ++worked_;
      return text(body, status);
    });
  }
  AnswerCache cache_{1'000};
  int worked_ = 0;
};

TEST_F(AnswerCacheTest, GivesAgainWhileNothingChanged) {
  EXPECT_EQ(ask("1", "x", "old").bytes(), "old");
  EXPECT_EQ(ask("1", "x", "new").bytes(), "old");
  EXPECT_EQ(ask("1", "y", "other").bytes(), "other");
  EXPECT_EQ(worked_, 2);
  EXPECT_EQ(cache_.hits(), 1U);
  EXPECT_EQ(cache_.misses(), 2U);
}

TEST_F(AnswerCacheTest, AChangeEndsWhatWasKept) {
  ask("1", "x", "old");
  EXPECT_EQ(ask("2", "x", "new").bytes(), "new");
  EXPECT_EQ(ask("1", "x", "again").bytes(), "again");
}

TEST_F(AnswerCacheTest, ARefusalIsNotKept) {
  EXPECT_EQ(ask("1", "x", "no", 404).status, 404);
  EXPECT_EQ(ask("1", "x", "yes").bytes(), "yes");
}

TEST_F(AnswerCacheTest, AFaultIsNotKept) {
  const auto fail = [&]() -> Response { throw Bug("asked for"); };
  EXPECT_THROW(cache_.answer({"1", "x"}, Takes::plain, fail), Bug);
  EXPECT_EQ(ask("1", "x", "yes").bytes(), "yes");
}

TEST_F(AnswerCacheTest, TheOldestMakesRoom) {
  ask("1", "x", std::string(240, 'x'));
  ask("1", "y", std::string(240, 'y'));
  EXPECT_EQ(worked_, 2);
  ask("1", "x");
  EXPECT_EQ(worked_, 2);  // both fit
  ask("1", "z", std::string(240, 'z'));
  ask("1", "y");
  ask("1", "z");
  EXPECT_EQ(worked_, 3);
  ask("1", "x");
  EXPECT_EQ(worked_, 4);
}

TEST_F(AnswerCacheTest, OneTooLargeToKeepIsStillGiven) {
  EXPECT_EQ(ask("1", "x", std::string(2'000, 'x')).bytes().size(), 2'000U);
  EXPECT_EQ(ask("1", "x", std::string(2'000, 'x')).bytes().size(), 2'000U);
  EXPECT_EQ(worked_, 2);
}

TEST_F(AnswerCacheTest, IsCompressedForThoseWhoTakeIt) {
  AnswerCache cache(1 << 20);
  const auto work = [] { return text(std::string(5'000, 'x')); };
  EXPECT_EQ(cache.answer({"1", "x"}, Takes::plain, work).bytes().size(), 5'000U);
  const Response small = cache.answer({"1", "x"}, Takes::gzip, work);
  EXPECT_LT(small.bytes().size(), 500U);
  EXPECT_EQ(header(small, "Content-Encoding"), "gzip");
  EXPECT_EQ(header(small, "Vary"), "Accept-Encoding");
  EXPECT_EQ(header(cache.answer({"1", "x"}, Takes::plain, work), "Content-Encoding"), "");
}

TEST_F(AnswerCacheTest, ManyWhoAskAtOnceWaitForOne) {
  constexpr int askers = 8;
  std::latch ready(askers);
  std::atomic<int> worked = 0;
  std::vector<std::jthread> threads;
  for (int i = 0; i < askers; ++i) {
    threads.emplace_back([&] {
      ready.arrive_and_wait();
      const Response response = cache_.answer({"1", "x"}, Takes::plain, [&] {
        ++worked;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        return text("one");
      });
      EXPECT_EQ(response.bytes(), "one");
    });
  }
  threads.clear();
  EXPECT_EQ(worked, 1);
}

}  // namespace
}  // namespace tl::http
