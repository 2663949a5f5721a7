-- Whom we ask for what: what each supplier is asked for, the requests that went out, and what came
-- back. The latest profile of a supplier counts; a request is open until it was answered.

create table sourcing_supplier_profile (
  id {id},
  supplier_id {int} not null references sourcing_supplier (id),
  categories {text} not null,
  contact {text} not null,
  currency {text},
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index sourcing_supplier_profile_of on sourcing_supplier_profile (supplier_id, id);
{insert_only sourcing_supplier_profile};

create table sourcing_request (
  id {id},
  number {text} not null constraint sourcing_request_number_key unique,
  rfq {text} not null,
  supplier_id {int} not null references sourcing_supplier (id),
  asked_on {text} not null,
  answer_by {text},
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index sourcing_request_rfq on sourcing_request (rfq, id);
{insert_only sourcing_request};

create table sourcing_request_line (
  request_id {int} not null references sourcing_request (id),
  line_key {text} not null,
  part {text} not null,
  manufacturer {text} not null,
  mpn {text} not null,
  also_approved {text} not null,
  description {text} not null,
  category {text} not null,
  pieces {text} not null,
  primary key (request_id, line_key)
);
{insert_only sourcing_request_line};

create table sourcing_answer (
  id {id},
  request_id {int} not null references sourcing_request (id),
  import_id {int} references sourcing_import (id),
  answered_on {text} not null,
  file_name {text} not null,
  file_hash {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index sourcing_answer_request on sourcing_answer (request_id, id);
{insert_only sourcing_answer};

-- Another part than the one that was asked for, kept apart from it.
create table sourcing_answer_line (
  answer_id {int} not null references sourcing_answer (id),
  line_key {text} not null,
  outcome {text} not null constraint sourcing_answer_outcome_known
    check (outcome in ('answered', 'unanswered', 'alternate')),
  manufacturer {text} not null,
  mpn {text} not null,
  remarks {text} not null
);
create index sourcing_answer_line_of on sourcing_answer_line (answer_id);
{insert_only sourcing_answer_line};
