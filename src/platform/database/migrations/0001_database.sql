-- The tables that every room relies on: which migrations ran, who changed what, requests that were
-- answered already, and the counters behind numbers for people.

create table database_migration (
  number {int} primary key,
  name {text} not null,
  checksum {text} not null,
  applied_at {int} not null
);
{insert_only database_migration};

create table database_audit (
  id {id},
  at {int} not null,
  who {text} not null,
  action {text} not null,
  entity {text} not null,
  entity_id {int} not null,
  request_id {text} not null,
  before_json {text},
  after_json {text}
);
create index database_audit_entity on database_audit (entity, entity_id);
{insert_only database_audit};

create table database_request (
  idempotency_key {text} primary key,
  request_hash {text} not null,
  response {text} not null,
  answered_at {int} not null
);

create table database_series (
  series {text} primary key,
  last_number {int} not null constraint last_number_positive check (last_number > 0)
);
