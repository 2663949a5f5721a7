-- name: insert_person
insert into access_person
  (sign_in, sign_in_key, name, email, site, roles, account_id, active, version, created_at,
   created_by, changed_at, changed_by)
values (:sign_in, :sign_in_key, :name, :email, :site, :roles, :account_id, :active, :version,
        :created_at, :created_by, :changed_at, :changed_by)
returning id

-- name: update_person
update access_person
set name = :name, email = :email, site = :site, roles = :roles, active = :active,
    version = version + 1, changed_at = :changed_at, changed_by = :changed_by
where id = :id and version = :version

-- name: get_person
select id, sign_in, sign_in_key, name, email, site, roles, account_id, active, version,
       created_at, created_by, changed_at, changed_by
from access_person where id = ?1

-- name: get_person_by_key
select id, sign_in, sign_in_key, name, email, site, roles, account_id, active, version,
       created_at, created_by, changed_at, changed_by
from access_person where sign_in_key = ?1

-- name: list_people
select id, sign_in, sign_in_key, name, email, site, roles, account_id, active, version,
       created_at, created_by, changed_at, changed_by
from access_person order by sign_in_key

-- name: get_password
select person_id, hash, set_at, must_change, expires_at from access_password where person_id = ?1

-- name: keep_password
insert into access_password (person_id, hash, set_at, must_change, expires_at)
values (:person_id, :hash, :set_at, :must_change, :expires_at)
on conflict (person_id) do update
set hash = excluded.hash, set_at = excluded.set_at, must_change = excluded.must_change,
    expires_at = excluded.expires_at

-- name: get_person_state
-- ?2: now.
select p.id as person_id, w.must_change,
       case when t.confirmed_at is null then 0 else 1 end as second_factor,
       (select count(*) from access_session s
        where s.person_id = p.id and s.ended_at is null and s.ends_at > ?2
          and s.seen_at + s.idle_ends_after > ?2) as sessions,
       (select max(s.began_at) from access_session s where s.person_id = p.id)
         as last_signed_in_at
from access_person p
left join access_password w on w.person_id = p.id
left join access_totp t on t.person_id = p.id
where p.id = ?1
