-- name: insert_company
insert into accounts_company
  (name, address, contact, registration, bank, recorded_at, recorded_by)
values (:name, :address, :contact, :registration, :bank, :recorded_at, :recorded_by)

-- name: latest_company
select name, address, contact, registration, bank from accounts_company order by id desc limit 1
