-- The customer's people, our people of an account, what roles are called, who does what, and what
-- our people can do: each a row per change.

create table accounts_contact (
  id {id},
  number {text} not null constraint accounts_contact_number_key unique,
  customer_id {int} not null references accounts_customer (id)
);
create index accounts_contact_customer on accounts_contact (customer_id, id);
{insert_only accounts_contact};

create table accounts_contact_fact (
  id {id},
  contact_id {int} not null references accounts_contact (id),
  name {text} not null,
  role {text} not null constraint accounts_contact_fact_role
    check (role in ('buyer', 'engineering', 'quality', 'logistics', 'production', 'finance',
                    'senior_management', 'other')),
  function {text} not null,
  email {text} not null,
  phone {text} not null,
  decides {text} not null,
  language {text} not null,
  state {text} not null constraint accounts_contact_fact_state check (state in ('present', 'left')),
  valid_from {text} not null,
  note {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index accounts_contact_fact_contact on accounts_contact_fact (contact_id, id);
{insert_only accounts_contact_fact};

create table accounts_team (
  id {id},
  customer_id {int} not null references accounts_customer (id),
  role {text} not null,
  sign_in {text} not null,
  membership {text} not null constraint accounts_team_membership
    check (membership in ('joins', 'leaves')),
  valid_from {text} not null,
  note {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index accounts_team_customer on accounts_team (customer_id, id);
{insert_only accounts_team};

create table accounts_role_title (
  id {id},
  role {text} not null,
  site {text} not null,
  title {text} not null,
  valid_from {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
{insert_only accounts_role_title};

create table accounts_duty (
  id {id},
  customer_id {int} not null references accounts_customer (id),
  responsibility {text} not null,
  role {text} not null,
  letter {text} not null constraint accounts_duty_letter check (letter in ('', 'R', 'A', 'C', 'I')),
  valid_from {text} not null,
  note {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index accounts_duty_customer on accounts_duty (customer_id, id);
{insert_only accounts_duty};

create table accounts_skill (
  id {id},
  sign_in {text} not null,
  skill {text} not null,
  level {int} not null constraint accounts_skill_level check (level between 0 and 4),
  rated_by {text} not null,
  valid_from {text} not null,
  note {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null,
  constraint accounts_skill_rated_by check (rated_by <> sign_in)
);
create index accounts_skill_sign_in on accounts_skill (sign_in, id);
{insert_only accounts_skill};
