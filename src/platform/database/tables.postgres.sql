-- name: list_columns
select attname as name from pg_attribute
where attrelid = (select oid from pg_class
                  where relname = ?1 and relnamespace = cast(current_schema() as regnamespace))
  and attnum > 0 and not attisdropped
order by attname

-- name: list_identities
select c.relname as table_name, a.attname as column_name
from pg_attribute a join pg_class c on c.oid = a.attrelid
where c.relnamespace = cast(current_schema() as regnamespace) and a.attidentity <> ''
order by c.relname, a.attname

-- name: list_references
select c.relname as table_name, k.conname as name, pg_get_constraintdef(k.oid) as definition
from pg_constraint k join pg_class c on c.oid = k.conrelid
where k.contype = 'f' and k.connamespace = cast(current_schema() as regnamespace)
order by c.relname, k.conname
