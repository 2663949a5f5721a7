-- name: insert_content
insert into vault_content (hash, byte_count) values (:hash, :byte_count)
on conflict (hash) do nothing

-- name: insert_chunk
insert into vault_chunk (hash, position, content) values (:hash, :position, :content)

-- name: insert_file
insert into vault_file (name, version, hash, media_type, put_at, put_by)
values (:name, :version, :hash, :media_type, :put_at, :put_by)
returning id

-- name: get_newest
select f.id, f.name, f.version, f.hash, c.byte_count, f.media_type, f.put_at, f.put_by
from vault_file f join vault_content c on c.hash = f.hash
where f.name = ?1
order by f.version desc
limit 1

-- name: get_version
select f.id, f.name, f.version, f.hash, c.byte_count, f.media_type, f.put_at, f.put_by
from vault_file f join vault_content c on c.hash = f.hash
where f.name = ?1 and f.version = ?2

-- name: list_versions
select f.id, f.name, f.version, f.hash, c.byte_count, f.media_type, f.put_at, f.put_by
from vault_file f join vault_content c on c.hash = f.hash
where f.name = ?1
order by f.version

-- name: list_chunks
select position, content from vault_chunk where hash = ?1 order by position

-- name: list_contents
-- Those that should be there.
select hash, byte_count from vault_content
where hash not in (select hash from vault_erased)
order by hash

-- name: get_erased
select hash from vault_erased where hash = ?1

-- name: list_own_contents
-- What no file of another name holds, and nobody took away before.
select distinct f.hash
from vault_file f
where f.name = ?1
  and not exists (select 1 from vault_file o where o.hash = f.hash and o.name <> f.name)
  and not exists (select 1 from vault_erased e where e.hash = f.hash)
order by f.hash

-- name: erase_chunks
delete from vault_chunk where hash = ?1

-- name: record_erasure
insert into vault_erased (hash) values (?1)

-- name: forget_erasure
delete from vault_erased where hash = ?1
