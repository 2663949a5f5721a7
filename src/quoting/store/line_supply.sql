-- name: insert_line_supply
insert into quoting_line_supply
  (rfq_id, line, supplied_by, supplied_on, note, recorded_at, recorded_by, pieces)
values (:rfq_id, :line, :supplied_by, :supplied_on, :note, :recorded_at, :recorded_by, :pieces)
returning id

-- name: line_supplies
-- The latest of every line that anything was said of.
select rfq_id, line, supplied_by, supplied_on, note, recorded_at, recorded_by, pieces
from quoting_line_supply
where id in (select max(id) from quoting_line_supply where rfq_id = ?1 group by line)
order by line
