-- Technical queries, and what became of them: the latest outcome is the state.

create table accounts_query (
  id {id},
  number {text} not null constraint accounts_query_number_key unique,
  customer_id {int} not null references accounts_customer (id),
  about {text} not null,
  subject {text} not null,
  question {text} not null,
  asked_on {text} not null,
  asked_by {text} not null,
  constraint accounts_query_subject_key unique (about, subject)
);
create index accounts_query_customer on accounts_query (customer_id, id);
{insert_only accounts_query};

create table accounts_query_outcome (
  id {id},
  query_id {int} not null references accounts_query (id),
  outcome {text} not null,
  answer {text} not null,
  recorded_on {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index accounts_query_outcome_query on accounts_query_outcome (query_id, id);
{insert_only accounts_query_outcome};
