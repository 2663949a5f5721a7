-- name: insert_line_supply
insert into quoting_line_supply
  (rfq_id, line, supplied_by, supplied_on, note, recorded_at, recorded_by, pieces,
   reading_id)
values (:rfq_id, :line, :supplied_by, :supplied_on, :note, :recorded_at, :recorded_by, :pieces,
  :reading_id)
returning id

-- name: line_supplies
-- The latest of every line of a reading that anything was said of; before readings were told apart
-- there was only the first.
select rfq_id, line, supplied_by, supplied_on, note, recorded_at, recorded_by, pieces, reading_id
from quoting_line_supply
where id in
  (select max(s.id) from quoting_line_supply s join quoting_rfq r on r.id = s.rfq_id
   where s.rfq_id = ?1 and coalesce(s.reading_id, r.reading_id) = ?2 group by s.line)
order by line
