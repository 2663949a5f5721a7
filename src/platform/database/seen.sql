-- name: newest_audit_ids
select id from database_audit order by id desc limit ?1

-- name: changed_by_others
-- What other requests did after a place in the audit to the things that one request changed.
with own as (
  select distinct entity, entity_id from database_audit
  where id > :after and request_id = :request_id)
select theirs.id, theirs.at, theirs.who, theirs.action, theirs.entity, theirs.entity_id,
  theirs.request_id
from own join database_audit as theirs
  on theirs.entity = own.entity and theirs.entity_id = own.entity_id
where theirs.id > :after and theirs.request_id <> :request_id
order by theirs.id
limit 100
