-- name: insert_price_guide
insert into market_price_guide (name, valid_from, currency, content_json, imported_at, imported_by)
values (:name, :valid_from, :currency, :content_json, :imported_at, :imported_by)
returning id

-- name: price_guide_on
-- The guide that holds on a day: the latest that began by then, the last imported of those.
select id, name, valid_from, currency, content_json, imported_at, imported_by
from market_price_guide where valid_from <= ?1 order by valid_from desc, id desc limit 1
