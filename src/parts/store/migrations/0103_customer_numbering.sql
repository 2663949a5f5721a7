-- How a customer's part numbers are read: a pattern with named fields, and what their signs mean.
-- The latest of a customer counts; none is ever changed.
create table parts_customer_numbering (
  id {id},
  customer_id {int} not null,
  pattern {text} not null constraint parts_customer_numbering_filled check (pattern <> ''),
  fields {text} not null,
  verified_on {text} not null,
  set_by {text} not null,
  set_at {int} not null,
  note {text} not null
);
create index parts_customer_numbering_of on parts_customer_numbering (customer_id, id);
{insert_only parts_customer_numbering};
