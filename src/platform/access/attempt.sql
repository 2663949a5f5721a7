-- name: insert_attempt
insert into access_attempt (at, who, remote, outcome, try_id)
values (:at, :who, :remote, :outcome, :try_id)
returning id

-- name: count_tries
-- Tries since the last that came through, or was forgiven; one that passed its own step is none.
select count(*) as failures, coalesce(max(t.at), 0) as last_at
from access_attempt t
where t.who = :who and t.outcome = 'tried' and t.at > :since
  and not exists (select 1 from access_attempt p where p.try_id = t.id and p.outcome = 'passed')
  and t.id > coalesce((select max(o.id) from access_attempt o
                     where o.who = :who and o.outcome in ('signed_in', 'forgiven')), 0)

-- name: count_refusals
select count(*) as failures, coalesce(max(at), 0) as last_at
from access_attempt
where remote = :remote and outcome = 'refused' and at > :since
