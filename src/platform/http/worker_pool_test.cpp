#include "platform/http/worker_pool.h"

#include <atomic>
#include <latch>

#include "support/matchers.h"

namespace tl::http {
namespace {

TEST(WorkerPool, RunsWhatComesFromManyThreadsAndLosesNothing) {
  std::atomic<int> done = 0;
  constexpr int senders = 4, each = 5'000;
  WorkerPool pool({.threads = 3, .waiting_max = 100'000});
  {
    std::vector<std::jthread> sending;
    for (int i = 0; i < senders; ++i) {
      sending.emplace_back([&] {
        for (int n = 0; n < each; ++n) EXPECT_TRUE(pool.submit([&] { ++done; }));
      });
    }
  }
  while (done < senders * each) std::this_thread::yield();
  EXPECT_EQ(pool.waiting(), 0u);
}

// No task waits while a thread has nothing to do, however long the others take.
TEST(WorkerPool, AllItsThreadsWorkAtOnce) {
  for (int round = 0; round < 200; ++round) {
    constexpr int threads = 4;
    std::latch together(threads);
    std::atomic<int> done = 0;
    WorkerPool pool({.threads = threads, .waiting_max = 10});
    for (int i = 0; i < threads; ++i) {
      pool.submit([&] {
        together.arrive_and_wait();
        ++done;
      });
    }
    while (done < threads) std::this_thread::yield();
  }
}

TEST(WorkerPool, TakesNoMoreThanMayWaitAndNothingAfterItsEnd) {
  std::atomic<bool> go_on = false, inside = false;
  WorkerPool pool({.threads = 1, .waiting_max = 2});
  pool.submit([&] {
    inside = true;
    while (!go_on) std::this_thread::yield();
  });
  while (!inside) std::this_thread::yield();
  EXPECT_TRUE(pool.submit([] {}));
  EXPECT_TRUE(pool.submit([] {}));
  EXPECT_FALSE(pool.submit([] {}));
  EXPECT_EQ(pool.waiting(), 2u);
  go_on = true;
  pool.stop();
  EXPECT_FALSE(pool.submit([] {}));
}

}  // namespace
}  // namespace tl::http
