-- name: insert_cadence
insert into accounts_cadence
  (customer_id, kind, every_days, valid_from, note, recorded_at, recorded_by)
values (:customer_id, :kind, :every_days, :valid_from, :note, :recorded_at, :recorded_by)
returning id

-- name: cadence_of_customer
select id, customer_id, kind, every_days, valid_from, note, recorded_at, recorded_by
from accounts_cadence where customer_id = ?1 order by id

-- name: call_days
-- Days on which somebody spoke with the customer.
select distinct m.happened_on
from accounts_message m join accounts_thread t on t.id = m.thread_id
where t.customer_id = ?1 and m.direction in ('in', 'out') and m.channel in ('phone', 'video')
order by m.happened_on

-- name: insert_meeting
insert into accounts_meeting
  (number, customer_id, kind, purpose, decision_wanted, planned_on, arranged_by, recorded_at)
values (:number, :customer_id, :kind, :purpose, :decision_wanted, :planned_on, :arranged_by,
  :recorded_at)
returning id

-- name: all_meetings
select m.id, m.number, m.customer_id, m.kind, m.purpose, m.decision_wanted, m.planned_on,
  m.arranged_by, case when e.ended = 'held' then e.ended_on end as held_on,
  case when e.ended = 'called_off' then e.ended_on end as called_off_on,
  coalesce(e.outcome, '') as outcome
from accounts_meeting m left join accounts_meeting_end e on e.meeting_id = m.id
order by m.planned_on, m.id

-- name: insert_meeting_end
insert into accounts_meeting_end
  (meeting_id, ended, ended_on, outcome, recorded_at, recorded_by)
values (?1, ?2, ?3, ?4, ?5, ?6)

-- name: insert_attendance
insert into accounts_attendance (meeting_id, side, name, role) values (?1, ?2, ?3, ?4)

-- name: all_attendance
select meeting_id, side, name, role from accounts_attendance order by meeting_id, id

-- name: insert_meeting_rating
insert into accounts_meeting_rating
  (meeting_id, usefulness, rated_by, rated_on, words, recorded_at, recorded_by)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7)

-- name: all_meeting_ratings
select meeting_id, usefulness, rated_by, rated_on, words
from accounts_meeting_rating order by meeting_id, id
