#include "platform/http/access_log.h"

#include <chrono>
#include <exception>
#include <utility>

#include "platform/json/write_json.h"

namespace tl::http {
namespace {

constexpr std::size_t waiting_max = 100'000;
constexpr std::size_t soon = 1'000;  // so many are not kept waiting
// Waking a thread for every line would cost more than the line.
constexpr std::chrono::milliseconds look_every{100};

}  // namespace

LogWriter::LogWriter(AccessLog sink) : sink_(std::move(sink)) {
  if (sink_) thread_ = std::jthread([this] { run(); });
}

void LogWriter::write(Line line) {
  if (!sink_) return;
  Waiting one{.at = SystemClock().now(), .line = std::move(line)};
  const std::lock_guard lock(mutex_);
  if (waiting_.size() >= waiting_max) {
    ++dropped_;
    return;
  }
  waiting_.push_back(std::move(one));
  if (waiting_.size() == soon) news_.notify_one();
}

std::int64_t LogWriter::dropped() const {
  const std::lock_guard lock(mutex_);
  return dropped_;
}

void LogWriter::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
  }
  news_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void LogWriter::run() {
  std::vector<Waiting> taken;
  for (bool last = false; !last;) {
    {
      std::unique_lock lock(mutex_);
      news_.wait_for(lock, look_every, [this] { return stopped_ || waiting_.size() >= soon; });
      last = stopped_;
      taken.swap(waiting_);
    }
    for (const Waiting& one : taken) hand_on(one);
    taken.clear();
  }
}

void LogWriter::hand_on(const Waiting& one) {
  try {
    sink_(std::visit(
        [&](auto line) {
          line.time = one.at.text();
          return json::to_json(line);
        },
        one.line));
  } catch (const std::exception&) {
    // A log that fails is no reason to stop serving; it is counted.
    const std::lock_guard lock(mutex_);
    ++dropped_;
  }
}

}  // namespace tl::http
