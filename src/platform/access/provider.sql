-- name: forget_old_provider_requests
delete from access_provider_request where ends_at <= ?1

-- name: count_provider_requests
select count(*) as of_all,
       coalesce(sum(case when remote = ?1 then 1 else 0 end), 0) as of_address
from access_provider_request

-- name: insert_provider_request
insert into access_provider_request
  (state_hash, browser_hash, nonce, verifier, return_path, remote, ends_at)
values (:state_hash, :browser_hash, :nonce, :verifier, :return_path, :remote, :ends_at)
returning id

-- name: take_provider_request
-- Gone with the answer that it is given to.
delete from access_provider_request
where state_hash = :state_hash and browser_hash = :browser_hash and ends_at > :now
returning nonce, verifier, return_path

-- name: get_provider_link_of_subject
select id, person_id, issuer, subject, email, made_at, made_by, bound_at, used_at
from access_provider_link
where issuer = ?1 and subject = ?2 and ended_at is null

-- name: list_expected_provider_links
-- Those that wait for somebody with an e-mail address.
select id, person_id, issuer, subject, email, made_at, made_by, bound_at, used_at
from access_provider_link
where issuer = ?1 and subject is null and ended_at is null
order by id

-- name: list_provider_links
select id, person_id, issuer, subject, email, made_at, made_by, bound_at, used_at
from access_provider_link
where person_id = ?1 and ended_at is null
order by id

-- name: insert_provider_link
insert into access_provider_link
  (person_id, issuer, subject, email, made_at, made_by, bound_at)
values (:person_id, :issuer, :subject, :email, :made_at, :made_by, :bound_at)
returning id

-- name: bind_provider_link
update access_provider_link set subject = :subject, bound_at = :bound_at
where id = :id and subject is null and ended_at is null

-- name: use_provider_link
update access_provider_link set used_at = ?2 where id = ?1

-- name: end_provider_link
update access_provider_link set ended_at = :ended_at, ended_by = :ended_by
where id = :id and person_id = :person_id and ended_at is null

-- name: end_sessions_of_provider_link
update access_session set ended_at = :ended_at, ended_why = :ended_why
where provider_link_id = :id and ended_at is null
