-- name: insert_rfq_reading
insert into quoting_rfq_reading
  (rfq_id, reading_id, why, not_carried, recorded_on, recorded_at, recorded_by)
values (:rfq_id, :reading_id, :why, :not_carried, :recorded_on, :recorded_at, :recorded_by)
returning id

-- name: readings_of_rfq
select rfq_id, reading_id, why, not_carried, recorded_on, recorded_at, recorded_by
from quoting_rfq_reading where rfq_id = ?1 order by id

-- name: first_reading_of_rfq
select reading_id from quoting_rfq where id = ?1

-- name: quote_bases_of_rfq
-- Each quote with the reading of the BOM that it rests on.
select q.number, coalesce(q.reading_id, r.reading_id) as reading_id
from quoting_quote q join quoting_rfq r on r.id = q.rfq_id
where q.rfq_id = ?1 order by q.id
