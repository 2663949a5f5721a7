-- Whom one customer means by a name of a maker, as a person said. The latest of a customer and name
-- counts; none is ever changed. What a name means to everybody stands among the makers' names.
create table parts_maker_spelling (
  id {id},
  customer_id {int} not null,
  name_key {text} not null constraint parts_maker_spelling_filled check (name_key <> ''),
  name {text} not null,
  manufacturer_id {int} not null references parts_manufacturer (id),
  told_by {text} not null,
  told_at {int} not null,
  note {text} not null
);
create index parts_maker_spelling_of on parts_maker_spelling (customer_id, name_key, id);
{insert_only parts_maker_spelling};
