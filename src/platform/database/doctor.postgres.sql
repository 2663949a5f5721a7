-- name: list_integrity
-- An index that failed to build, or broke, is marked by the server.
select 'index ' || c.relname || ' is not valid' as fault
from pg_index i join pg_class c on c.oid = i.indexrelid
where c.relnamespace = cast(current_schema() as regnamespace)
  and not (i.indisvalid and i.indisready)

-- name: list_broken_references
-- The server checks each row as it is written; only a constraint that never was can be broken.
select 'constraint ' || conname || ' was never checked' as fault
from pg_constraint
where connamespace = cast(current_schema() as regnamespace) and not convalidated
