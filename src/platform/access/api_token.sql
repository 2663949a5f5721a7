-- name: insert_api_token
insert into access_api_token (person_id, name, token_hash, scopes, made_at, expires_at)
values (:person_id, :name, :token_hash, :scopes, :made_at, :expires_at)
returning id

-- name: list_api_tokens
select id, person_id, name, scopes, made_at, expires_at, used_at, revoked_at,
       coalesce(revoked_by, '') as revoked_by
from access_api_token where person_id = ?1 order by id desc

-- name: get_api_token
select id, person_id, name, scopes, made_at, expires_at, used_at, revoked_at,
       coalesce(revoked_by, '') as revoked_by
from access_api_token where id = ?1 and person_id = ?2

-- name: get_token_holder
select k.id as token_id, k.scopes, k.expires_at, k.used_at, p.id as person_id, p.sign_in, p.name,
       p.roles, p.site, p.account_id
from access_api_token k
join access_person p on p.id = k.person_id
where k.token_hash = ?1 and k.revoked_at is null and p.active = 1

-- name: use_api_token
update access_api_token set used_at = ?2 where id = ?1 and (used_at is null or used_at < ?2)

-- name: revoke_api_token
update access_api_token set revoked_at = :revoked_at, revoked_by = :revoked_by
where id = :id and person_id = :person_id and revoked_at is null

-- name: revoke_api_tokens
update access_api_token set revoked_at = :revoked_at, revoked_by = :revoked_by
where person_id = :person_id and revoked_at is null
