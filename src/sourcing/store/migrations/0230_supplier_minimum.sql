-- The least that a supplier takes an order for. As with what an order costs, a later row replaces
-- an earlier one from its own day on.
create table sourcing_supplier_minimum (
  id {id},
  supplier {text} not null constraint supplier_minimum_supplier_filled check (supplier <> ''),
  supplier_key {text} not null,
  amount {int} not null constraint supplier_minimum_counted check (amount >= 0),
  currency {text} not null,
  valid_from {text} not null,
  note {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
{insert_only sourcing_supplier_minimum};
