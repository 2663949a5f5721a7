-- name: insert_thread
insert into accounts_thread (number, customer_id, subject, about, opened_on, opened_by)
values (:number, :customer_id, :subject, :about, :opened_on, :opened_by)
returning id

-- name: threads_of_customer
select id, number, customer_id, subject, about, opened_on, opened_by
from accounts_thread where customer_id = ?1 order by id

-- name: thread_by_number
select id, number, customer_id, subject, about, opened_on, opened_by
from accounts_thread where number = ?1

-- name: insert_message
insert into accounts_message
  (thread_id, direction, channel, insider, contact, recipient, body, happened_on, happened_at,
   question, answers, recorded_at, recorded_by)
values (:thread_id, :direction, :channel, :insider, :contact, :to, :text, :happened_on,
   :happened_at, :question, :answers, :recorded_at, :recorded_by)
returning id

-- name: messages_of_thread
select m.id, m.thread_id, t.number as thread, t.customer_id, t.about, m.direction, m.channel,
  m.insider, m.contact, m.recipient as "to", m.body as text, m.happened_on, m.happened_at,
  m.question, m.answers, m.recorded_at, m.recorded_by
from accounts_message m join accounts_thread t on t.id = m.thread_id
where m.thread_id = ?1 order by m.happened_on, m.id

-- name: messages_of_customer
select m.id, m.thread_id, t.number as thread, t.customer_id, t.about, m.direction, m.channel,
  m.insider, m.contact, m.recipient as "to", m.body as text, m.happened_on, m.happened_at,
  m.question, m.answers, m.recorded_at, m.recorded_by
from accounts_message m join accounts_thread t on t.id = m.thread_id
where t.customer_id = ?1 order by m.happened_on, m.id

-- name: question_messages
-- What asks or answers, of all accounts.
select m.id, m.thread_id, t.number as thread, t.customer_id, t.about, m.direction, m.channel,
  m.insider, m.contact, m.recipient as "to", m.body as text, m.happened_on, m.happened_at,
  m.question, m.answers, m.recorded_at, m.recorded_by
from accounts_message m join accounts_thread t on t.id = m.thread_id
where m.question <> '' or m.answers <> '' order by m.happened_on, m.id

-- name: message_encounters
-- People of ours who wrote, spoke or sat with somebody of a customer.
select distinct e.customer_id, e.insider, e."on" from (
  select t.customer_id, m.insider, m.happened_on as "on"
  from accounts_message m join accounts_thread t on t.id = m.thread_id
  where m.direction in ('in', 'out')
  union all
  select m.customer_id, a.name, h.ended_on
  from accounts_attendance a join accounts_meeting m on m.id = a.meeting_id
    join accounts_meeting_end h on h.meeting_id = m.id
  where a.side = 'ours' and h.ended = 'held'
) e
where e."on" >= ?1 and e."on" <= ?2
order by e.customer_id, e."on", e.insider

-- name: insert_issue
insert into accounts_issue
  (number, customer_id, about, title, topics, found_on, found_by, recorded_at)
values (:number, :customer_id, :about, :title, :topics, :found_on, :found_by, :recorded_at)
returning id

-- name: all_issues
select id, number, customer_id, about, title, topics, found_on, found_by
from accounts_issue order by id

-- name: issues_of_customer
select id, number, customer_id, about, title, topics, found_on, found_by
from accounts_issue where customer_id = ?1 order by id

-- name: issue_by_number
select id, number, customer_id, about, title, topics, found_on, found_by
from accounts_issue where number = ?1

-- name: insert_issue_step
insert into accounts_issue_step (issue_id, kind, happened_on, step_by, body, recorded_at)
values (:issue_id, :kind, :happened_on, :step_by, :body, :recorded_at)

-- name: steps_of_issue
select issue_id, kind, happened_on, step_by, body
from accounts_issue_step where issue_id = ?1 order by happened_on, id

-- name: all_issue_steps
select issue_id, kind, happened_on, step_by, body
from accounts_issue_step order by issue_id, happened_on, id

-- name: insert_query_step
insert into accounts_query_step
  (query_id, kind, owner, due_at, happened_on, note, recorded_at, recorded_by)
values (:query_id, :kind, :owner, :due_at, :happened_on, :note, :recorded_at, :recorded_by)
returning id

-- name: steps_of_query
select id, query_id, kind, owner, due_at, happened_on, note, recorded_at, recorded_by
from accounts_query_step where query_id = ?1 order by happened_on, id

-- name: queries_open_on
-- Asked by the day and not closed for good by then.
select id, number, customer_id, about, subject, question, asked_on, asked_by, state, answer,
  closed_on, closed_by
from accounts_query_state
where asked_on <= ?1 and (state = 'open' or closed_on > ?1) order by asked_on, id

-- name: queries_of_customer
select id, number, customer_id, about, subject, question, asked_on, asked_by, state, answer,
  closed_on, closed_by
from accounts_query_state where customer_id = ?1 order by asked_on, id
