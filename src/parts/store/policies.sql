-- name: insert_policy
insert into parts_match_policy (customer_id, unseen, set_by, set_at, note)
values (:customer_id, :unseen, :set_by, :set_at, :note)
returning id

-- name: policies_of_company
select customer_id, unseen, set_by, set_at, note from parts_match_policy
where customer_id is null order by id desc

-- name: policies_of_customer
select customer_id, unseen, set_by, set_at, note from parts_match_policy
where customer_id = ?1 order by id desc

-- name: insert_customer_numbering
insert into parts_customer_numbering
  (customer_id, pattern, fields, verified_on, set_by, set_at, note)
values (:customer_id, :pattern, :fields, :verified_on, :set_by, :set_at, :note)
returning id

-- name: numbers_of_customer
select parts_customer_number.number as number, parts_part.number as part,
  parts_part.description as description
from parts_customer_number join parts_part on parts_part.id = parts_customer_number.part_id
where parts_customer_number.customer_id = ?1
order by parts_customer_number.number_key

-- name: customer_numberings
select customer_id, pattern, fields, verified_on, set_by, set_at, note
from parts_customer_numbering where customer_id = ?1 order by id desc

-- name: insert_maker_spelling
insert into parts_maker_spelling
  (customer_id, name_key, name, manufacturer_id, told_by, told_at, note)
values (:customer_id, :name_key, :name, :manufacturer_id, :told_by, :told_at, :note)
returning id

-- name: maker_spellings
-- Of each name the latest.
select name, manufacturer_id as manufacturer, told_by, told_at from parts_maker_spelling
where id in
  (select max(id) from parts_maker_spelling where customer_id = ?1 group by name_key)
order by name_key

-- name: all_maker_spellings
-- Of each customer and name the latest.
select customer_id, name, manufacturer_id from parts_maker_spelling
where id in (select max(id) from parts_maker_spelling group by customer_id, name_key)
order by customer_id, name_key
