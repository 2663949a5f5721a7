-- Customers and the commercial facts about them.

create table accounts_customer (
  id {id},
  code {text} not null constraint accounts_customer_code_key unique,
  name {text} not null,
  name_key {text} not null constraint accounts_customer_name_key unique,
  contact {text} not null,
  address {text} not null
);

create table accounts_fact (
  id {id},
  customer_id {int} not null references accounts_customer (id),
  kind {text} not null,
  happened_on {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null,
  reference {text} not null,
  evidence {text} not null
);
create index accounts_fact_customer on accounts_fact (customer_id, id);
{insert_only accounts_fact};
