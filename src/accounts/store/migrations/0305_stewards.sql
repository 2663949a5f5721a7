-- Who answers for an account: the owner and the deputy, each a row per change. Of the rows that
-- cover a day the one that began last holds; an empty sign-in says that nobody does.

create table accounts_steward (
  id {id},
  customer_id {int} not null references accounts_customer (id),
  role {text} not null constraint accounts_steward_role check (role in ('owner', 'deputy')),
  sign_in {text} not null,
  valid_from {text} not null,
  valid_until {text} constraint accounts_steward_days check (valid_until >= valid_from),
  note {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index accounts_steward_customer on accounts_steward (customer_id, id);
create index accounts_steward_sign_in on accounts_steward (sign_in, customer_id);
{insert_only accounts_steward};
