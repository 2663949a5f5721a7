-- name: insert_house_setting
insert into accounts_house_setting (name, value, valid_from, note, recorded_at, recorded_by)
values (:name, :value, :valid_from, :note, :recorded_at, :recorded_by)
returning id

-- name: house_setting_facts
select id, name, value, valid_from, note, recorded_at, recorded_by
from accounts_house_setting where name = ?1 order by id

-- name: all_house_setting_facts
select id, name, value, valid_from, note, recorded_at, recorded_by
from accounts_house_setting order by id
