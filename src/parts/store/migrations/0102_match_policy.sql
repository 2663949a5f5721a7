-- Which grades of a match may be used before a person has looked: of the company where no customer
-- is named, else of that customer. The latest counts; none is ever changed.
create table parts_match_policy (
  id {id},
  customer_id {int},
  unseen {text} not null,
  set_by {text} not null,
  set_at {int} not null,
  note {text} not null
);
create index parts_match_policy_of on parts_match_policy (customer_id, id);
{insert_only parts_match_policy};
