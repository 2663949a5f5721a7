// Between the work of a job and the queue that keeps its row: the work tells how far it is as often
// as it likes, the queue writes it now and then.
#pragma once

#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "foundation/text.h"
#include "platform/jobs/job_queue.h"

namespace tl::jobs {

struct Step {
  JobId id;
  std::string step;
  std::int64_t step_done = 0;
  std::int64_t step_total = 0;
};
TL_DESCRIBE(Step, id, step, step_done, step_total)

// A job while its work runs: the progress that the work tells, until the keeper writes it.
class RunningJob final : public Progress {
 public:
  RunningJob(JobId which, std::string its_kind, std::int64_t its_attempt)
      : id(which), kind(std::move(its_kind)), attempt(its_attempt) {}

  void begin(std::string_view what, std::int64_t total) override {
    const std::lock_guard lock(mutex_);
    step_ = {.id = id, .step = repair_utf8(what), .step_done = 0, .step_total = total};
    told_ = true;
  }
  void advance(std::int64_t done) override {
    const std::lock_guard lock(mutex_);
    step_.step_done += done;
    told_ = true;
  }
  bool cancelled() override { return stop; }

  std::optional<Step> take_news() {
    const std::lock_guard lock(mutex_);
    if (!std::exchange(told_, false)) return std::nullopt;
    return step_;
  }

  const JobId id;
  const std::string kind;
  const std::int64_t attempt;
  Caller caller;
  std::string input;
  Repeat repeat = Repeat::never;
  std::atomic<bool> stop = false;           // the work is to return
  std::atomic<bool> was_cancelled = false;  // because somebody asked for it
  std::atomic<bool> lost = false;           // another server has the job
  std::chrono::steady_clock::time_point prolonged = std::chrono::steady_clock::now();

 private:
  std::mutex mutex_;
  Step step_;
  bool told_ = false;
};

}  // namespace tl::jobs
