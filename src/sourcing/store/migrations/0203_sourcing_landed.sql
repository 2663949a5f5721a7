-- Exchange rates, duty rates and what the way costs, as dated facts: what was known of a day, who
-- says so, and when we learned it. A later row of the same day replaces an earlier one.

-- The price of one unit of `currency` in `home`, at 1e-8.
create table sourcing_exchange_rate (
  id {id},
  currency {text} not null,
  home {text} not null,
  rate {int} not null constraint exchange_rate_positive check (rate > 0),
  valid_from {text} not null,
  source {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null,
  constraint exchange_rate_of_two check (currency <> home)
);
create index sourcing_exchange_rate_day on sourcing_exchange_rate (home, currency, valid_from);
{insert_only sourcing_exchange_rate};

-- Of goods under a commodity code or the codes that begin with it, from a country or, without one,
-- from any. Parts of one million.
create table sourcing_duty_rate (
  id {id},
  commodity_code {text} not null constraint duty_code_filled check (commodity_code <> ''),
  origin {text} not null,
  rate_ppm {int} not null constraint duty_rate_counted check (rate_ppm >= 0),
  valid_from {text} not null,
  source {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index sourcing_duty_rate_code on sourcing_duty_rate (commodity_code, origin, valid_from);
{insert_only sourcing_duty_rate};

-- Freight of a supplier: a share of the goods, or an amount per order line, or both.
create table sourcing_freight (
  id {id},
  supplier {text} not null constraint freight_supplier_filled check (supplier <> ''),
  supplier_key {text} not null,
  rate_ppm {int} not null constraint freight_rate_counted check (rate_ppm >= 0),
  amount {int} constraint freight_amount_counted check (amount >= 0),
  currency {text},
  valid_from {text} not null,
  note {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null,
  constraint freight_amount_has_currency check ((amount is null) = (currency is null))
);
create index sourcing_freight_supplier on sourcing_freight (supplier_key, valid_from);
{insert_only sourcing_freight};
