-- The account file: objectives with their measured values, the map of products, and what is signed.

create table accounts_objective (
  id {id},
  number {text} not null constraint accounts_objective_number_key unique,
  customer_id {int} not null references accounts_customer (id),
  what {text} not null,
  measure {text} not null,
  unit {text} not null,
  aim {text} not null constraint accounts_objective_aim check (aim in ('at_least', 'at_most')),
  target {int} not null,
  agreed_on {text} not null,
  agreed_with {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index accounts_objective_customer on accounts_objective (customer_id, id);
{insert_only accounts_objective};

create table accounts_objective_end (
  id {id},
  objective_id {int} not null constraint accounts_objective_end_objective_key unique
    references accounts_objective (id),
  ended_on {text} not null,
  why {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
{insert_only accounts_objective_end};

create table accounts_measured (
  id {id},
  objective_id {int} not null references accounts_objective (id),
  measured_on {text} not null,
  value {int} not null,
  source {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index accounts_measured_objective on accounts_measured (objective_id, id);
{insert_only accounts_measured};

create table accounts_product (
  id {id},
  number {text} not null constraint accounts_product_number_key unique,
  customer_id {int} not null references accounts_customer (id)
);
create index accounts_product_customer on accounts_product (customer_id, id);
{insert_only accounts_product};

create table accounts_product_fact (
  id {id},
  product_id {int} not null references accounts_product (id),
  name {text} not null,
  their_number {text} not null,
  assemblies {text} not null,
  yearly_volume {int} constraint accounts_product_fact_volume check (yearly_volume >= 0),
  phase {text} not null,
  source {text} not null,
  valid_from {text} not null,
  note {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index accounts_product_fact_product on accounts_product_fact (product_id, id);
{insert_only accounts_product_fact};

create table accounts_agreement (
  id {id},
  number {text} not null constraint accounts_agreement_number_key unique,
  customer_id {int} not null references accounts_customer (id),
  kind {text} not null,
  title {text} not null,
  signed_on {text} not null,
  valid_from {text} not null,
  valid_until {text} constraint accounts_agreement_days check (valid_until >= valid_from),
  notice_days {int} not null constraint accounts_agreement_notice check (notice_days >= 0),
  file {text} not null,
  note {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index accounts_agreement_customer on accounts_agreement (customer_id, id);
{insert_only accounts_agreement};

create table accounts_agreement_end (
  id {id},
  agreement_id {int} not null constraint accounts_agreement_end_agreement_key unique
    references accounts_agreement (id),
  ended_on {text} not null,
  why {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
{insert_only accounts_agreement_end};

create table accounts_clause (
  id {id},
  agreement_id {int} not null references accounts_agreement (id),
  name {text} not null,
  value {text} not null,
  constraint accounts_clause_name_key unique (agreement_id, name)
);
{insert_only accounts_clause};
