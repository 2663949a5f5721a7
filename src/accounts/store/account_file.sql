-- name: insert_objective
insert into accounts_objective
  (number, customer_id, what, measure, unit, aim, target, agreed_on, agreed_with, recorded_at,
   recorded_by)
values (:number, :customer_id, :what, :measure, :unit, :aim, :target, :agreed_on, :agreed_with,
   :recorded_at, :recorded_by)
returning id

-- name: objectives_of_customer
select o.id, o.number, o.customer_id, o.what, o.measure, o.unit, o.aim, o.target, o.agreed_on,
  o.agreed_with, e.ended_on, coalesce(e.why, '') as ended_why
from accounts_objective o left join accounts_objective_end e on e.objective_id = o.id
where o.customer_id = ?1 order by o.id

-- name: objective_by_number
select o.id, o.number, o.customer_id, o.what, o.measure, o.unit, o.aim, o.target, o.agreed_on,
  o.agreed_with, e.ended_on, coalesce(e.why, '') as ended_why
from accounts_objective o left join accounts_objective_end e on e.objective_id = o.id
where o.number = ?1

-- name: insert_objective_end
insert into accounts_objective_end (objective_id, ended_on, why, recorded_at, recorded_by)
values (?1, ?2, ?3, ?4, ?5)

-- name: insert_measured
insert into accounts_measured
  (objective_id, measured_on, value, source, recorded_at, recorded_by)
values (:objective_id, :measured_on, :value, :source, :recorded_at, :recorded_by)
returning id

-- name: measured_of_customer
select m.id, m.objective_id, m.measured_on, m.value, m.source, m.recorded_at, m.recorded_by
from accounts_measured m join accounts_objective o on o.id = m.objective_id
where o.customer_id = ?1 order by m.id

-- name: insert_product
insert into accounts_product (number, customer_id) values (:number, :customer_id) returning id

-- name: insert_product_fact
insert into accounts_product_fact
  (product_id, name, their_number, assemblies, yearly_volume, phase, source, valid_from, note,
   recorded_at, recorded_by)
values (:product_id, :name, :their_number, :assemblies, :yearly_volume, :phase, :source,
   :valid_from, :note, :recorded_at, :recorded_by)
returning id

-- name: product_facts_of_customer
select f.id, f.product_id, p.number, p.customer_id, f.name, f.their_number, f.assemblies,
  f.yearly_volume, f.phase, f.source, f.valid_from, f.note, f.recorded_at, f.recorded_by
from accounts_product_fact f join accounts_product p on p.id = f.product_id
where p.customer_id = ?1 order by f.id

-- name: product_facts_of_number
select f.id, f.product_id, p.number, p.customer_id, f.name, f.their_number, f.assemblies,
  f.yearly_volume, f.phase, f.source, f.valid_from, f.note, f.recorded_at, f.recorded_by
from accounts_product_fact f join accounts_product p on p.id = f.product_id
where p.number = ?1 order by f.id

-- name: insert_agreement
insert into accounts_agreement
  (number, customer_id, kind, title, signed_on, valid_from, valid_until, notice_days, file, note,
   recorded_at, recorded_by)
values (:number, :customer_id, :kind, :title, :signed_on, :valid_from, :valid_until, :notice_days,
   :file, :note, :recorded_at, :recorded_by)
returning id

-- name: agreements_of_customer
select a.id, a.number, a.customer_id, a.kind, a.title, a.signed_on, a.valid_from, a.valid_until,
  a.notice_days, a.file, a.note, a.recorded_by, e.ended_on, coalesce(e.why, '') as ended_why
from accounts_agreement a left join accounts_agreement_end e on e.agreement_id = a.id
where a.customer_id = ?1 order by a.id

-- name: agreement_by_number
select a.id, a.number, a.customer_id, a.kind, a.title, a.signed_on, a.valid_from, a.valid_until,
  a.notice_days, a.file, a.note, a.recorded_by, e.ended_on, coalesce(e.why, '') as ended_why
from accounts_agreement a left join accounts_agreement_end e on e.agreement_id = a.id
where a.number = ?1

-- name: insert_agreement_end
insert into accounts_agreement_end (agreement_id, ended_on, why, recorded_at, recorded_by)
values (?1, ?2, ?3, ?4, ?5)

-- name: insert_clause
insert into accounts_clause (agreement_id, name, value) values (?1, ?2, ?3)

-- name: clauses_of_customer
select c.agreement_id, c.name, c.value
from accounts_clause c join accounts_agreement a on a.id = c.agreement_id
where a.customer_id = ?1 order by c.agreement_id, c.id
