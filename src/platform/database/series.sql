-- name: take_number
insert into database_series (series, last_number) values (?1, 1)
on conflict (series) do update set last_number = database_series.last_number + 1
returning last_number

-- name: last_number
select last_number from database_series where series = ?1

-- name: set_last_number
insert into database_series (series, last_number) values (?1, ?2)
on conflict (series) do update set last_number = excluded.last_number
