#include "platform/jobs/jobs.h"

#include <algorithm>
#include <limits>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/jobs/statements.h"

namespace tl::jobs {
namespace {

using database::named;
using database::Transaction;

struct JobRow {
  std::string kind;
  std::string input;
  std::string asked_by;
  std::string request_id;
  Instant asked_at;
};
TL_DESCRIBE(JobRow, kind, input, asked_by, request_id, asked_at)

struct ListRow {
  std::string asked_by;
  std::string kind;
  std::string state;
  std::int64_t before = 0;
  std::int64_t count = 0;
};
TL_DESCRIBE(ListRow, asked_by, kind, state, before, count)

Result<Job> get(Transaction& tx, JobId id) {
  TL_TRY(auto job, tx.query_optional<Job>(statements::get_job, id));
  if (!job) return not_found("job_unknown", cat("There is no job ", id.raw(), "."));
  return std::move(*job);
}

}  // namespace

Result<Job> enqueue(database::Database& db, const Caller& caller, const NewJob& job) {
  ENSURE(!job.kind.empty() && !caller.actor.empty(), "a job has a kind, and somebody who asks");
  if (job.input.size() > limits::job_input_bytes_max) {
    return limit_exceeded("job_input_too_large",
                          cat("What the job is to work on has ", job.input.size(),
                              " bytes, at most ", limits::job_input_bytes_max, " are taken."));
  }
  return db.write([&](Transaction& tx) -> Result<Job> {
    TL_TRY(const auto open, tx.query_one<std::int64_t>(statements::count_open, caller.actor));
    if (open >= static_cast<std::int64_t>(limits::jobs_open_per_person)) {
      return limit_exceeded("jobs_too_many",
                            cat("You have ", count_of(open, "job"),
                                " waiting or running. Wait until one has ended, or cancel one."));
    }
    const JobRow row{.kind = job.kind,
                     .input = job.input,
                     .asked_by = caller.actor,
                     .request_id = caller.request_id,
                     .asked_at = caller.now};
    TL_TRY(const JobId id, tx.query_one<JobId>(statements::insert_job, row));
    return get(tx, id);
  });
}

Result<Job> job_of(database::Database& db, JobId id) {
  return db.read([&](Transaction& tx) { return get(tx, id); });
}

Result<std::string> result_of(database::Database& db, JobId id) {
  return db.read([&](Transaction& tx) -> Result<std::string> {
    TL_TRY(const Job job, get(tx, id));
    if (job.state == JobState::done) return tx.query_one<std::string>(statements::get_result, id);
    if (job.state == JobState::failed) {
      return Error{ErrorKind::invalid, *job.error_code, *job.error_message};
    }
    if (job.state == JobState::cancelled) return cancelled();
    return conflict("job_not_done", cat("Job ", id.raw(), " has not ended yet."));
  });
}

Result<std::vector<Job>> list_jobs(database::Database& db, const JobFilter& filter) {
  constexpr auto most = static_cast<std::int64_t>(limits::jobs_listed_max);
  const ListRow row{
      .asked_by = filter.asked_by,
      .kind = filter.kind,
      .state = filter.state ? std::string(enum_name(*filter.state)) : std::string(),
      .before = filter.before ? filter.before->raw() : std::numeric_limits<std::int64_t>::max(),
      .count = std::clamp<std::int64_t>(filter.count, 1, most)};
  return db.read([&](Transaction& tx) { return tx.query<Job>(statements::list_jobs, row); });
}

Result<Job> cancel_job(database::Database& db, const Caller& caller, JobId id) {
  return db.write([&](Transaction& tx) -> Result<Job> {
    TL_TRY(const Job before, get(tx, id));
    TL_TRY(const auto ended, tx.execute(statements::cancel_waiting, id, caller.now));
    TL_TRY(const auto told, tx.execute(statements::ask_cancel, id));
    if (ended + told == 0) {
      return conflict("job_ended",
                      cat("Job ", id.raw(), " has ended: it is ", enum_name(before.state), "."));
    }
    TL_CHECK(record_change(tx, caller, "job_cancelled", {"job", id.raw()}, "{}"));
    return get(tx, id);
  });
}

Result<std::int64_t> forget_jobs(database::Database& db, const Instant& before) {
  return db.write([&](Transaction& tx) { return tx.execute(statements::forget_ended, before); });
}

Error cancelled() {
  return conflict("job_cancelled", "The job was cancelled.");
}

}  // namespace tl::jobs
