-- name: insert_job
insert into jobs_job (kind, input, state, asked_by, request_id, asked_at, runner, lease_until,
                      attempt, cancel_asked, step, step_done, step_total)
values (:kind, :input, 'waiting', :asked_by, :request_id, :asked_at, '', 0, 0, 0, '', 0, 0)
returning id

-- name: get_job
select id, kind, state, asked_by, request_id, asked_at, started_at, ended_at, attempt,
       cancel_asked, step, step_done, step_total, error_code, error_message
from jobs_job where id = ?1

-- name: get_result
select result from jobs_job where id = ?1 and state = 'done'

-- name: count_open
select count(*) from jobs_job where asked_by = ?1 and state in ('waiting', 'running')

-- name: list_jobs
select id, kind, state, asked_by, request_id, asked_at, started_at, ended_at, attempt,
       cancel_asked, step, step_done, step_total, error_code, error_message
from jobs_job
where (:asked_by = '' or asked_by = :asked_by) and (:kind = '' or kind = :kind)
  and (:state = '' or state = :state) and id < :before
order by id desc
limit :count

-- name: list_claimable
-- Those that wait, and those whose server has gone: the oldest first.
select id, kind, state, runner, attempt, cancel_asked, lease_until
from jobs_job
where state = 'waiting' or (state = 'running' and lease_until < ?1)
order by id
limit ?2

-- name: claim_job
-- Only from the very state that was seen: of several servers one changes the row.
update jobs_job
set state = 'running', runner = :runner, attempt = :attempt + 1, started_at = :now,
    lease_until = :lease_until, step = '', step_done = 0, step_total = 0
where id = :id and state = :state and runner = :seen_runner and attempt = :attempt

-- name: get_input
select input from jobs_job where id = ?1

-- name: extend_lease
update jobs_job set lease_until = ?4
where id = ?1 and runner = ?2 and attempt = ?3 and state = 'running'

-- name: write_progress
update jobs_job set step = :step, step_done = :step_done, step_total = :step_total
where id = :id and runner = :runner and attempt = :attempt and state = 'running'

-- name: list_cancel_asked
select id from jobs_job where runner = ?1 and state = 'running' and cancel_asked = 1 order by id

-- name: end_job
-- Only by the one who holds it.
update jobs_job
set state = :state, ended_at = :now, result = :result, error_code = :error_code,
    error_message = :error_message
where id = :id and runner = :runner and attempt = :attempt and state = 'running'

-- name: give_back
-- A server that stops leaves what may be done again to the next one.
update jobs_job
set state = 'waiting', runner = '', lease_until = 0, attempt = attempt - 1,
    step = '', step_done = 0, step_total = 0
where id = ?1 and runner = ?2 and attempt = ?3 and state = 'running'

-- name: cancel_waiting
update jobs_job set state = 'cancelled', ended_at = ?2, cancel_asked = 1
where id = ?1 and state = 'waiting'

-- name: ask_cancel
update jobs_job set cancel_asked = 1 where id = ?1 and state = 'running'

-- name: forget_ended
delete from jobs_job where ended_at < ?1
