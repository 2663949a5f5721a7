-- Offers are facts: what a supplier said on a day, as its file says it. An import is one file read
-- once. Which offers are current on a day is a question to the facts, not a column. Manufacturers
-- and part numbers are kept as the file's own text with the keys they are looked up by; what they
-- mean is decided when a quote is made (docs/decisions/0020-offers-are-facts-about-texts.md).

create table sourcing_supplier (
  id {id},
  name {text} not null constraint supplier_name_filled check (name <> ''),
  name_key {text} not null
);
create unique index sourcing_supplier_name_key on sourcing_supplier (name_key);

create table sourcing_import (
  id {id},
  source {text} not null,
  file_name {text} not null,
  file_hash {text} not null,
  layout {text} not null,
  retrieved_on {text} not null,
  imported_at {int} not null,
  imported_by {text} not null,
  offers {int} not null constraint import_offers_counted check (offers >= 0),
  price_breaks {int} not null constraint import_breaks_counted check (price_breaks >= 0),
  not_found {int} not null,
  refused {int} not null
);
create index sourcing_import_file_hash on sourcing_import (file_hash);
{insert_only sourcing_import};

create table sourcing_offer (
  id {id},
  import_id {int} not null references sourcing_import (id),
  supplier_id {int} not null references sourcing_supplier (id),
  offer_key {text} not null,
  mpn_key {text} not null,
  supplier {text} not null,
  seller {text} not null,
  sku {text} not null,
  manufacturer {text} not null,
  mpn {text} not null,
  description {text} not null,
  currency {text} not null,
  stock {int} constraint offer_stock_counted check (stock >= 0),
  stock_pool {text} not null,
  moq {int} constraint offer_moq_positive check (moq > 0),
  multiple {int} constraint offer_multiple_positive check (multiple > 0),
  lead_time_days {int} constraint offer_lead_time_counted check (lead_time_days >= 0),
  pack {text} not null,
  pack_fee {int} constraint offer_pack_fee_positive check (pack_fee > 0),
  lifecycle {text} not null,
  status {text} not null,
  non_cancellable {bool} not null,
  retrieved_on {text} not null,
  valid_until {text},
  source {text} not null,
  place {text} not null
);
create index sourcing_offer_mpn_key on sourcing_offer (mpn_key);
create index sourcing_offer_offer_key on sourcing_offer (offer_key, retrieved_on, import_id);
create index sourcing_offer_import_id on sourcing_offer (import_id);
{insert_only sourcing_offer};

-- Prices are counts of 1e-8 of the offer's currency.
create table sourcing_price_break (
  offer_id {int} not null references sourcing_offer (id),
  from_pieces {int} not null constraint price_break_from_positive check (from_pieces > 0),
  price {int} not null constraint price_break_price_positive check (price > 0),
  primary key (offer_id, from_pieces)
);
{insert_only sourcing_price_break};
