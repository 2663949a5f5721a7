// Runs the jobs of a database: a few threads in each server, however many servers there are.
//
//   JobQueue queue(db, clock, {.threads = 2});
//   queue.add("quote_price", {.repeat = Repeat::safe, .work = price_quote});
//   queue.start();
//   ...
//   queue.wake();      // after jobs::enqueue(), so that nobody waits for the next look
//   queue.stop();
//
// A job is taken by one runner: by changing its row from the very state that was seen. While it
// runs, its server prolongs a lease. A server that died leaves its jobs to the others once the
// lease has ended: work that may be done again is done again, the rest fails with
// `job_server_lost`. Servers' clocks may differ by less than half a lease.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "platform/jobs/jobs.h"
#include "platform/jobs/progress.h"

namespace tl::jobs {

// From JSON to JSON. Runs on a thread of the queue, in transactions of its own.
using Work = std::function<Result<std::string>(database::Database& db, const Caller& caller,
                                               std::string_view input, Progress& progress)>;

enum class Repeat {
  never,  // half done is not undone: a person looks
  safe,   // may be done again from the start
};

struct JobKind {
  Repeat repeat = Repeat::never;
  Work work;
};

struct QueueOptions {
  int threads = 2;
  std::chrono::milliseconds look_every{1'000};  // for what other servers were asked for
  std::chrono::milliseconds report_every{200};  // progress is written no more often than this
  std::chrono::milliseconds lease{60'000};
  std::chrono::hours keep_for{30 * 24};              // ended jobs
  std::int64_t attempts_max = 3;                     // of work that may be done again
  std::function<Date(const Instant&)> day_of;        // at the site; UTC unless told
  std::function<void(const Job&)> on_change;         // of jobs that run here: progress, end
  std::function<void(std::string_view)> on_trouble;  // for the log: what people are not told
};

struct Claimable;
class RunningJob;

class JobQueue {
 public:
  JobQueue(database::Database& db, const Clock& clock, QueueOptions options);
  ~JobQueue() { stop(); }
  JobQueue(const JobQueue&) = delete;
  JobQueue& operator=(const JobQueue&) = delete;

  void add(std::string kind, JobKind how);  // before start()
  bool knows(std::string_view kind) const { return kinds_.contains(kind); }
  void start();
  void wake();

  // Takes nothing new, tells what runs to stop if it may be done again (it goes back to wait), and
  // waits for the rest.
  void stop();

 private:
  void run_jobs();
  void keep_running_jobs();
  std::shared_ptr<RunningJob> claim();
  Result<std::shared_ptr<RunningJob>> take(const Claimable& seen);
  Result<void> fail_lost(const Claimable& seen);
  void run(RunningJob& running);
  void end(RunningJob& running, const Result<std::string>& outcome);
  Result<void> try_end(RunningJob& running, const Result<std::string>& outcome);
  void report(RunningJob& running);
  void prolong(RunningJob& running);
  void look_for_cancels();
  void forget_old();
  void changed(JobId id);
  void trouble(std::string_view where, const Error& error);
  std::vector<std::shared_ptr<RunningJob>> running() const;
  bool stopping() const;
  bool sleep_for(std::chrono::milliseconds time);  // false when the queue stops
  Instant lease_end() const;

  database::Database& db_;
  const Clock& clock_;
  const QueueOptions options_;
  const std::string runner_;  // the name of this queue, never used twice
  std::map<std::string, JobKind, std::less<>> kinds_;

  mutable std::mutex mutex_;
  std::condition_variable news_;
  bool stopping_ = false;
  bool keeper_ends_ = false;
  bool look_again_ = false;
  std::vector<std::shared_ptr<RunningJob>> running_;
  std::mutex claim_mutex_;  // one thread of a server looks at a time
  std::vector<std::jthread> threads_;
  std::jthread keeper_;
};

}  // namespace tl::jobs
