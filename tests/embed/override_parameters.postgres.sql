-- name: find_part
select id from store_part where maker = :maker
