-- The labour model's release, and what was told, timed and released for one RFQ. All are facts: the
-- latest of a kind counts, and a release holds as long as nothing was told or timed after it.

create table quoting_rate_release (
  rate_table_id {int} primary key references quoting_rate_table (id),
  note {text} not null,
  released_on {text} not null,
  released_at {int} not null,
  released_by {text} not null
);
{insert_only quoting_rate_release};

create table quoting_build_fact (
  id {id},
  rfq_id {int} not null references quoting_rfq (id),
  kind {text} not null,
  value {int} not null constraint quoting_build_fact_not_negative check (value >= 0),
  said {text} not null,
  why {text} not null,
  recorded_on {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index quoting_build_fact_rfq on quoting_build_fact (rfq_id, id);
{insert_only quoting_build_fact};

create table quoting_labour_override (
  id {id},
  rfq_id {int} not null references quoting_rfq (id),
  step {text} not null,
  milliseconds {int},
  why {text} not null,
  recorded_on {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null,
  constraint quoting_labour_override_not_negative check (milliseconds >= 0)
);
create index quoting_labour_override_rfq on quoting_labour_override (rfq_id, id);
{insert_only quoting_labour_override};

create table quoting_labour_release (
  id {id},
  rfq_id {int} not null references quoting_rfq (id),
  rate_table_id {int} not null references quoting_rate_table (id),
  last_fact_id {int} not null,
  last_override_id {int} not null,
  note {text} not null,
  released_on {text} not null,
  released_at {int} not null,
  released_by {text} not null
);
create index quoting_labour_release_rfq on quoting_labour_release (rfq_id, id);
{insert_only quoting_labour_release};
