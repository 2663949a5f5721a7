-- name: insert_revision
insert into quoting_quote_revision (quote_id, quote_number, revision, reason, prepared_on)
values (:quote_id, :quote_number, :revision, :reason, :prepared_on)
returning quote_id

-- name: insert_withdrawal
insert into quoting_quote_withdrawal (quote_id, withdrawn_on, reason, recorded_at, recorded_by)
values (:quote_id, :withdrawn_on, :reason, :recorded_at, :recorded_by)
returning quote_id

-- name: insert_check
insert into quoting_quote_check
  (quote_id, checked_on, outcome, report_json, recorded_at, recorded_by)
values (:quote_id, :checked_on, :outcome, :report_json, :recorded_at, :recorded_by)
returning id

-- name: checks_of_quote
select quote_id, checked_on, outcome, report_json, recorded_at, recorded_by
from quoting_quote_check where quote_id = ?1 order by checked_on, id

-- name: all_check_outcomes
select quote_id, checked_on, outcome from quoting_quote_check order by quote_id, checked_on, id

-- name: check_outcomes_of_number
select c.quote_id, c.checked_on, c.outcome
from quoting_quote_check c join quoting_quote_head h on h.id = c.quote_id
where h.number = ?1 order by c.quote_id, c.checked_on, c.id

-- name: check_outcomes_of_customer
select c.quote_id, c.checked_on, c.outcome
from quoting_quote_check c join quoting_quote_head h on h.id = c.quote_id
where h.customer_id = ?1 order by c.quote_id, c.checked_on, c.id

-- name: revisions_of_number
select id, document, number, revision, reason, rfq_id, rfq, customer_id, assembly,
  assembly_revision, quote_class, valid_until, gaps, prepared_on, prepared_at, prepared_by,
  issued_on, withdrawn_on, withdrawal_reason
from quoting_quote_head where number = ?1 order by revision

-- name: all_revisions
select id, document, number, revision, reason, rfq_id, rfq, customer_id, assembly,
  assembly_revision, quote_class, valid_until, gaps, prepared_on, prepared_at, prepared_by,
  issued_on, withdrawn_on, withdrawal_reason
from quoting_quote_head order by id

-- name: insert_acceptance
insert into quoting_item_acceptance
  (quote_id, item, accepted_on, said_by, note, recorded_at, recorded_by)
values (:quote_id, :item, :accepted_on, :said_by, :note, :recorded_at, :recorded_by)
returning quote_id

-- name: acceptances_of_quote
select quote_id, item, accepted_on, said_by, note, recorded_at, recorded_by
from quoting_item_acceptance where quote_id = ?1 order by item
