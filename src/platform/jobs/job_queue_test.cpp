#include "platform/jobs/job_queue.h"

#include <atomic>
#include <thread>

#include "foundation/ensure.h"
#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/database/statements.h"
#include "platform/jobs/statements.h"
#include "support/databases.h"

namespace tl::jobs {
namespace {

using database::Database;
using database::Transaction;
using std::chrono::milliseconds;
using testing::AdHoc;

class JobQueueTest : public testing::OnBothDatabases {
 protected:
  JobQueueTest() : OnBothDatabases({&database::store_schema(), &store_schema()}) {}

  Job ask(std::string kind, std::string input = "{}", std::string_view who = "ann") {
    const auto job =
        enqueue(db(), caller(who), {.kind = std::move(kind), .input = std::move(input)});
    EXPECT_OK(job);
    return job.value();
  }
  static Caller caller(std::string_view who = "ann") {
    return {.actor = std::string(who), .request_id = "request-1", .now = testing::test_instant()};
  }
  static QueueOptions quick() {
    return {.threads = 2, .look_every = milliseconds(20), .report_every = milliseconds(5)};
  }
  Job wait_for_end(JobId id) {
    for (;;) {
      const Job job = job_of(db(), id).value();
      if (has_ended(job)) return job;
      std::this_thread::sleep_for(milliseconds(2));
    }
  }
  // Puts the job where a server that died would have left it.
  void leave_behind(JobId id, std::int64_t attempt = 1) {
    const AdHoc<2> statement(
        "update jobs_job set state = 'running', runner = 'gone', attempt = ?2, started_at = 1, "
        "lease_until = 1 where id = ?1");
    ASSERT_OK(db().write([&](Transaction& tx) { return tx.execute(statement, id, attempt); }));
  }

