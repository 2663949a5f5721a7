-- name: insert_contact
insert into accounts_contact (number, customer_id) values (:number, :customer_id) returning id

-- name: insert_contact_fact
insert into accounts_contact_fact
  (contact_id, name, role, function, email, phone, decides, language, state, valid_from, note,
   recorded_at, recorded_by)
values (:contact_id, :name, :role, :function, :email, :phone, :decides, :language, :state,
   :valid_from, :note, :recorded_at, :recorded_by)
returning id

-- name: contact_facts_of_customer
select f.id, f.contact_id, c.number, c.customer_id, f.name, f.role, f.function, f.email, f.phone,
  f.decides, f.language, f.state, f.valid_from, f.note, f.recorded_at, f.recorded_by
from accounts_contact_fact f join accounts_contact c on c.id = f.contact_id
where c.customer_id = ?1 order by f.id

-- name: contact_facts_of_number
select f.id, f.contact_id, c.number, c.customer_id, f.name, f.role, f.function, f.email, f.phone,
  f.decides, f.language, f.state, f.valid_from, f.note, f.recorded_at, f.recorded_by
from accounts_contact_fact f join accounts_contact c on c.id = f.contact_id
where c.number = ?1 order by f.id

-- name: insert_team_fact
insert into accounts_team
  (customer_id, role, sign_in, membership, valid_from, note, recorded_at, recorded_by)
values (:customer_id, :role, :sign_in, :membership, :valid_from, :note, :recorded_at, :recorded_by)
returning id

-- name: team_facts_of_customer
select id, customer_id, role, sign_in, membership, valid_from, note, recorded_at, recorded_by
from accounts_team where customer_id = ?1 order by id

-- name: insert_role_title
insert into accounts_role_title (role, site, title, valid_from, recorded_at, recorded_by)
values (:role, :site, :title, :valid_from, :recorded_at, :recorded_by)
returning id

-- name: role_titles
select id, role, site, title, valid_from, recorded_at, recorded_by
from accounts_role_title order by id

-- name: insert_duty
insert into accounts_duty
  (customer_id, responsibility, role, letter, valid_from, note, recorded_at, recorded_by)
values (:customer_id, :responsibility, :role, :letter, :valid_from, :note, :recorded_at,
  :recorded_by)
returning id

-- name: duties_of_customer
select id, customer_id, responsibility, role, letter, valid_from, note, recorded_at, recorded_by
from accounts_duty where customer_id = ?1 order by id

-- name: insert_skill_rating
insert into accounts_skill
  (sign_in, skill, level, rated_by, valid_from, note, recorded_at, recorded_by)
values (:sign_in, :skill, :level, :rated_by, :valid_from, :note, :recorded_at, :recorded_by)
returning id

-- name: skill_ratings
select id, sign_in, skill, level, rated_by, valid_from, note, recorded_at, recorded_by
from accounts_skill order by id
