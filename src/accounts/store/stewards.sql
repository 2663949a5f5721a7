-- name: insert_steward
insert into accounts_steward
  (customer_id, role, sign_in, valid_from, valid_until, note, recorded_at, recorded_by)
values (:customer_id, :role, :sign_in, :valid_from, :valid_until, :note, :recorded_at, :recorded_by)
returning id

-- name: stewards_of_customer
select id, customer_id, role, sign_in, valid_from, valid_until, note, recorded_at, recorded_by
from accounts_steward where customer_id = ?1 order by id

-- name: all_stewards
select id, customer_id, role, sign_in, valid_from, valid_until, note, recorded_at, recorded_by
from accounts_steward order by customer_id, id

-- name: stewards_near_sign_in
-- Everything about the accounts that a person was ever named for.
select id, customer_id, role, sign_in, valid_from, valid_until, note, recorded_at, recorded_by
from accounts_steward
where customer_id in (select s.customer_id from accounts_steward s where s.sign_in = ?1)
order by customer_id, id
