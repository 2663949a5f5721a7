-- About parts.
select 1
-- name: find_part
select 2
