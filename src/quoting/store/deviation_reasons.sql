-- name: insert_deviation_reason
insert into quoting_deviation_reason (quote_id, reason, recorded_on, recorded_at, recorded_by)
values (:quote_id, :reason, :recorded_on, :recorded_at, :recorded_by)

-- name: deviation_reason_of_quote
select quote_id, reason, recorded_on, recorded_at, recorded_by
from quoting_deviation_reason where quote_id = ?1
