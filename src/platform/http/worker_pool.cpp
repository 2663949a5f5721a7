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
  {
    const std::lock_guard lock(mutex_);
    if (stopped_ || tasks_.size() >= waiting_max_) return false;
    tasks_.push_back(std::move(task));
  }
  news_.notify_one();
  return true;
}

std::size_t WorkerPool::waiting() const {
  const std::lock_guard lock(mutex_);
  return tasks_.size();
}

void WorkerPool::stop() {
  std::deque<Task> dropped;
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    dropped.swap(tasks_);
  }
  news_.notify_all();
  for (std::jthread& thread : threads_) {
    if (thread.joinable()) thread.join();
  }
}

void WorkerPool::work() {
  for (;;) {
    Task task;
    {
      std::unique_lock lock(mutex_);
      news_.wait(lock, [this] { return stopped_ || !tasks_.empty(); });
      if (tasks_.empty()) return;
      task = std::move(tasks_.front());
      tasks_.pop_front();
    }
    task();
  }
}

}  // namespace tl::http
