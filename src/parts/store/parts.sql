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

-- name: manufacturer_part
select id, manufacturer_id, mpn, spelling, mpn_key, description, package, lifecycle, parameters,
  moisture_level, rohs, reach, origin, series
from parts_manufacturer_part where id = ?1

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
  (customer_id, signature, manufacturer_part_id, decided_by, decided_at, note, about, taken_back)
values
  (:customer_id, :signature, :manufacturer_part_id, :decided_by, :decided_at, :note, :about,
   :taken_back)
returning id

-- name: latest_decision
select id, customer_id, signature, manufacturer_part_id, decided_by, decided_at, note, about,
  taken_back
from parts_decision where customer_id = ?1 and signature = ?2
order by id desc limit 1

-- name: latest_decisions
-- Of every line that a decision was made about.
select id, customer_id, signature, manufacturer_part_id, decided_by, decided_at, note, about,
  taken_back
from parts_decision
where id in (select max(id) from parts_decision where customer_id = ?1 group by signature)
order by signature

-- name: decisions_of_line
select id, customer_id, signature, manufacturer_part_id, decided_by, decided_at, note, about,
  taken_back
from parts_decision where customer_id = ?1 and signature = ?2
order by id desc limit ?3

-- name: decisions_for_part
-- The newest of every customer and line that mean a manufacturer part of this part of ours.
select d.id, d.customer_id, d.signature, d.manufacturer_part_id, d.decided_by, d.decided_at, d.note,
  d.about, d.taken_back
from parts_decision d
join parts_approval a on a.manufacturer_part_id = d.manufacturer_part_id
where a.part_id = ?1 and d.taken_back = 0
  and not exists (select 1 from parts_decision l
                  where l.customer_id = d.customer_id and l.signature = d.signature and l.id > d.id)
order by d.id desc limit ?2

-- name: customer_numbers_of_part
select customer_id, number from parts_customer_number where part_id = ?1
order by customer_id, number_key

-- name: part_page
-- Those that wait for review first, then by number; with words, those whose number, description or
-- an approved number hold them.
select p.number, p.description, p.state, p.waits,
  (select count(*) from parts_approval a where a.part_id = p.id) as approved,
  coalesce((select m.name || ' ' || mp.mpn
            from parts_approval a
            join parts_manufacturer_part mp on mp.id = a.manufacturer_part_id
            join parts_manufacturer m on m.id = mp.manufacturer_id
            where a.part_id = p.id
            order by a.rank, a.manufacturer_part_id limit 1), '') as first_approved
from (select id, number, description, state,
        case when state = 'proposed' then 0 else 1 end as waits
      from parts_part) p
where (p.waits > cast(:waits as bigint)
       or (p.waits = cast(:waits as bigint) and p.number > :number))
  and (:state = '' or p.state = :state)
  and (:words = ''
       or lower(p.number) like :words escape '\' or lower(p.description) like :words escape '\'
       or (:key <> ''
           and exists (select 1 from parts_approval a
                       join parts_manufacturer_part mp on mp.id = a.manufacturer_part_id
                       where a.part_id = p.id and mp.mpn_key like :key)))
order by p.waits, p.number
limit :limit

-- name: part_course
select p.version, coalesce(m.number, '') as merged_into
from parts_part p left join parts_part m on m.id = p.merged_into
where p.id = ?1

-- name: merge_part
update parts_part set state = 'blocked', merged_into = ?2, version = version + 1 where id = ?1

-- name: drop_approvals
delete from parts_approval where part_id = ?1

-- name: move_customer_numbers
update parts_customer_number set part_id = ?2 where part_id = ?1

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
