-- name: find_part
select id from store_part where mpn = :mpn
