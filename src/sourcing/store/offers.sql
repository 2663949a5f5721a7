-- name: insert_supplier
-- The name that was used first stays.
insert into sourcing_supplier (name, name_key) values (:name, :name_key)
on conflict (name_key) do update set name = sourcing_supplier.name
returning id

-- name: list_suppliers
select id, name from sourcing_supplier order by name_key

-- name: insert_import
insert into sourcing_import
  (source, file_name, file_hash, layout, retrieved_on, imported_at, imported_by, offers,
   price_breaks, not_found, refused)
values (:source, :file_name, :file_hash, :layout, :retrieved_on, :imported_at, :imported_by,
        :offers, :price_breaks, :not_found, :refused)
returning id

-- name: imports_of_file
select id, source, file_name, file_hash, layout, retrieved_on, imported_at, imported_by, offers,
       price_breaks, not_found, refused
from sourcing_import
where file_hash = ?1
order by id

-- name: list_imports
-- The newest first.
select id, source, file_name, file_hash, layout, retrieved_on, imported_at, imported_by, offers,
       price_breaks, not_found, refused
from sourcing_import
order by id desc
limit ?1

-- name: insert_offer
insert into sourcing_offer
  (import_id, supplier_id, offer_key, mpn_key, supplier, seller, sku, manufacturer, mpn,
   description, currency, stock, stock_pool, moq, multiple, lead_time_days, dispatch_days, pack,
   packaging, pack_quantity, pack_fee, lifecycle, status, sale, origin, commodity_code,
   non_cancellable, retrieved_on, valid_until, source, place, rohs, reach, moisture_level, body)
values (:import_id, :supplier_id, :offer_key, :mpn_key, :supplier, :seller, :sku, :manufacturer,
        :mpn, :description, :currency, :stock, :stock_pool, :moq, :multiple, :lead_time_days,
        :dispatch_days, :pack, :packaging, :pack_quantity, :pack_fee, :lifecycle, :status, :sale,
        :origin, :commodity_code, :non_cancellable, :retrieved_on, :valid_until, :source, :place,
        :rohs, :reach, :moisture_level, :body)
returning id

-- name: insert_price_break
insert into sourcing_price_break (offer_id, from_pieces, price)
values (:offer_id, :from_pieces, :price)

-- name: current_offers
-- An offer is current on a day when no later retrieval of its key was known by then. Prices of two
-- currencies stand beside each other; an offer without any price ('XXX') speaks for all of them.
-- Offers of the same import and key are several lots, and current together. What was erased under
-- its source's terms answers nobody, and brings back nothing that it had replaced.
select o.id, o.import_id, o.supplier_id, o.offer_key, o.mpn_key, o.supplier, o.seller, o.sku,
       o.manufacturer, o.mpn, o.description, o.currency, o.stock, o.stock_pool, o.moq, o.multiple,
       o.lead_time_days, o.dispatch_days, o.pack, o.packaging, o.pack_quantity, o.pack_fee,
       o.lifecycle, o.status, o.sale, o.origin, o.commodity_code, o.non_cancellable, o.retrieved_on,
       o.valid_until, o.source, o.place, o.rohs, o.reach, o.moisture_level, o.body
from sourcing_offer o
where o.mpn_key = :mpn_key
  and o.erased_on is null
  and o.retrieved_on <= :as_of
  and not exists (
    select 1 from sourcing_offer later
    where later.offer_key = o.offer_key
      and later.retrieved_on <= :as_of
      and (later.retrieved_on > o.retrieved_on
           or (later.retrieved_on = o.retrieved_on and later.import_id > o.import_id))
      and (later.currency = o.currency or later.currency = 'XXX' or o.currency = 'XXX'))
order by o.id

-- name: current_price_breaks
-- The breaks of exactly those offers.
select b.offer_id, b.from_pieces, b.price
from sourcing_offer o
join sourcing_price_break b on b.offer_id = o.id
where o.mpn_key = :mpn_key
  and o.erased_on is null
  and o.retrieved_on <= :as_of
  and not exists (
    select 1 from sourcing_offer later
    where later.offer_key = o.offer_key
      and later.retrieved_on <= :as_of
      and (later.retrieved_on > o.retrieved_on
           or (later.retrieved_on = o.retrieved_on and later.import_id > o.import_id))
      and (later.currency = o.currency or later.currency = 'XXX' or o.currency = 'XXX'))
order by b.offer_id, b.from_pieces
