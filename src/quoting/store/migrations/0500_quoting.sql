-- Rate tables, requests for quotation, quotes. All of them are facts: a new rate table, a new
-- quote, the day that a quote was issued. What state a quote is in follows from them.

create table quoting_rate_table (
  id {id},
  name {text} not null,
  valid_from {text} not null,
  currency {text} not null,
  content_json {text} not null,
  imported_at {int} not null,
  imported_by {text} not null
);
{insert_only quoting_rate_table};

create table quoting_rfq (
  id {id},
  number {text} not null constraint quoting_rfq_number_key unique,
  customer_id {int} not null,
  assembly {text} not null,
  revision {text} not null,
  reading_id {int} not null,
  quantities {text} not null,
  need_by {text},
  as_of {text} not null,
  received_on {text} not null,
  created_at {int} not null,
  created_by {text} not null
);
create index quoting_rfq_customer on quoting_rfq (customer_id, id);
{insert_only quoting_rfq};

create table quoting_quote (
  id {id},
  number {text} not null constraint quoting_quote_number_key unique,
  rfq_id {int} not null references quoting_rfq (id),
  quote_class {text} not null,
  rate_table_id {int} not null references quoting_rate_table (id),
  valid_until {text} not null,
  gaps {int} not null constraint quoting_quote_gaps_counted check (gaps >= 0),
  input_name {text} not null,
  sheet_json {text} not null,
  prepared_at {int} not null,
  prepared_by {text} not null
);
create index quoting_quote_rfq on quoting_quote (rfq_id, id);
{insert_only quoting_quote};

create table quoting_quote_issue (
  quote_id {int} primary key references quoting_quote (id),
  issued_at {int} not null,
  issued_on {text} not null,
  issued_by {text} not null,
  sheet_json {text} not null,
  pdf_hash {text} not null,
  xlsx_hash {text} not null,
  json_hash {text} not null
);
{insert_only quoting_quote_issue};
