-- name: quote_list_rows
-- The newest revision of each number, or all of them; with what their state follows from.
select h.id, h.document, h.number, h.revision, h.rfq, h.customer_id, h.assembly,
  h.assembly_revision, h.quote_class, h.valid_until, h.gaps, h.prepared_on, h.prepared_at,
  h.prepared_by, h.issued_on, h.withdrawn_on, h.withdrawal_reason,
  (select count(*) from quoting_quote_revision o where o.quote_number = h.number) as revisions,
  (select min(i.issued_on) from quoting_quote_revision l
   join quoting_quote_issue i on i.quote_id = l.quote_id
   where l.quote_number = h.number and l.revision > h.revision) as later_issued_on,
  (select min(l.prepared_on) from quoting_quote_revision l
   where l.quote_number = h.number and l.revision > h.revision) as later_prepared_on,
  (select max(i.issued_on) from quoting_quote_revision e
   join quoting_quote_issue i on i.quote_id = e.quote_id
   where e.quote_number = h.number and e.revision < h.revision) as earlier_issued_on,
  (select min(c.checked_on) from quoting_quote_check c
   where c.quote_id = h.id and c.checked_on <= :day and c.outcome = 'broken'
     and not exists
       (select 1 from quoting_quote_check w
        where w.quote_id = c.quote_id and w.outcome = 'whole' and w.checked_on <= :day
          and (w.checked_on > c.checked_on or (w.checked_on = c.checked_on and w.id > c.id))))
    as broken_on,
  (select a.decision from quoting_quote_answer a
   where a.quote_id = h.id and a.answered_on <= :day order by a.id desc limit 1) as decision,
  (select a.answered_on from quoting_quote_answer a
   where a.quote_id = h.id and a.answered_on <= :day order by a.id desc limit 1) as decided_on
from quoting_quote_head h
where h.id < :before
  and (:revisions = 'all' or not exists
    (select 1 from quoting_quote_revision n
     where n.quote_number = h.number and n.revision > h.revision))
order by h.id desc
limit :limit
