-- name: insert_customer
-- Nothing comes back when the name is taken already.
insert into accounts_customer (code, name, name_key, contact, address)
values (:code, :name, :name_key, :contact, :address)
on conflict (name_key) do nothing
returning id

-- name: customer_by_code
select id, code, name, contact, address from accounts_customer where code = ?1

-- name: customer_by_name
select id, code, name, contact, address from accounts_customer where name_key = ?1

-- name: customer_by_id
select id, code, name, contact, address from accounts_customer where id = ?1

-- name: list_customers
select id, code, name, contact, address from accounts_customer order by id

-- name: insert_fact
insert into accounts_fact
  (customer_id, kind, happened_on, recorded_at, recorded_by, reference, evidence)
values (:customer_id, :kind, :happened_on, :recorded_at, :recorded_by, :reference, :evidence)
returning id

-- name: facts_of_customer
select id, customer_id, kind, happened_on, recorded_at, recorded_by, reference, evidence
from accounts_fact where customer_id = ?1 order by id

-- name: facts_happened_since
select id, customer_id, kind, happened_on, recorded_at, recorded_by, reference, evidence
from accounts_fact where happened_on >= ?1 order by id
