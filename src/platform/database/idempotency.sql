-- name: find_request
select request_hash, response from database_request where idempotency_key = ?1

-- name: insert_request
insert into database_request (idempotency_key, request_hash, response, answered_at)
values (:idempotency_key, :request_hash, :response, :answered_at)

-- name: forget_requests
-- The answers given before a day are no longer repeated.
delete from database_request where answered_at < ?1
