-- How often we talk with a customer; meetings with who was there, what came of them, and how useful
-- the customer found them.

create table accounts_cadence (
  id {id},
  customer_id {int} not null references accounts_customer (id),
  kind {text} not null,
  every_days {int} constraint accounts_cadence_days check (every_days >= 0),
  valid_from {text} not null,
  note {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index accounts_cadence_customer on accounts_cadence (customer_id, id);
{insert_only accounts_cadence};

create table accounts_meeting (
  id {id},
  number {text} not null constraint accounts_meeting_number_key unique,
  customer_id {int} not null references accounts_customer (id),
  kind {text} not null,
  purpose {text} not null constraint accounts_meeting_purpose check (purpose <> ''),
  decision_wanted {text} not null constraint accounts_meeting_decision
    check (decision_wanted <> ''),
  planned_on {text} not null,
  arranged_by {text} not null,
  recorded_at {int} not null
);
create index accounts_meeting_customer on accounts_meeting (customer_id, id);
{insert_only accounts_meeting};

create table accounts_meeting_end (
  id {id},
  meeting_id {int} not null constraint accounts_meeting_end_meeting_key unique
    references accounts_meeting (id),
  ended {text} not null constraint accounts_meeting_end_ended
    check (ended in ('held', 'called_off')),
  ended_on {text} not null,
  outcome {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
{insert_only accounts_meeting_end};

create table accounts_attendance (
  id {id},
  meeting_id {int} not null references accounts_meeting (id),
  side {text} not null constraint accounts_attendance_side check (side in ('ours', 'theirs')),
  name {text} not null,
  role {text} not null
);
create index accounts_attendance_meeting on accounts_attendance (meeting_id, id);
{insert_only accounts_attendance};

create table accounts_meeting_rating (
  id {id},
  meeting_id {int} not null references accounts_meeting (id),
  usefulness {int} not null constraint accounts_meeting_rating_usefulness
    check (usefulness between 1 and 5),
  rated_by {text} not null,
  rated_on {text} not null,
  words {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index accounts_meeting_rating_meeting on accounts_meeting_rating (meeting_id, id);
{insert_only accounts_meeting_rating};
