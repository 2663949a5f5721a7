#include "platform/jobs/job_queue.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <exception>
#include <utility>

#include <unistd.h>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/jobs/running_job.h"
#include "platform/jobs/statements.h"

namespace tl::jobs {

using database::named;
using database::Transaction;
using std::chrono::milliseconds;

// A job that may be taken, as it was seen.
struct Claimable {
  JobId id;
  std::string kind;
  JobState state = JobState::waiting;
  std::string runner;
  std::int64_t attempt = 0;
  bool cancel_asked = false;
  Instant lease_until;
};
TL_DESCRIBE(Claimable, id, kind, state, runner, attempt, cancel_asked, lease_until)

namespace {

constexpr std::int64_t looked_at_once = 50;
constexpr auto again_after = milliseconds(1'000);  // when the database did not answer
constexpr auto forget_every = std::chrono::hours(1);

std::string new_runner_name(const Clock& clock) {
  static std::atomic<int> queues = 0;
  std::array<char, 256> host{};
  gethostname(host.data(), host.size() - 1);
  return cat(std::string_view(host.data()), "/", static_cast<std::int64_t>(getpid()), "/", ++queues,
             "/", clock.now().micros());
}

struct EndRow {
  JobId id;
  std::string runner;
  std::int64_t attempt = 0;
  JobState state = JobState::done;
  Instant now;
  std::optional<std::string> result;
  std::optional<std::string> error_code;
  std::optional<std::string> error_message;
};
TL_DESCRIBE(EndRow, id, runner, attempt, state, now, result, error_code, error_message)

void set_outcome(EndRow& row, const Result<std::string>& outcome) {
  if (!outcome) {
    row.state = JobState::failed;
    row.error_code = outcome.error().code;
    row.error_message = repair_utf8(outcome.error().message);
  } else if (outcome->size() > limits::job_result_bytes_max) {
    row.state = JobState::failed;
    row.error_code = "job_result_too_large";
    row.error_message = cat("The result has ", outcome->size(), " bytes, at most ",
                            limits::job_result_bytes_max, " are kept. Ask for less at once.");
  } else {
    row.state = JobState::done;
    row.result = *outcome;
  }
}

}  // namespace

JobQueue::JobQueue(database::Database& db, const Clock& clock, QueueOptions options)
    : db_(db), clock_(clock), options_(std::move(options)), runner_(new_runner_name(clock)) {}

void JobQueue::add(std::string kind, JobKind how) {
  ENSURE(threads_.empty() && how.work, "kinds are known before the queue starts");
  kinds_.insert_or_assign(std::move(kind), std::move(how));
}

void JobQueue::start() {
  ENSURE(threads_.empty() && !stopping_, "a queue starts once");
  keeper_ = std::jthread([this] { keep_running_jobs(); });
  for (int i = 0; i < std::max(options_.threads, 1); ++i) {
    threads_.emplace_back([this] { run_jobs(); });
  }
}

void JobQueue::wake() {
  {
    const std::lock_guard lock(mutex_);
    look_again_ = true;
  }
  news_.notify_all();
}

void JobQueue::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    for (const auto& one : running_) {
      if (one->repeat == Repeat::safe) one->stop = true;
    }
  }
  news_.notify_all();
  for (std::jthread& thread : threads_) {
    if (thread.joinable()) thread.join();
  }
  {
    const std::lock_guard lock(mutex_);
    keeper_ends_ = true;
  }
  news_.notify_all();
  if (keeper_.joinable()) keeper_.join();
}

bool JobQueue::stopping() const {
  const std::lock_guard lock(mutex_);
  return stopping_;
}

std::vector<std::shared_ptr<RunningJob>> JobQueue::running() const {
  const std::lock_guard lock(mutex_);
  return running_;
}

Instant JobQueue::lease_end() const {
  return Instant::from_micros(clock_.now().micros() +
                              std::chrono::microseconds(options_.lease).count());
}

void JobQueue::trouble(std::string_view where, const Error& error) {
  if (options_.on_trouble) {
    options_.on_trouble(cat("jobs, ", where, ": ", error.code, ": ", error.message));
  }
}

void JobQueue::changed(JobId id) {
  if (!options_.on_change) return;
  if (const auto job = job_of(db_, id)) options_.on_change(*job);
}

