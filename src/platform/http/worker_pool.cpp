#include "platform/http/worker_pool.h"

#include <algorithm>
#include <utility>

namespace tl::http {

WorkerPool::WorkerPool(const Options& options) : waiting_max_(options.waiting_max) {
  for (int i = 0; i < std::max(options.threads, 1); ++i) {
    threads_.emplace_back([this] { work(); });
  }
}

bool WorkerPool::submit(Task task) {
  bool wake = false;
  {
    const std::lock_guard lock(mutex_);
    if (stopped_ || tasks_.size() >= waiting_max_) return false;
    tasks_.push_back(std::move(task));
    count_ = tasks_.size();
    wake = asleep_ > 0 && !watched_;
  }
  if (wake) news_.notify_one();
  return true;
}

std::size_t WorkerPool::waiting() const {
  return count_;
}

void WorkerPool::stop() {
  std::deque<Task> dropped;
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    dropped.swap(tasks_);
    count_ = 0;
  }
  news_.notify_all();
  for (std::jthread& thread : threads_) {
    if (thread.joinable()) thread.join();
  }
}

// Under load the next task comes within microseconds, and to put a thread to sleep and wake it
// costs more than most handlers. So one thread at a time looks a little longer before it sleeps.
bool WorkerPool::watch() {
  constexpr int rounds = 50;
  for (int i = 0; i < rounds && count_ == 0; ++i) std::this_thread::yield();
  return count_ > 0;
}

// With the lock taken away while nothing is there. False when the pool stops.
bool WorkerPool::take(Task& task) {
  bool wake = false;
  {
    std::unique_lock lock(mutex_);
    while (tasks_.empty()) {
      if (stopped_) return false;
      if (!watched_) {
        watched_ = true;
        lock.unlock();
        const bool found = watch();
        lock.lock();
        watched_ = false;
        if (found || !tasks_.empty()) continue;
      }
      ++asleep_;
      news_.wait(lock, [this] { return stopped_ || !tasks_.empty(); });
      --asleep_;
    }
    task = std::move(tasks_.front());
    tasks_.pop_front();
    count_ = tasks_.size();
    // Whoever came while this thread watched woke nobody.
    wake = !tasks_.empty() && asleep_ > 0;
  }
  if (wake) news_.notify_one();
  return true;
}

void WorkerPool::work() {
  for (Task task; take(task); task = nullptr) task();
}

}  // namespace tl::http
