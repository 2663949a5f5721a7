-- name: take_number
insert into database_series (series, last_number) values (?1, 1)
on conflict (series) do update set last_number = database_series.last_number + 1
returning last_number
