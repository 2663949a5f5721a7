-- name: insert_rfq_buying
insert into quoting_rfq_buying
  (rfq_id, strategy, excess_cap, suppliers_max, excluded, note, recorded_on, recorded_at,
   recorded_by)
values (:rfq_id, :strategy, :excess_cap, :suppliers_max, :excluded, :note, :recorded_on,
  :recorded_at, :recorded_by)
returning id

-- name: newest_rfq_buying
select rfq_id, strategy, excess_cap, suppliers_max, excluded, note, recorded_on, recorded_at,
  recorded_by
from quoting_rfq_buying where rfq_id = ?1 order by id desc limit 1

-- name: insert_rfq_quantities
insert into quoting_rfq_quantities
  (rfq_id, quantities, note, recorded_on, recorded_at, recorded_by)
values (:rfq_id, :quantities, :note, :recorded_on, :recorded_at, :recorded_by)
returning id
