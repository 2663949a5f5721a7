-- Long work that somebody asked for, from the asking to its result. A row is the job's own record:
-- who asked, when, in which request. While it runs, the server that runs it holds a lease; once
-- that has ended, another may take the job.
create table jobs_job (
  id {id},
  kind {text} not null constraint job_kind_filled check (kind <> ''),
  input {text} not null,
  state {text} not null constraint job_state_known
    check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  asked_by {text} not null constraint job_asked_by_filled check (asked_by <> ''),
  request_id {text} not null,
  asked_at {int} not null,
  started_at {int},
  ended_at {int},
  runner {text} not null,
  lease_until {int} not null,
  attempt {int} not null constraint job_attempt_counted check (attempt >= 0),
  cancel_asked {bool} not null,
  step {text} not null,
  step_done {int} not null,
  step_total {int} not null,
  result {text},
  error_code {text},
  error_message {text},
  constraint job_runs_somewhere
    check (state <> 'running' or (runner <> '' and started_at is not null)),
  constraint job_ended_once check ((ended_at is null) = (state in ('waiting', 'running'))),
  constraint job_result_when_done check ((result is not null) = (state = 'done')),
  constraint job_error_when_failed check ((error_code is not null) = (state = 'failed'))
);
create index jobs_job_open on jobs_job (state, id);
create index jobs_job_asked_by on jobs_job (asked_by, id);
