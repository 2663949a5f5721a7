-- Manufacturers, their parts, our own parts with their approved vendor lists, customers' numbers
-- for them, and what people decided that a customer's line means.

create table parts_manufacturer (
  id {id},
  name {text} not null constraint parts_manufacturer_name_filled check (name <> '')
);

-- Every name a maker goes by, its own among them: one name leads to one maker.
create table parts_manufacturer_name (
  name_key {text} primary key,
  manufacturer_id {int} not null references parts_manufacturer (id),
  name {text} not null,
  constraint parts_manufacturer_name_key_filled check (name_key <> '')
);
create index parts_manufacturer_name_of on parts_manufacturer_name (manufacturer_id);

-- One row per spelling: dashes do tell parts of one maker apart. The key finds them.
create table parts_manufacturer_part (
  id {id},
  manufacturer_id {int} not null references parts_manufacturer (id),
  mpn {text} not null,
  spelling {text} not null,
  mpn_key {text} not null constraint parts_manufacturer_part_key_filled check (mpn_key <> ''),
  description {text} not null,
  package {text} not null,
  lifecycle {text} not null constraint parts_manufacturer_part_lifecycle check
    (lifecycle in ('unknown', 'active', 'not_recommended', 'last_time_buy', 'obsolete')),
  version {int} not null,
  constraint parts_manufacturer_part_spelling_key unique (manufacturer_id, spelling)
);
create index parts_manufacturer_part_by_key on parts_manufacturer_part (mpn_key);

create table parts_part (
  id {id},
  number {text} not null constraint parts_part_number_key unique,
  description {text} not null,
  state {text} not null constraint parts_part_state check
    (state in ('proposed', 'released', 'blocked')),
  version {int} not null
);

-- The approved vendor list, in order of preference.
create table parts_approval (
  part_id {int} not null references parts_part (id),
  manufacturer_part_id {int} not null references parts_manufacturer_part (id),
  rank {int} not null,
  primary key (part_id, manufacturer_part_id)
);
create index parts_approval_of on parts_approval (manufacturer_part_id);

create table parts_customer_number (
  customer_id {int} not null,
  number_key {text} not null,
  number {text} not null,
  part_id {int} not null references parts_part (id),
  primary key (customer_id, number_key)
);

-- The latest of a customer and signature counts; none of our parts when no part is given.
create table parts_decision (
  id {id},
  customer_id {int} not null,
  signature {text} not null constraint parts_decision_signature_filled check (signature <> ''),
  manufacturer_part_id {int} references parts_manufacturer_part (id),
  decided_by {text} not null,
  decided_at {int} not null,
  note {text} not null
);
create index parts_decision_line on parts_decision (customer_id, signature, id);
{insert_only parts_decision};

-- The last number given out in each class of the numbering scheme.
create table parts_counter (
  class_code {text} primary key,
  last_counter {int} not null constraint parts_counter_not_negative check (last_counter >= 0)
);
