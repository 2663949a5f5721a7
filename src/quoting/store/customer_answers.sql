-- name: insert_quote_answer
insert into quoting_quote_answer
  (quote_id, decision, answered_on, said_by, pdf_hash, reference, note, recorded_at, recorded_by)
values (:quote_id, :decision, :answered_on, :said_by, :pdf_hash, :reference, :note, :recorded_at,
  :recorded_by)
returning id

-- name: answers_of_number
-- Of every revision of a number, as they were given.
select h.id as quote_id, h.document, h.revision, a.decision, a.answered_on, a.said_by, a.pdf_hash,
  a.reference, a.note, a.recorded_at, a.recorded_by
from quoting_quote_answer a join quoting_quote_head h on h.id = a.quote_id
where h.number = ?1 order by a.id

-- name: answers_of_customer
select h.id as quote_id, h.document, h.revision, a.decision, a.answered_on, a.said_by, a.pdf_hash,
  a.reference, a.note, a.recorded_at, a.recorded_by
from quoting_quote_answer a join quoting_quote_head h on h.id = a.quote_id
where h.customer_id = ?1 order by a.id

-- name: heads_of_customer
select id, document, number, revision, reason, rfq_id, rfq, customer_id, assembly,
  assembly_revision, quote_class, valid_until, gaps, prepared_on, prepared_at, prepared_by,
  issued_on, withdrawn_on, withdrawal_reason
from quoting_quote_head where customer_id = ?1 order by id

-- name: insert_alternate_answer
insert into quoting_alternate_answer
  (rfq_id, reading_id, line_numbers, query, instead_of_id, alternate_id, instead_of, alternate,
   decision, answered_on, said_by, note, recorded_at, recorded_by)
values (:rfq_id, :reading_id, :line_numbers, :query, :instead_of_id, :alternate_id, :instead_of,
  :alternate, :decision, :answered_on, :said_by, :note, :recorded_at, :recorded_by)
returning id

-- name: alternate_answers_of_rfq
select rfq_id, reading_id, line_numbers, query, instead_of_id, alternate_id, instead_of, alternate,
  decision, answered_on, said_by, note, recorded_at, recorded_by
from quoting_alternate_answer where rfq_id = ?1 order by id

-- name: rfqs_of_customer
-- The newest first.
select r.id, r.number, r.assembly, r.revision,
  coalesce((select a.quantities from quoting_rfq_quantities a where a.rfq_id = r.id
            order by a.id desc limit 1), r.quantities) as quantities,
  r.received_on
from quoting_rfq r where r.customer_id = ?1 order by r.id desc
