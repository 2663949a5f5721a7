-- name: find part
select 1
