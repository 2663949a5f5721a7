-- A request as it stands: with the day it went out last, and the day of the last answer, where
-- there are such.
create view sourcing_request_state as
select r.id, r.number, r.rfq, s.name as supplier, r.asked_on,
  coalesce((select t.answer_by from sourcing_request_sent t where t.request_id = r.id
            and t.answer_by is not null order by t.id desc limit 1), r.answer_by) as answer_by,
  (select count(*) from sourcing_request_line l where l.request_id = r.id) as lines,
  (select max(a.answered_on) from sourcing_answer a where a.request_id = r.id) as answered_on,
  (select max(t.sent_on) from sourcing_request_sent t where t.request_id = r.id) as sent_on
from sourcing_request r join sourcing_supplier s on s.id = r.supplier_id;
