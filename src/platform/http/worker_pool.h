// Threads that run handlers, so that a handler may wait for the database while the threads that
// serve sockets go on.
//
//   WorkerPool pool({.threads = 8, .waiting_max = 1'000});
//   if (!pool.submit([..] { ... })) say_busy();
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace tl::http {

class WorkerPool {
 public:
  struct Options {
    int threads = 8;
    std::size_t waiting_max = 1'000;
  };
  using Task = std::move_only_function<void()>;  // catches whatever it does itself

  explicit WorkerPool(const Options& options);
  ~WorkerPool() { stop(); }
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  // False when too many wait, or after stop(): the task was not taken.
  bool submit(Task task);
  std::size_t waiting() const;
  void stop();  // waits for what runs; what only waited is dropped

 private:
  void work();
  bool watch();
  bool take(Task& task);

  const std::size_t waiting_max_;
  mutable std::mutex mutex_;
  std::condition_variable news_;
  std::deque<Task> tasks_;
  std::atomic<std::size_t> count_ = 0;  // of tasks_, to be looked at without the lock
  int asleep_ = 0;
  bool watched_ = false;  // one thread looks for tasks without sleeping
  bool stopped_ = false;
  std::vector<std::jthread> threads_;
};

}  // namespace tl::http
