-- name: insert_exchange_rate
insert into sourcing_exchange_rate
  (currency, home, rate, valid_from, source, recorded_at, recorded_by)
values (:currency, :home, :rate, :valid_from, :source, :recorded_at, :recorded_by)
returning id

-- name: exchange_rates
select id, currency, home, rate, valid_from, source
from sourcing_exchange_rate order by home, currency, valid_from, id

-- name: insert_duty_rate
insert into sourcing_duty_rate
  (commodity_code, origin, rate_ppm, valid_from, source, recorded_at, recorded_by)
values (:commodity_code, :origin, :rate_ppm, :valid_from, :source, :recorded_at, :recorded_by)
returning id

-- name: duty_rates
select id, commodity_code, origin, rate_ppm, valid_from, source
from sourcing_duty_rate order by commodity_code, origin, valid_from, id

-- name: insert_freight
insert into sourcing_freight
  (supplier, supplier_key, rate_ppm, amount, currency, valid_from, note, recorded_at, recorded_by)
values (:supplier, :supplier_key, :rate_ppm, :amount, :currency, :valid_from, :note, :recorded_at,
  :recorded_by)
returning id

-- name: freights
select id, supplier, rate_ppm, amount, currency, valid_from, note
from sourcing_freight order by supplier_key, valid_from, id
