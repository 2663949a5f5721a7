-- name: list_settings_in_force
select s.setting, s.value, s.set_at, s.set_by
from access_setting s
where s.id = (select max(o.id) from access_setting o where o.setting = s.setting)
order by s.setting

-- name: insert_setting
insert into access_setting (setting, value, set_at, set_by)
values (:setting, :value, :set_at, :set_by)
returning id
