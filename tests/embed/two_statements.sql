-- name: find_part
select 1; select 2
