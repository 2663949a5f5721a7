-- name: insert_query
insert into accounts_query (number, customer_id, about, subject, question, asked_on, asked_by)
values (:number, :customer_id, :about, :subject, :question, :asked_on, :asked_by)
returning id

-- name: insert_query_outcome
insert into accounts_query_outcome
  (query_id, outcome, answer, recorded_on, recorded_at, recorded_by)
values (:query_id, :outcome, :answer, :recorded_on, :recorded_at, :recorded_by)
returning id

-- name: queries_about
select q.id, q.number, q.customer_id, q.about, q.subject, q.question, q.asked_on, q.asked_by,
  coalesce(o.outcome, 'open') as state, coalesce(o.answer, '') as answer,
  case when o.outcome <> 'open' then o.recorded_on end as closed_on,
  coalesce(o.recorded_by, '') as closed_by
from accounts_query q
left join accounts_query_outcome o
  on o.id = (select max(l.id) from accounts_query_outcome l where l.query_id = q.id)
where q.about = ?1 order by q.id

-- name: query_by_number
select q.id, q.number, q.customer_id, q.about, q.subject, q.question, q.asked_on, q.asked_by,
  coalesce(o.outcome, 'open') as state, coalesce(o.answer, '') as answer,
  case when o.outcome <> 'open' then o.recorded_on end as closed_on,
  coalesce(o.recorded_by, '') as closed_by
from accounts_query q
left join accounts_query_outcome o
  on o.id = (select max(l.id) from accounts_query_outcome l where l.query_id = q.id)
where q.number = ?1

-- name: open_queries
select q.id, q.number, q.customer_id, q.about, q.subject, q.question, q.asked_on, q.asked_by,
  coalesce(o.outcome, 'open') as state, coalesce(o.answer, '') as answer,
  case when o.outcome <> 'open' then o.recorded_on end as closed_on,
  coalesce(o.recorded_by, '') as closed_by
from accounts_query q
left join accounts_query_outcome o
  on o.id = (select max(l.id) from accounts_query_outcome l where l.query_id = q.id)
where coalesce(o.outcome, 'open') = 'open' order by q.asked_on, q.id

-- name: query_outcomes
select query_id, outcome, answer, recorded_on, recorded_at, recorded_by
from accounts_query_outcome where query_id = ?1 order by id
