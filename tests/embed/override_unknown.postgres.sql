-- name: find_maker
select 1