  SystemClock clock_;
};
TL_ON_BOTH_DATABASES(JobQueueTest);

Result<std::string> repeat_input(Database&, const Caller& caller, std::string_view input,
                                 Progress&) {
  return cat("{\"input\":", input, ",\"by\":\"", caller.actor, "\"}");
}

TEST_P(JobQueueTest, DoesWhatWasAskedAndKeepsTheResult) {
  JobQueue queue(db(), clock_, quick());
  queue.add("repeat", {.work = repeat_input});
  const Job asked = ask("repeat", "[1,2]");
  EXPECT_EQ(asked.state, JobState::waiting);
  EXPECT_FAILS("job_not_done", result_of(db(), asked.id));
  queue.start();
  const Job job = wait_for_end(asked.id);
  EXPECT_EQ(job.state, JobState::done);
  EXPECT_EQ(job.asked_by, "ann");
  EXPECT_EQ(job.request_id, "request-1");
  EXPECT_EQ(job.attempt, 1);
  EXPECT_TRUE(job.started_at && job.ended_at);
  EXPECT_EQ(result_of(db(), job.id).value(), "{\"input\":[1,2],\"by\":\"ann\"}");
}

TEST_P(JobQueueTest, AFailureKeepsItsCodeAndItsWords) {
  JobQueue queue(db(), clock_, quick());
  queue.add("fail", {.work = [](Database&, const Caller&, std::string_view, Progress&) {
              return Result<std::string>(not_found("quote_unknown", "There is no quote 7."));
            }});
  queue.start();
  const Job asked = ask("fail");
  queue.wake();
  const Job job = wait_for_end(asked.id);
  EXPECT_EQ(job.state, JobState::failed);
  EXPECT_EQ(job.error_code, "quote_unknown");
  EXPECT_EQ(job.error_message, "There is no quote 7.");
  EXPECT_FAILS("quote_unknown", result_of(db(), job.id));
}

TEST_P(JobQueueTest, ABugIsAnIncidentThatTellsNothingOfTheInside) {
  std::mutex mutex;
  std::string log;
  QueueOptions options = quick();
  options.on_trouble = [&](std::string_view line) {
    const std::lock_guard lock(mutex);
    log += line;
  };
  JobQueue queue(db(), clock_, options);
  queue.add("bug", {.work = [](Database&, const Caller&, std::string_view,
                               Progress&) -> Result<std::string> {
              fail_ensure("secret > 0", "secret", std::source_location::current());
            }});
  queue.start();
  const Job job = wait_for_end(ask("bug").id);
  queue.stop();
  EXPECT_EQ(job.error_code, "job_incident");
  EXPECT_FALSE(contains(*job.error_message, "secret"));
  EXPECT_TRUE(contains(*job.error_message, std::to_string(job.id.raw())));
  EXPECT_TRUE(contains(log, "secret > 0"));
}

TEST_P(JobQueueTest, TellsHowFarItIs) {
  std::atomic<bool> go_on = false;
  std::atomic<int> told = 0;
  QueueOptions options = quick();
  options.on_change = [&](const Job&) { ++told; };
  JobQueue queue(db(), clock_, options);
  queue.add("slow", {.work = [&](Database&, const Caller&, std::string_view, Progress& progress) {
              progress.begin("Reading offers", 500);
              for (int i = 0; i < 300; ++i) progress.advance(1);
              while (!go_on) std::this_thread::yield();
              return Result<std::string>("{}");
            }});
  queue.start();
  const Job asked = ask("slow");
  Job job = asked;
  while (job.step_done == 0) job = job_of(db(), asked.id).value();
  EXPECT_EQ(job.state, JobState::running);
  EXPECT_EQ(job.step, "Reading offers");
  EXPECT_EQ(job.step_done, 300);
  EXPECT_EQ(job.step_total, 500);
  go_on = true;
  wait_for_end(asked.id);
  queue.stop();
  EXPECT_GE(told, 3);    // taken, progress, end
  EXPECT_LT(told, 100);  // and not each of the 300 steps
}

TEST_P(JobQueueTest, OneThatWaitsIsCancelledAtOnce) {
  const Job asked = ask("repeat");
  const auto cancelled_job = cancel_job(db(), caller("bob"), asked.id);
  ASSERT_OK(cancelled_job);
  EXPECT_EQ(cancelled_job->state, JobState::cancelled);
  EXPECT_FAILS("job_ended", cancel_job(db(), caller(), asked.id));
  EXPECT_FAILS("job_cancelled", result_of(db(), asked.id));
  const AdHoc<0> audit("select who from database_audit where action = 'job_cancelled'");
  EXPECT_EQ(db().read([&](Transaction& tx) { return tx.query_one<std::string>(audit); }).value(),
            "bob");
}

TEST_P(JobQueueTest, OneThatRunsSeesThatItIsCancelled) {
  std::atomic<bool> runs = false;
  JobQueue queue(db(), clock_, quick());
  queue.add("endless", {.work = [&](Database&, const Caller&, std::string_view,
                                    Progress& progress) -> Result<std::string> {
              runs = true;
              while (!progress.cancelled()) std::this_thread::yield();
              return cancelled();
            }});
  queue.start();
  const Job asked = ask("endless");
  while (!runs) std::this_thread::yield();
  EXPECT_TRUE(cancel_job(db(), caller(), asked.id)->cancel_asked);
  const Job job = wait_for_end(asked.id);
  EXPECT_EQ(job.state, JobState::cancelled);
  EXPECT_FALSE(job.error_code);
}

TEST_P(JobQueueTest, TwoServersDoTwoHundredJobsOnceEach) {
  constexpr std::size_t jobs = 200;
  const auto other = place().open();
  std::vector<std::atomic<int>> done(jobs);
  const auto count = [&](Database&, const Caller&, std::string_view input, Progress&) {
    std::size_t which = 0;
    for (const char c : input) which = which * 10 + static_cast<std::size_t>(c - '0');
    ++done.at(which);
    return Result<std::string>("{}");
  };
  std::vector<JobId> ids;
  for (std::size_t i = 0; i < jobs; ++i) {
    ids.push_back(ask("count", std::to_string(i), i % 2 == 0 ? "ann" : "bob").id);
  }
  JobQueue first(db(), clock_, quick());
  JobQueue second(*other, clock_, quick());
  for (JobQueue* queue : {&first, &second}) {
    queue->add("count", {.work = count});
    queue->start();
  }
  for (const JobId id : ids) EXPECT_EQ(wait_for_end(id).state, JobState::done);
  for (const auto& times : done) EXPECT_EQ(times, 1);
}

TEST_P(JobQueueTest, WhatMayBeDoneAgainIsDoneAgainWhenItsServerDied) {
  const Job asked = ask("repeat");
  leave_behind(asked.id);
  JobQueue queue(db(), clock_, quick());
  queue.add("repeat", {.repeat = Repeat::safe, .work = repeat_input});
  queue.start();
  const Job job = wait_for_end(asked.id);
  EXPECT_EQ(job.state, JobState::done);
  EXPECT_EQ(job.attempt, 2);
}

TEST_P(JobQueueTest, WhatMayNotBeDoneAgainFailsClearlyWhenItsServerDied) {
  const Job once = ask("once");
  const Job thrice = ask("repeat");
  const Job unwanted = ask("repeat");
  leave_behind(once.id);
  leave_behind(thrice.id, 3);
  leave_behind(unwanted.id);
  ASSERT_OK(cancel_job(db(), caller(), unwanted.id));
  JobQueue queue(db(), clock_, quick());
  queue.add("once", {.work = repeat_input});
  queue.add("repeat", {.repeat = Repeat::safe, .work = repeat_input});
  queue.start();
  EXPECT_EQ(wait_for_end(once.id).error_code, "job_server_lost");
  EXPECT_EQ(wait_for_end(thrice.id).error_code, "job_server_lost");
  EXPECT_EQ(wait_for_end(unwanted.id).state, JobState::cancelled);
}

TEST_P(JobQueueTest, ALeaseThatIsProlongedKeepsOthersAway) {
  std::atomic<int> runs = 0;
  std::atomic<bool> go_on = false;
  const auto work = [&](Database&, const Caller&, std::string_view, Progress&) {
    ++runs;
    while (!go_on) std::this_thread::sleep_for(milliseconds(1));
    return Result<std::string>("{}");
  };
  const auto other = place().open();
  QueueOptions options = quick();
  options.lease = milliseconds(2'000);
  JobQueue first(db(), clock_, options);
  JobQueue second(*other, clock_, options);
  for (JobQueue* queue : {&first, &second}) {
    queue->add("long", {.repeat = Repeat::safe, .work = work});
    queue->start();
  }
  const Job asked = ask("long");
  std::this_thread::sleep_for(milliseconds(3'000));  // longer than one lease
  go_on = true;
  EXPECT_EQ(wait_for_end(asked.id).attempt, 1);
  EXPECT_EQ(runs, 1);
}

TEST_P(JobQueueTest, TheResultOfOneWhoLostTheJobCountsForNothing) {
  std::atomic<bool> runs = false, go_on = false;
  QueueOptions options = quick();
  options.lease = milliseconds(60'000);
  JobQueue queue(db(), clock_, options);
  queue.add("long", {.work = [&](Database&, const Caller&, std::string_view, Progress&) {
              runs = true;
              while (!go_on) std::this_thread::yield();
              return Result<std::string>("\"late\"");
            }});
  queue.start();
  const Job asked = ask("long");
  while (!runs) std::this_thread::yield();
  const AdHoc<2> taken_over(
      "update jobs_job set runner = 'other', attempt = 2, lease_until = ?2 where id = ?1");
  const auto far = Instant::from_micros(clock_.now().micros() + 3'600'000'000);
  ASSERT_OK(db().write([&](Transaction& tx) { return tx.execute(taken_over, asked.id, far); }));
  go_on = true;
  queue.stop();
  EXPECT_EQ(job_of(db(), asked.id)->state, JobState::running);
}

TEST_P(JobQueueTest, AServerThatStopsGivesBackWhatMayBeDoneAgain) {
  std::atomic<bool> runs = false;
  const auto until_told = [&](Database&, const Caller&, std::string_view,
                              Progress& progress) -> Result<std::string> {
    runs = true;
    while (!progress.cancelled()) std::this_thread::yield();
    return cancelled();
  };
  const Job asked = ask("long");
  {
    JobQueue queue(db(), clock_, quick());
    queue.add("long", {.repeat = Repeat::safe, .work = until_told});
    queue.start();
    while (!runs) std::this_thread::yield();
  }
  const Job back = job_of(db(), asked.id).value();
  EXPECT_EQ(back.state, JobState::waiting);
  EXPECT_EQ(back.attempt, 0);
  JobQueue next(db(), clock_, quick());
  next.add("long", {.repeat = Repeat::safe, .work = repeat_input});
  next.start();
  EXPECT_EQ(wait_for_end(asked.id).state, JobState::done);
}

TEST_P(JobQueueTest, AServerThatStopsWaitsForWhatMayNotBeDoneAgain) {
  std::atomic<bool> runs = false;
  const Job asked = ask("once");
  {
    JobQueue queue(db(), clock_, quick());
    queue.add("once", {.work = [&](Database&, const Caller&, std::string_view,
                                   Progress& progress) -> Result<std::string> {
                runs = true;
                std::this_thread::sleep_for(milliseconds(100));
                if (progress.cancelled()) return cancelled();
                return std::string("{}");
              }});
    queue.start();
    while (!runs) std::this_thread::yield();
  }
  EXPECT_EQ(job_of(db(), asked.id)->state, JobState::done);
}

TEST_P(JobQueueTest, AKindThatThisServerDoesNotKnowWaitsForOneThatDoes) {
  const Job unknown = ask("of a newer program");
  JobQueue queue(db(), clock_, quick());
  queue.add("repeat", {.work = repeat_input});
  EXPECT_FALSE(queue.knows("of a newer program"));
  queue.start();
  wait_for_end(ask("repeat").id);
  EXPECT_EQ(job_of(db(), unknown.id)->state, JobState::waiting);
}

TEST_P(JobQueueTest, AResultThatCannotBeKeptIsAFailure) {
  JobQueue queue(db(), clock_, quick());
  const auto give = [](std::string result) {
    return [result](Database&, const Caller&, std::string_view, Progress&) {
      return Result<std::string>(result);
    };
  };
  queue.add("most", {.work = give(std::string(limits::job_result_bytes_max, 'x'))});
  queue.add("more", {.work = give(std::string(limits::job_result_bytes_max + 1, 'x'))});
  queue.add("odd", {.work = give("\xff")});
  queue.start();
  EXPECT_EQ(wait_for_end(ask("most").id).state, JobState::done);
  EXPECT_EQ(wait_for_end(ask("more").id).error_code, "job_result_too_large");
  EXPECT_EQ(wait_for_end(ask("odd").id).error_code, "text_invalid");
}

TEST_P(JobQueueTest, StopsAtTheSizeOfAnInputAndTheNumberOfOpenJobs) {
  const auto ask_for = [&](std::size_t bytes, std::string_view who) {
    return enqueue(db(), caller(who), {.kind = "k", .input = std::string(bytes, 'x')});
  };
  EXPECT_OK(ask_for(limits::job_input_bytes_max, "ann"));
  EXPECT_FAILS("job_input_too_large", ask_for(limits::job_input_bytes_max + 1, "ann"));
  for (std::size_t i = 1; i < limits::jobs_open_per_person; ++i) EXPECT_OK(ask_for(2, "ann"));
  EXPECT_FAILS("jobs_too_many", ask_for(2, "ann"));
  EXPECT_OK(ask_for(2, "bob"));
}

TEST_P(JobQueueTest, ListsTheNewestFirstPageByPage) {
  const Job a = ask("k", "{}", "ann"), b = ask("k", "{}", "bob"), c = ask("l", "{}", "ann");
  ASSERT_OK(cancel_job(db(), caller(), a.id));
  const auto ids = [&](const JobFilter& filter) {
    std::vector<JobId> out;
    const auto jobs = list_jobs(db(), filter);
    EXPECT_OK(jobs);
    for (const Job& job : *jobs) out.push_back(job.id);
    return out;
  };
  EXPECT_EQ(ids({}), (std::vector{c.id, b.id, a.id}));
  EXPECT_EQ(ids({.asked_by = "ann"}), (std::vector{c.id, a.id}));
  EXPECT_EQ(ids({.kind = "k"}), (std::vector{b.id, a.id}));
  EXPECT_EQ(ids({.state = JobState::cancelled}), (std::vector{a.id}));
  EXPECT_EQ(ids({.count = 2}), (std::vector{c.id, b.id}));
  EXPECT_EQ(ids({.before = b.id, .count = 2}), (std::vector{a.id}));
  EXPECT_FAILS("job_unknown", job_of(db(), JobId(999)));
}

TEST_P(JobQueueTest, AListStopsAtItsLength) {
  for (std::size_t i = 0; i <= limits::jobs_listed_max; ++i) ask("k", "{}", cat("person ", i % 3));
  EXPECT_EQ(list_jobs(db(), {.count = 1'000'000})->size(), limits::jobs_listed_max);
}

TEST_P(JobQueueTest, ForgetsWhatEndedLongAgo) {
  const Job ended = ask("k");
  const Job open = ask("k");
  ASSERT_OK(cancel_job(db(), caller(), ended.id));  // at test_instant()
  EXPECT_EQ(forget_jobs(db(), testing::test_instant()).value(), 0);
  EXPECT_EQ(forget_jobs(db(), clock_.now()).value(), 1);
  EXPECT_FAILS("job_unknown", job_of(db(), ended.id));
  EXPECT_EQ(job_of(db(), open.id)->state, JobState::waiting);
}

}  // namespace
}  // namespace tl::jobs
