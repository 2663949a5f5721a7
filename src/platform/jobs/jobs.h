// Long work as a record: asked for, waiting, running with progress, ended with a result or a
// reason. What a route or a command calls; who runs the work is job_queue.h.
//
//   TL_TRY(const Job job, jobs::enqueue(db, caller, {.kind = "quote_price", .input = json}));
//   TL_TRY(const Job now, jobs::job_of(db, job.id));         // state, step, step_done, step_total
//   TL_TRY(const std::string json, jobs::result_of(db, job.id));
//   TL_TRY(const Job gone, jobs::cancel_job(db, caller, job.id));
//
// A job is kept in the database: it survives a restart, and any server may run it. Who may see or
// cancel one is decided by whoever calls.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/caller.h"
#include "foundation/id.h"
#include "platform/database/database.h"

namespace tl::jobs {

using JobId = Id<struct JobTag>;

enum class JobState { waiting, running, done, failed, cancelled };
TL_DESCRIBE_ENUM(JobState, waiting, running, done, failed, cancelled)

struct Job {
  JobId id;
  std::string kind;
  JobState state = JobState::waiting;
  std::string asked_by;
  std::string request_id;
  Instant asked_at;
  std::optional<Instant> started_at;
  std::optional<Instant> ended_at;
  std::int64_t attempt = 0;  // more than 1: a server was lost in between
  bool cancel_asked = false;
  std::string step;             // "Reading offers"
  std::int64_t step_done = 0;   // of step_total
  std::int64_t step_total = 0;  // 0: nobody knows
  std::optional<std::string> error_code;
  std::optional<std::string> error_message;

  friend bool operator==(const Job&, const Job&) = default;
};
TL_DESCRIBE(Job, id, kind, state, asked_by, request_id, asked_at, started_at, ended_at, attempt,
            cancel_asked, step, step_done, step_total, error_code, error_message)

inline bool has_ended(const Job& job) {
  return job.state != JobState::waiting && job.state != JobState::running;
}

struct NewJob {
  std::string kind;
  std::string input;  // JSON, at most limits::job_input_bytes_max
};

struct JobFilter {
  std::string asked_by;  // "" for all
  std::string kind;
  std::optional<JobState> state;
  std::optional<JobId> before;  // the next page begins behind the last id of this one
  std::int64_t count = 50;      // at most limits::jobs_listed_max
};

// `job_input_too_large`, or `jobs_too_many` when the person has that many open already.
Result<Job> enqueue(database::Database& db, const Caller& caller, const NewJob& job);

Result<Job> job_of(database::Database& db, JobId id);  // job_unknown

// The JSON that the work gave. `job_not_done` while it runs; of a failed one its own error.
Result<std::string> result_of(database::Database& db, JobId id);

Result<std::vector<Job>> list_jobs(database::Database& db,
                                   const JobFilter& filter);  // newest first

// One that waits ends at once; one that runs is told and ends when it sees that. `job_ended` when
// it was too late.
Result<Job> cancel_job(database::Database& db, const Caller& caller, JobId id);

// Takes away what ended before the instant; how many that were.
Result<std::int64_t> forget_jobs(database::Database& db, const Instant& before);

// What work returns when it stopped because Progress::cancelled() said so.
Error cancelled();

}  // namespace tl::jobs