// --- taking a job

void JobQueue::run_jobs() {
  while (!stopping()) {
    if (const auto taken = claim()) {
      changed(taken->id);
      run(*taken);
      const std::lock_guard lock(mutex_);
      std::erase(running_, taken);
      continue;
    }
    std::unique_lock lock(mutex_);
    news_.wait_for(lock, options_.look_every, [this] { return stopping_ || look_again_; });
    look_again_ = false;
  }
}

std::shared_ptr<RunningJob> JobQueue::claim() {
  const std::lock_guard one_at_a_time(claim_mutex_);
  const auto candidates = db_.read([&](Transaction& tx) {
    return tx.query<Claimable>(statements::list_claimable, clock_.now(), looked_at_once);
  });
  if (!candidates) {
    trouble("looking for work", candidates.error());
    return nullptr;
  }
  for (const Claimable& seen : *candidates) {
    if (stopping()) return nullptr;
    const auto kind = kinds_.find(seen.kind);
    // Another version of the program may know it. And our own is late, not lost.
    if (kind == kinds_.end() || seen.runner == runner_) continue;
    const bool lost = seen.state == JobState::running;
    if (lost && (kind->second.repeat == Repeat::never || seen.cancel_asked ||
                 seen.attempt >= options_.attempts_max)) {
      if (const auto failed = fail_lost(seen); !failed) trouble("a lost job", failed.error());
      continue;
    }
    auto taken = take(seen);
    if (!taken) trouble("taking a job", taken.error());
    if (taken && *taken) return std::move(*taken);
  }
  return nullptr;
}

// Nothing when another server was faster.
Result<std::shared_ptr<RunningJob>> JobQueue::take(const Claimable& seen) {
  const Instant now = clock_.now();
  auto taken = std::make_shared<RunningJob>(seen.id, seen.kind, seen.attempt + 1);
  taken->repeat = kinds_.find(seen.kind)->second.repeat;
  struct Won {
    bool here = false;
    std::string input;
    Job job;
  };
  TL_TRY(const Won won, db_.write([&](Transaction& tx) -> Result<Won> {
    TL_TRY(const auto rows, tx.execute(statements::claim_job, named("id", seen.id),
                                       named("state", seen.state), named("attempt", seen.attempt),
                                       named("seen_runner", seen.runner), named("runner", runner_),
                                       named("now", now), named("lease_until", lease_end())));
    Won out{.here = rows == 1, .input = {}, .job = {}};
    if (!out.here) return out;
    TL_TRY(out.input, tx.query_one<std::string>(statements::get_input, seen.id));
    TL_TRY(out.job, tx.query_one<Job>(statements::get_job, seen.id));
    return out;
  }));
  if (!won.here) return std::shared_ptr<RunningJob>();
  taken->input = won.input;
  taken->caller = {.actor = won.job.asked_by,
                   .request_id = won.job.request_id,
                   .now = now,
                   .today = options_.day_of ? options_.day_of(now) : now.utc_date()};
  const std::lock_guard lock(mutex_);
  if (stopping_ && taken->repeat == Repeat::safe) taken->stop = true;
  running_.push_back(taken);
  return taken;
}

Result<void> JobQueue::fail_lost(const Claimable& seen) {
  EndRow row{.id = seen.id, .runner = seen.runner, .attempt = seen.attempt, .now = clock_.now()};
  if (seen.cancel_asked) {
    row.state = JobState::cancelled;
  } else {
    set_outcome(row, unavailable("job_server_lost",
                                 "The server that ran the job went away in the middle of it. See "
                                 "what it did, then ask again."));
  }
  TL_TRY(const auto rows,
         db_.write([&](Transaction& tx) { return tx.execute(statements::end_job, row); }));
  if (rows == 1) changed(seen.id);
  return {};
}

// --- running it

void JobQueue::run(RunningJob& running) {
  const Work& work = kinds_.find(running.kind)->second.work;
  Result<std::string> outcome = std::string();
  try {
    outcome = work(db_, running.caller, running.input, running);
  } catch (const std::exception& error) {
    // A bug: what it was is for the log, the person gets a number to report.
    const Error inside{ErrorKind::corrupt, "job_incident", error.what()};
    trouble(cat("job ", running.id.raw()), inside);
    outcome = Error{ErrorKind::corrupt, "job_incident",
                    cat("Something went wrong inside. Tell your administrator the number of the "
                        "job, ",
                        running.id.raw(), ".")};
  }
  end(running, outcome);
}

