-- Which migrations ran here.

-- name: list_tables
select name from sqlite_master
where type = 'table' and name not like 'sqlite%'
order by name

-- name: list_history
select number, name, checksum from database_migration order by number

-- name: insert_history
insert into database_migration (number, name, checksum, applied_at)
values (:number, :name, :checksum, :applied_at)
