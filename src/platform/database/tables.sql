-- The shape of the tables, for backup and restore.

-- name: list_columns
select name from pragma_table_info(?1) order by name

-- name: list_identities
-- Columns whose numbers the database gives. SQLite keeps count of them by itself.
select name as table_name, name as column_name from sqlite_master where 1 = 0

-- name: list_references
-- Foreign keys that are checked by each statement. SQLite checks them at the end of a restore.
select name as table_name, name, name as definition from sqlite_master where 1 = 0
