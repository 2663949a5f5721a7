-- name: insert_layout
insert into bom_layout
  (number, customer_id, signature, headings, sheet, column_map, state, recorded_on, recorded_at,
   recorded_by)
values (:number, :customer_id, :signature, :headings, :sheet, :column_map, :state, :recorded_on,
  :recorded_at, :recorded_by)
returning id

-- name: layouts_of_customer
-- The latest fact of each number.
select id, number, customer_id, signature, headings, sheet, column_map, state, recorded_on,
  recorded_at, recorded_by
from bom_layout
where customer_id = ?1
  and id in (select max(id) from bom_layout where customer_id = ?1 group by number)
order by id

-- name: layouts_of_all
select id, number, customer_id, signature, headings, sheet, column_map, state, recorded_on,
  recorded_at, recorded_by
from bom_layout where id in (select max(id) from bom_layout group by number)
order by customer_id, id

-- name: layout_by_number
select id, number, customer_id, signature, headings, sheet, column_map, state, recorded_on,
  recorded_at, recorded_by
from bom_layout where number = ?1 order by id desc limit 1
