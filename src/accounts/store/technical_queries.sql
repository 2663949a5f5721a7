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
select id, number, customer_id, about, subject, question, asked_on, asked_by, state, answer,
  closed_on, closed_by
from accounts_query_state where about = ?1 order by id

-- name: query_by_number
select id, number, customer_id, about, subject, question, asked_on, asked_by, state, answer,
  closed_on, closed_by
from accounts_query_state where number = ?1

-- name: open_queries
select id, number, customer_id, about, subject, question, asked_on, asked_by, state, answer,
  closed_on, closed_by
from accounts_query_state where state = 'open' order by asked_on, id

-- name: query_outcomes
select query_id, outcome, answer, recorded_on, recorded_at, recorded_by
from accounts_query_outcome where query_id = ?1 order by id

-- name: count_open_queries
select about, count(*) as open from accounts_query_state where state = 'open' group by about
