-- The course of a quote: its revisions, its withdrawal, and what checking it against later offers
-- brought to light. All of them are facts; the state of a quote on a day follows from them.

create table quoting_quote_revision (
  quote_id {int} primary key references quoting_quote (id),
  quote_number {text} not null,
  revision {int} not null constraint quoting_quote_revision_counted check (revision > 0),
  reason {text} not null,
  prepared_on {text} not null,
  constraint quoting_quote_revision_key unique (quote_number, revision)
);
{insert_only quoting_quote_revision};

create table quoting_quote_withdrawal (
  quote_id {int} primary key references quoting_quote (id),
  withdrawn_on {text} not null,
  reason {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
{insert_only quoting_quote_withdrawal};

create table quoting_quote_check (
  id {id},
  quote_id {int} not null references quoting_quote (id),
  checked_on {text} not null,
  outcome {text} not null constraint quoting_quote_check_outcome
    check (outcome in ('whole', 'broken')),
  report_json {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index quoting_quote_check_quote on quoting_quote_check (quote_id, checked_on, id);
{insert_only quoting_quote_check};

-- One row per revision, with what happened to it. A quote that was made before revisions were kept
-- is the first of its number.
create view quoting_quote_head as
select q.id, q.number as document, coalesce(r.quote_number, q.number) as number,
  coalesce(r.revision, 1) as revision, coalesce(r.reason, '') as reason, q.rfq_id,
  f.number as rfq, f.customer_id, f.assembly, f.revision as assembly_revision, q.quote_class,
  q.valid_until, q.gaps, r.prepared_on, q.prepared_at, q.prepared_by, i.issued_on,
  w.withdrawn_on, coalesce(w.reason, '') as withdrawal_reason
from quoting_quote q
join quoting_rfq f on f.id = q.rfq_id
left join quoting_quote_revision r on r.quote_id = q.id
left join quoting_quote_issue i on i.quote_id = q.id
left join quoting_quote_withdrawal w on w.quote_id = q.id;
