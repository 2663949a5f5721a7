-- name: stamp_of_parts
select stamp from parts_stamp where id = 1

-- name: change_stamp
insert into parts_stamp (id, stamp) values (1, cast(random() as text))
on conflict (id) do update set stamp = excluded.stamp
