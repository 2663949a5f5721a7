-- What we decided about a supplier, for all customers or for one: whether their offers are used,
-- and what an order to them costs. A later row replaces an earlier one of the same kind from its
-- own day on. Suppliers are known by their name, as offers are facts about texts.
create table sourcing_supplier_standing (
  id {id},
  supplier {text} not null constraint supplier_standing_supplier_filled check (supplier <> ''),
  supplier_key {text} not null,
  customer_id {int},
  standing {text} not null,
  premium_ppm {int} constraint supplier_standing_premium_counted check (premium_ppm >= 0),
  valid_from {text} not null,
  note {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
{insert_only sourcing_supplier_standing};

create table sourcing_supplier_order_cost (
  id {id},
  supplier {text} not null constraint supplier_order_cost_supplier_filled check (supplier <> ''),
  supplier_key {text} not null,
  amount {int} not null constraint supplier_order_cost_counted check (amount >= 0),
  currency {text} not null,
  valid_from {text} not null,
  note {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
{insert_only sourcing_supplier_order_cost};
