-- name: rfq_list_rows
select r.id, r.number, r.customer_id, r.assembly, r.revision,
  coalesce((select a.quantities from quoting_rfq_quantities a where a.rfq_id = r.id
            order by a.id desc limit 1), r.quantities) as quantities,
  r.received_on, r.need_by, r.created_by,
  (select count(*) from quoting_quote q where q.rfq_id = r.id) as quotes,
  coalesce((select q.number from quoting_quote q where q.rfq_id = r.id
            order by q.id desc limit 1), '') as quote,
  (select min(i.issued_on) from quoting_quote_issue i
   join quoting_quote q on q.id = i.quote_id
   where q.rfq_id = r.id and i.issued_on <= :day) as issued_on,
  (select min(e.happened_on) from quoting_rfq_event e
   where e.rfq_id = r.id and e.kind = 'data_complete' and e.happened_on <= :day)
    as data_complete_on,
  coalesce((select e.kind from quoting_rfq_event e
            where e.rfq_id = r.id and e.kind <> 'data_complete' and e.happened_on <= :day
            order by e.id desc limit 1), '') as last_event
from quoting_rfq r
where r.id < :before and r.received_on <= :day
  and (cast(:customer as bigint) = 0 or r.customer_id = :customer)
order by r.id desc
limit :limit

-- name: rfq_of_quote
select rfq_id from quoting_quote where id = ?1
