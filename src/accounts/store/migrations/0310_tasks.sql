-- Tasks to a role or a person, and what became of them.

create table accounts_task (
  id {id},
  number {text} not null constraint accounts_task_number_key unique,
  customer_id {int} references accounts_customer (id),
  about {text} not null,
  subject {text} not null,
  what {text} not null,
  to_role {text} not null,
  to_person {text} not null,
  due_at {int},
  asked_on {text} not null,
  asked_at {int} not null,
  asked_by {text} not null,
  constraint accounts_task_to check (to_role <> '' or to_person <> '')
);
create index accounts_task_about on accounts_task (about, id);
create index accounts_task_asked on accounts_task (asked_on, id);
{insert_only accounts_task};

create table accounts_task_step (
  id {id},
  task_id {int} not null references accounts_task (id),
  kind {text} not null constraint accounts_task_step_kind
    check (kind in ('taken', 'done', 'declined', 'reopened')),
  step_by {text} not null,
  happened_on {text} not null,
  happened_at {int} not null,
  note {text} not null
);
create index accounts_task_step_task on accounts_task_step (task_id, id);
{insert_only accounts_task_step};
