-- name: find_part
select 1
