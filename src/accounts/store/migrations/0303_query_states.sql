-- A technical query with what became of it last.
create view accounts_query_state as
select q.id, q.number, q.customer_id, q.about, q.subject, q.question, q.asked_on, q.asked_by,
  coalesce(o.outcome, 'open') as state, coalesce(o.answer, '') as answer,
  case when o.outcome <> 'open' then o.recorded_on end as closed_on,
  coalesce(o.recorded_by, '') as closed_by
from accounts_query q
left join accounts_query_outcome o
  on o.id = (select max(l.id) from accounts_query_outcome l where l.query_id = q.id);
