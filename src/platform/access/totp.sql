-- name: get_totp
select person_id, secret, confirmed_at, last_step from access_totp where person_id = ?1

-- name: keep_totp
insert into access_totp (person_id, secret, confirmed_at, last_step)
values (:person_id, :secret, :confirmed_at, :last_step)
on conflict (person_id) do update
set secret = excluded.secret, confirmed_at = excluded.confirmed_at, last_step = excluded.last_step

-- name: remove_totp
delete from access_totp where person_id = ?1

-- name: use_totp_step
-- No row when another request took a code of this step before.
update access_totp set last_step = ?2 where person_id = ?1 and last_step < ?2

-- name: insert_recovery_code
insert into access_recovery_code (person_id, code_hash) values (:person_id, :code_hash)

-- name: remove_recovery_codes
delete from access_recovery_code where person_id = ?1

-- name: use_recovery_code
update access_recovery_code set used_at = :used_at
where person_id = :person_id and code_hash = :code_hash and used_at is null

-- name: count_recovery_codes
select count(*) as unused from access_recovery_code where person_id = ?1 and used_at is null
