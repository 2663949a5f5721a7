-- name: part_by_number
select id, number, description, state from parts_part where number = ?1

-- name: made_of_part
-- What a part of ours approves, in order of preference.
select mp.id, mp.manufacturer_id, mp.mpn, mp.spelling, mp.mpn_key, mp.description, mp.package,
  mp.lifecycle, mp.parameters, mp.moisture_level, mp.rohs, mp.reach, mp.origin, mp.series
from parts_approval a join parts_manufacturer_part mp on mp.id = a.manufacturer_part_id
where a.part_id = ?1
order by a.rank, a.manufacturer_part_id

-- name: name_of_manufacturer
select name from parts_manufacturer where id = ?1

-- name: numbers_approving
select p.number from parts_approval a join parts_part p on p.id = a.part_id
where a.manufacturer_part_id = ?1 order by p.number

-- name: waiting_parts
select count(*) as waiting from parts_part where state = 'proposed'
