-- name: insert_task
insert into accounts_task
  (number, customer_id, about, subject, what, to_role, to_person, due_at, asked_on, asked_at,
   asked_by)
values (:number, :customer_id, :about, :subject, :what, :to_role, :to_person, :due_at, :asked_on,
   :asked_at, :asked_by)
returning id

-- name: tasks_until
select id, number, customer_id, about, subject, what, to_role, to_person, due_at, asked_on,
  asked_at, asked_by
from accounts_task where asked_on <= ?1 order by id

-- name: tasks_about
select id, number, customer_id, about, subject, what, to_role, to_person, due_at, asked_on,
  asked_at, asked_by
from accounts_task where about = ?1 order by id

-- name: task_by_number
select id, number, customer_id, about, subject, what, to_role, to_person, due_at, asked_on,
  asked_at, asked_by
from accounts_task where number = ?1

-- name: insert_task_step
insert into accounts_task_step (task_id, kind, step_by, happened_on, happened_at, note)
values (:task_id, :kind, :step_by, :happened_on, :happened_at, :note)

-- name: steps_of_task
select task_id, kind, step_by, happened_on, happened_at, note
from accounts_task_step where task_id = ?1 order by id

-- name: task_steps_until
select task_id, kind, step_by, happened_on, happened_at, note
from accounts_task_step where happened_on <= ?1 order by task_id, id
