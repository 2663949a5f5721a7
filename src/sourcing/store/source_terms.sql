-- name: insert_source_terms
insert into sourcing_source_terms
  (source, valid_from, use_days, keep_days, re_reel_fee, currency, note, recorded_at, recorded_by)
values (:source, :valid_from, :use_days, :keep_days, :re_reel_fee, :currency, :note, :recorded_at,
        :recorded_by)
returning id

-- name: list_source_terms
select id, source, valid_from, use_days, keep_days, re_reel_fee, currency, note
from sourcing_source_terms
order by id

-- name: told_offers
-- What was told on one day by one source in one file, and is still there.
select o.import_id, i.file_name, i.file_hash, o.source, o.supplier, o.retrieved_on,
       count(*) as offers
from sourcing_offer o
join sourcing_import i on i.id = o.import_id
where o.erased_on is null
group by o.import_id, i.file_name, i.file_hash, o.source, o.supplier, o.retrieved_on
order by o.import_id, o.source, o.supplier, o.retrieved_on

-- name: erase_price_breaks
delete from sourcing_price_break
where offer_id in (
  select id from sourcing_offer
  where import_id = :import_id and source = :source and supplier = :supplier
    and retrieved_on = :retrieved_on and erased_on is null)

-- name: erase_offers
update sourcing_offer
set description = '', currency = 'XXX', stock = null, moq = null, multiple = null,
    lead_time_days = null, dispatch_days = null, pack_quantity = null, packaging = '',
    pack_fee = null, lifecycle = 'unknown', status = '', sale = 'open', origin = '',
    commodity_code = '', rohs = 'unknown', reach = 'unknown', moisture_level = '', body = '',
    valid_until = null, erased_on = :erased_on, erased_rule = :erased_rule
where import_id = :import_id and source = :source and supplier = :supplier
  and retrieved_on = :retrieved_on and erased_on is null
