-- name: insert_audit
insert into database_audit
  (at, who, action, entity, entity_id, request_id, before_json, after_json)
values (:at, :who, :action, :entity, :entity_id, :request_id, :before_json, :after_json)

-- name: list_audit
-- The newest first; a filter that is null lets everything through.
select id, at, who, action, entity, entity_id, request_id, before_json, after_json
from database_audit
where (entity = :entity or :entity is null)
  and (entity_id = :entity_id or :entity_id is null)
  and (who = :who or :who is null)
  and (at >= :since or :since is null)
  and (id < :before_id or :before_id is null)
order by id desc
limit :limit

-- name: newest_audit
select coalesce(max(id), 0) from database_audit

-- name: audit_after
select id, at, who, action, entity, entity_id, request_id
from database_audit where id > ?1 order by id limit ?2

-- name: changes_of
-- Of one thing, the oldest first.
select id, at, who, action, entity, entity_id, request_id
from database_audit where entity = ?1 and entity_id = ?2 order by id
