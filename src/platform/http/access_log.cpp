#include "platform/http/access_log.h"

#include <exception>
#include <utility>

#include "platform/json/write_json.h"

namespace tl::http {
namespace {

constexpr std::size_t waiting_max = 100'000;

}  // namespace

LogWriter::LogWriter(AccessLog sink) : sink_(std::move(sink)), thread_([this] { run(); }) {}

void LogWriter::write(Line line) {
  std::visit(
      [](auto& one) {
        if (one.time.empty()) one.time = SystemClock().now().text();
      },
      line);
  bool first = false;
  {
    const std::lock_guard lock(mutex_);
    if (waiting_.size() >= waiting_max) {
      ++dropped_;
      return;
    }
    first = waiting_.empty();
    waiting_.push_back(std::move(line));
  }
  if (first) news_.notify_one();
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
  std::vector<Line> taken;
  for (;;) {
    {
      std::unique_lock lock(mutex_);
      news_.wait(lock, [this] { return stopped_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      taken.swap(waiting_);
    }
    for (const Line& line : taken) {
      if (!sink_) continue;
      try {
        sink_(std::visit([](const auto& one) { return json::to_json(one); }, line));
      } catch (const std::exception&) {
        // A log that fails is no reason to stop serving; it is counted.
        const std::lock_guard lock(mutex_);
        ++dropped_;
      }
    }
    taken.clear();
  }
}

}  // namespace tl::http
