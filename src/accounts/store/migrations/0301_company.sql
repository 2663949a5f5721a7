-- The provider itself, as its letterhead says it: a row per change, the latest counts.

create table accounts_company (
  id {id},
  name {text} not null,
  address {text} not null,
  contact {text} not null,
  registration {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
{insert_only accounts_company};