// A result is not lost because the database is away for a moment.
void JobQueue::end(RunningJob& running, const Result<std::string>& outcome) {
  report(running);
  Result<void> ended = try_end(running, outcome);
  if (!ended && ended.error().kind != ErrorKind::unavailable) {
    // It will not be taken another time either: not UTF-8, say.
    ended = try_end(running, with_context(ended.error(), "The result cannot be kept"));
  }
  while (!ended && !running.lost) {
    {
      std::unique_lock lock(mutex_);
      if (stopping_) return;  // the lease ends, and another server sees to it
      news_.wait_for(lock, again_after, [this] { return stopping_; });
    }
    ended = try_end(running, outcome);
  }
  changed(running.id);
}

Result<void> JobQueue::try_end(RunningJob& running, const Result<std::string>& outcome) {
  EndRow row{.id = running.id, .runner = runner_, .attempt = running.attempt, .now = clock_.now()};
  set_outcome(row, outcome);
  const bool stopped = !outcome && running.stop;
  if (stopped && running.was_cancelled) {
    row.state = JobState::cancelled;
    row.error_code.reset();
    row.error_message.reset();
  }
  const bool goes_back = stopped && !running.was_cancelled && !running.lost;
  const auto ended = db_.write([&](Transaction& tx) {
    return goes_back ? tx.execute(statements::give_back, running.id, runner_, running.attempt)
                     : tx.execute(statements::end_job, row);
  });
  if (ended) return {};
  trouble(cat("the end of job ", running.id.raw()), ended.error());
  return ended.error();
}

// --- while it runs

void JobQueue::keep_running_jobs() {
  auto looked = std::chrono::steady_clock::now();
  auto forgot = looked - forget_every;
  while (sleep_for(options_.report_every)) {
    const auto now = std::chrono::steady_clock::now();
    const auto all = running();
    for (const auto& one : all) {
      report(*one);
      if (now - one->prolonged >= options_.lease / 4) prolong(*one);
    }
    if (!all.empty() && now - looked >= options_.look_every) {
      looked = now;
      look_for_cancels();
    }
    if (now - forgot >= forget_every) {
      forgot = now;
      forget_old();
    }
  }
}

bool JobQueue::sleep_for(milliseconds time) {
  std::unique_lock lock(mutex_);
  return !news_.wait_for(lock, time, [this] { return keeper_ends_; });
}

void JobQueue::report(RunningJob& running) {
  const auto step = running.take_news();
  if (!step) return;
  const auto written = db_.write([&](Transaction& tx) {
    return tx.execute(statements::write_progress, *step, named("runner", runner_),
                      named("attempt", running.attempt));
  });
  if (!written) return trouble("progress", written.error());
  changed(running.id);
}

void JobQueue::prolong(RunningJob& running) {
  const auto rows = db_.write([&](Transaction& tx) {
    return tx.execute(statements::extend_lease, running.id, runner_, running.attempt, lease_end());
  });
  if (!rows) return trouble("prolonging a lease", rows.error());  // again at the next round
  running.prolonged = std::chrono::steady_clock::now();
  if (*rows == 1) return;
  // Ended already, or another server holds it: what this one still does counts for nothing.
  running.lost = true;
  running.stop = true;
}

void JobQueue::look_for_cancels() {
  const auto ids = db_.read(
      [&](Transaction& tx) { return tx.query<JobId>(statements::list_cancel_asked, runner_); });
  if (!ids) return trouble("looking for cancelled jobs", ids.error());
  for (const auto& one : running()) {
    if (std::ranges::find(*ids, one->id) == ids->end()) continue;
    one->was_cancelled = true;
    one->stop = true;
  }
}

void JobQueue::forget_old() {
  const auto kept = std::chrono::duration_cast<std::chrono::microseconds>(options_.keep_for);
  const auto done = forget_jobs(db_, Instant::from_micros(clock_.now().micros() - kept.count()));
  if (!done) trouble("forgetting old jobs", done.error());
}

}  // namespace tl::jobs
