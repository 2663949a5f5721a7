-- name: insert_standing
insert into sourcing_supplier_standing
  (supplier, supplier_key, customer_id, standing, premium_ppm, valid_from, note, recorded_at,
   recorded_by)
values (:supplier, :supplier_key, :customer_id, :standing, :premium_ppm, :valid_from, :note,
        :recorded_at, :recorded_by)
returning id

-- name: list_standings
select id, supplier, supplier_key, customer_id, standing, premium_ppm, valid_from, note
from sourcing_supplier_standing
order by id

-- name: insert_order_cost
insert into sourcing_supplier_order_cost
  (supplier, supplier_key, amount, currency, valid_from, note, recorded_at, recorded_by)
values (:supplier, :supplier_key, :amount, :currency, :valid_from, :note, :recorded_at,
        :recorded_by)
returning id

-- name: list_order_costs
select id, supplier, supplier_key, amount, currency, valid_from, note
from sourcing_supplier_order_cost
order by id

-- name: insert_minimum
insert into sourcing_supplier_minimum
  (supplier, supplier_key, amount, currency, valid_from, note, recorded_at, recorded_by)
values (:supplier, :supplier_key, :amount, :currency, :valid_from, :note, :recorded_at,
        :recorded_by)
returning id

-- name: list_minimums
select id, supplier, supplier_key, amount, currency, valid_from, note
from sourcing_supplier_minimum
order by id

-- name: offers_of_supplier
select count(*) from sourcing_offer o join sourcing_supplier s on s.id = o.supplier_id
where s.name_key = :key

-- name: supplier_offer_stats
-- Of every supplier with offers: how many were ever told, of how many parts, and when the last.
select s.name_key, count(*) as offers, count(distinct o.mpn_key) as parts,
  max(o.retrieved_on) as newest_on
from sourcing_offer o join sourcing_supplier s on s.id = o.supplier_id
group by s.name_key
order by s.name_key
