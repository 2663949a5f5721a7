-- name: list_manufacturers
select id, name from parts_manufacturer order by id

-- name: list_manufacturer_names
select manufacturer_id, name from parts_manufacturer_name order by manufacturer_id, name_key

-- name: insert_manufacturer
insert into parts_manufacturer (name) values (:name) returning id

-- name: insert_manufacturer_name
insert into parts_manufacturer_name (name_key, manufacturer_id, name)
values (:name_key, :manufacturer_id, :name)

-- name: insert_alias
insert into parts_manufacturer_name (name_key, manufacturer_id, name) values (?1, ?2, ?3)
on conflict (name_key) do nothing

-- name: list_manufacturer_parts
select id, manufacturer_id, mpn, spelling, mpn_key, description, package, lifecycle, parameters,
  moisture_level, rohs, reach, origin, series
from parts_manufacturer_part order by id

-- name: insert_manufacturer_part
insert into parts_manufacturer_part
  (manufacturer_id, mpn, spelling, mpn_key, description, package, lifecycle, parameters,
   moisture_level, rohs, reach, origin, series, version)
values (:manufacturer_id, :mpn, :spelling, :mpn_key, :description, :package, :lifecycle,
  :parameters, :moisture_level, :rohs, :reach, :origin, :series, 1)
returning id

-- name: update_manufacturer_part
update parts_manufacturer_part
set description = :description, package = :package, lifecycle = :lifecycle,
  parameters = :parameters, moisture_level = :moisture_level, rohs = :rohs, reach = :reach,
  origin = :origin, series = :series, version = version + 1
where id = :id

-- name: list_parts
select id, number, description, state from parts_part order by id

-- name: list_approvals
select part_id, manufacturer_part_id, rank from parts_approval
order by part_id, rank, manufacturer_part_id

-- name: insert_part
insert into parts_part (number, description, state, version)
values (:number, :description, :state, 1)
returning id

-- name: update_part
update parts_part set description = :description, state = :state, version = version + 1
where id = :id

-- name: insert_approval
insert into parts_approval (part_id, manufacturer_part_id, rank)
values (:part_id, :manufacturer_part_id, :rank)

-- name: list_customer_numbers
select customer_id, number, part_id from parts_customer_number order by customer_id, number_key

-- name: find_customer_number
select part_id from parts_customer_number where customer_id = ?1 and number_key = ?2

-- name: put_customer_number
insert into parts_customer_number (customer_id, number_key, number, part_id)
values (?1, ?2, ?3, ?4)
on conflict (customer_id, number_key) do update set
  number = excluded.number, part_id = excluded.part_id

-- name: insert_decision
insert into parts_decision
  (customer_id, signature, manufacturer_part_id, decided_by, decided_at, note)
values
  (:customer_id, :signature, :manufacturer_part_id, :decided_by, :decided_at, :note)
returning id

-- name: latest_decision
select customer_id, signature, manufacturer_part_id, decided_by, decided_at, note
from parts_decision where customer_id = ?1 and signature = ?2
order by id desc limit 1

-- name: latest_decisions
-- Of every line that a decision was made about.
select customer_id, signature, manufacturer_part_id, decided_by, decided_at, note
from parts_decision
where id in (select max(id) from parts_decision where customer_id = ?1 group by signature)
order by signature

-- name: count_manufacturer
select count(*) as found from parts_manufacturer where id = ?1

-- name: count_manufacturer_part
select count(*) as found from parts_manufacturer_part where id = ?1

-- name: count_part
select count(*) as found from parts_part where id = ?1

-- name: count_number
select count(*) as found from parts_part where number = ?1

-- name: count_parts
select state, count(*) as parts from parts_part group by state order by state

-- name: take_counter
insert into parts_counter (class_code, last_counter) values (?1, 1)
on conflict (class_code) do update set last_counter = parts_counter.last_counter + 1
returning last_counter

-- name: raise_counter
insert into parts_counter (class_code, last_counter) values (:class_code, :counter)
on conflict (class_code) do update set last_counter = excluded.last_counter
where excluded.last_counter > parts_counter.last_counter

-- name: version_of_manufacturer_part
select version from parts_manufacturer_part where id = ?1

-- name: count_decisions
select count(*) as decisions from parts_decision
