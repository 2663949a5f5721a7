-- name: list_tables
select tablename as name from pg_tables where schemaname = current_schema() order by tablename
