-- name: open_erasure
insert into database_erasure (id, reason) values (1, ?1)

-- name: close_erasure
delete from database_erasure
