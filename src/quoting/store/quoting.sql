-- name: insert_rate_table
insert into quoting_rate_table (name, valid_from, currency, content_json, imported_at, imported_by)
values (:name, :valid_from, :currency, :content_json, :imported_at, :imported_by)
returning id

-- name: rate_tables
select id, name, valid_from, currency, content_json, imported_at, imported_by
from quoting_rate_table order by valid_from desc, id desc

-- name: rate_table_on
-- The table that holds on a day: the latest that began by then, the last imported of those.
select id, name, valid_from, currency, content_json, imported_at, imported_by
from quoting_rate_table where valid_from <= ?1 order by valid_from desc, id desc limit 1

-- name: rate_table_in
-- The same, of the tables in a currency.
select id, name, valid_from, currency, content_json, imported_at, imported_by
from quoting_rate_table where valid_from <= ?1 and currency = ?2
order by valid_from desc, id desc limit 1

-- name: insert_rfq
insert into quoting_rfq
  (number, customer_id, assembly, revision, reading_id, quantities, need_by, as_of, received_on,
   created_at, created_by)
values (:number, :customer_id, :assembly, :revision, :reading_id, :quantities, :need_by, :as_of,
  :received_on, :created_at, :created_by)
returning id

-- name: rfq_by_number
select r.id, r.number, r.customer_id, r.assembly, r.revision,
  coalesce((select n.reading_id from quoting_rfq_reading n where n.rfq_id = r.id
            order by n.id desc limit 1), r.reading_id) as reading_id,
  coalesce((select a.quantities from quoting_rfq_quantities a where a.rfq_id = r.id
            order by a.id desc limit 1), r.quantities) as quantities,
  r.need_by, r.as_of, r.received_on, r.created_at, r.created_by
from quoting_rfq r where r.number = ?1

-- name: rfq_by_id
select r.id, r.number, r.customer_id, r.assembly, r.revision,
  coalesce((select n.reading_id from quoting_rfq_reading n where n.rfq_id = r.id
            order by n.id desc limit 1), r.reading_id) as reading_id,
  coalesce((select a.quantities from quoting_rfq_quantities a where a.rfq_id = r.id
            order by a.id desc limit 1), r.quantities) as quantities,
  r.need_by, r.as_of, r.received_on, r.created_at, r.created_by
from quoting_rfq r where r.id = ?1

-- name: insert_quote
insert into quoting_quote
  (number, rfq_id, quote_class, rate_table_id, valid_until, gaps, input_name, sheet_json,
   prepared_at, prepared_by, reading_id)
values (:number, :rfq_id, :quote_class, :rate_table_id, :valid_until, :gaps, :input_name,
  :sheet_json, :prepared_at, :prepared_by, :reading_id)
returning id

-- name: quote_by_number
select id, number, rfq_id, quote_class, rate_table_id, valid_until, gaps, input_name, sheet_json,
  prepared_at, prepared_by, reading_id
from quoting_quote where number = ?1

-- name: quotes_of_rfq
select number from quoting_quote where rfq_id = ?1 order by id

-- name: insert_issue
-- Nothing comes back when the quote was issued before.
insert into quoting_quote_issue
  (quote_id, issued_at, issued_on, issued_by, sheet_json, pdf_hash, xlsx_hash, json_hash)
values (:quote_id, :issued_at, :issued_on, :issued_by, :sheet_json, :pdf_hash, :xlsx_hash,
  :json_hash)
on conflict (quote_id) do nothing
returning quote_id

-- name: issue_of_quote
select quote_id, issued_at, issued_on, issued_by, sheet_json, pdf_hash, xlsx_hash, json_hash
from quoting_quote_issue where quote_id = ?1
