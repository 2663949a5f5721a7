-- What lies in our stores, as facts: a count of lots on a day, pieces kept for somebody, and given
-- back. What is on hand and what is free on a day follow from them.

create table stock_count (
  id {id},
  file_name {text} not null,
  file_hash {text} not null,
  counted_on {text} not null,
  complete {bool} not null,
  counted_at {int} not null,
  counted_by {text} not null,
  lots {int} not null constraint stock_count_lots_counted check (lots >= 0),
  refused {int} not null constraint stock_count_refused_counted check (refused >= 0)
);
create index stock_count_file on stock_count (file_hash);
{insert_only stock_count};

-- A lot without pieces is one that a complete count did not find any more.
create table stock_lot (
  id {id},
  count_id {int} not null references stock_count (id),
  counted_on {text} not null,
  lot_key {text} not null constraint stock_lot_key_filled check (lot_key <> ''),
  name {text} not null,
  owner_id {int},
  part_number {text} not null,
  manufacturer {text} not null,
  mpn {text} not null,
  pieces {int} not null constraint stock_lot_pieces_counted check (pieces >= 0),
  location {text} not null,
  date_code {text} not null,
  cost {int} constraint stock_lot_cost_counted check (cost >= 0),
  currency {text},
  received_on {text},
  constraint stock_lot_cost_has_currency check ((cost is null) = (currency is null)),
  constraint stock_lot_once unique (count_id, lot_key)
);
create index stock_lot_latest on stock_lot (lot_key, counted_on, count_id);
{insert_only stock_lot};

create table stock_reservation (
  id {id},
  number {text} not null constraint stock_reservation_number_key unique,
  purpose {text} not null constraint stock_reservation_purpose_known
    check (purpose in ('rfq', 'customer')),
  reference {text} not null constraint stock_reservation_reference_filled check (reference <> ''),
  customer_id {int} not null,
  part {text} not null,
  reserved_on {text} not null,
  holds_until {text},
  note {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
{insert_only stock_reservation};

create table stock_reservation_lot (
  reservation_id {int} not null references stock_reservation (id),
  lot_key {text} not null,
  pieces {int} not null constraint stock_reservation_pieces_positive check (pieces > 0),
  primary key (reservation_id, lot_key)
);
create index stock_reservation_lot_key on stock_reservation_lot (lot_key);
{insert_only stock_reservation_lot};

create table stock_release (
  reservation_id {int} primary key references stock_reservation (id),
  released_on {text} not null,
  note {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
{insert_only stock_release};
