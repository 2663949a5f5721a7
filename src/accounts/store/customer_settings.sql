-- name: insert_customer_setting
insert into accounts_customer_setting
  (customer_id, kind, value, valid_from, said_by, note, recorded_at, recorded_by)
values (:customer_id, :kind, :value, :valid_from, :said_by, :note, :recorded_at, :recorded_by)
returning id

-- name: settings_of_customer
select id, customer_id, kind, value, valid_from, said_by, note, recorded_at, recorded_by
from accounts_customer_setting where customer_id = ?1 order by id
