-- What is said with customers, the trouble there is, and who holds an open technical query.

create table accounts_thread (
  id {id},
  number {text} not null constraint accounts_thread_number_key unique,
  customer_id {int} not null references accounts_customer (id),
  subject {text} not null,
  about {text} not null,
  opened_on {text} not null,
  opened_by {text} not null
);
create index accounts_thread_customer on accounts_thread (customer_id, id);
{insert_only accounts_thread};

create table accounts_message (
  id {id},
  thread_id {int} not null references accounts_thread (id),
  direction {text} not null constraint accounts_message_direction
    check (direction in ('in', 'out', 'inside')),
  channel {text} not null,
  insider {text} not null,
  contact {text} not null,
  recipient {text} not null,
  body {text} not null,
  happened_on {text} not null,
  happened_at {int},
  question {text} not null,
  answers {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index accounts_message_thread on accounts_message (thread_id, id);
create index accounts_message_day on accounts_message (happened_on, id);
create unique index accounts_message_question on accounts_message (question) where question <> '';
create index accounts_message_answers on accounts_message (answers) where answers <> '';
{insert_only accounts_message};

create table accounts_issue (
  id {id},
  number {text} not null constraint accounts_issue_number_key unique,
  customer_id {int} not null references accounts_customer (id),
  about {text} not null,
  title {text} not null,
  topics {text} not null,
  found_on {text} not null,
  found_by {text} not null,
  recorded_at {int} not null
);
create index accounts_issue_customer on accounts_issue (customer_id, id);
{insert_only accounts_issue};

create table accounts_issue_step (
  id {id},
  issue_id {int} not null references accounts_issue (id),
  kind {text} not null constraint accounts_issue_step_kind
    check (kind in ('tried', 'raised', 'closed', 'reopened')),
  happened_on {text} not null,
  step_by {text} not null,
  body {text} not null,
  recorded_at {int} not null
);
create index accounts_issue_step_issue on accounts_issue_step (issue_id, id);
{insert_only accounts_issue_step};

create table accounts_query_step (
  id {id},
  query_id {int} not null references accounts_query (id),
  kind {text} not null constraint accounts_query_step_kind
    check (kind in ('assigned', 'sent_to_customer', 'returned')),
  owner {text} not null,
  due_at {int},
  happened_on {text} not null,
  note {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index accounts_query_step_query on accounts_query_step (query_id, id);
{insert_only accounts_query_step};
