-- name: insert_session
insert into access_session
  (person_id, token_hash, began_at, seen_at, idle_ends_after, ends_at, second_factor_at, remote,
   user_agent, provider_link_id, provider_factor_at)
values (:person_id, :token_hash, :began_at, :seen_at, :idle_ends_after, :ends_at,
        :second_factor_at, :remote, :user_agent, :provider_link_id, :provider_factor_at)
returning id

-- name: get_signed_in
-- All that one request has to know about who sends it. Who came through the provider is not asked
-- for a password, and so for no new one either.
select s.id as session_id, s.seen_at, s.idle_ends_after, s.ends_at, s.second_factor_at,
       s.provider_factor_at, p.id as person_id, p.sign_in, p.name, p.roles, p.site, p.account_id,
       case when s.provider_link_id is not null then 0 else coalesce(w.must_change, 1) end
         as must_change,
       case when t.confirmed_at is null then 0 else 1 end as second_factor_enrolled,
       coalesce((select g.value from access_setting g where g.setting = 'second_factor_roles'
                 order by g.id desc limit 1), '') as second_factor_roles
from access_session s
join access_person p on p.id = s.person_id
left join access_password w on w.person_id = p.id
left join access_totp t on t.person_id = p.id
where s.token_hash = ?1 and s.ended_at is null and p.active = 1

-- name: see_session
update access_session set seen_at = ?2 where id = ?1 and ended_at is null and seen_at < ?2

-- name: renew_session
update access_session
set token_hash = :token_hash, second_factor_at = coalesce(:second_factor_at, second_factor_at),
    seen_at = :seen_at, idle_ends_after = :idle_ends_after
where id = :id and ended_at is null

-- name: end_session
update access_session set ended_at = :ended_at, ended_why = :ended_why
where id = :id and person_id = :person_id and ended_at is null

-- name: end_session_by_token
update access_session set ended_at = :ended_at, ended_why = :ended_why
where token_hash = :token_hash and ended_at is null

-- name: end_sessions
-- All of a person but one; 0 keeps none.
update access_session set ended_at = :ended_at, ended_why = :ended_why
where person_id = :person_id and id <> :kept and ended_at is null

-- name: list_sessions
-- Those that still stand.
select id, began_at, seen_at, ends_at, second_factor_at, remote, user_agent
from access_session
where person_id = ?1 and ended_at is null and ends_at > ?2 and seen_at + idle_ends_after > ?2
order by seen_at desc, id desc
