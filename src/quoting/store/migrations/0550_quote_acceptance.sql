-- What a customer accepted of an issued quote, item by item (quote_items.h). A fact: it is neither
-- changed nor taken back; another revision is accepted anew.

create table quoting_item_acceptance (
  quote_id {int} not null references quoting_quote (id),
  item {text} not null constraint quoting_item_acceptance_item check (item <> ''),
  accepted_on {text} not null,
  said_by {text} not null,
  note {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null,
  constraint quoting_item_acceptance_key primary key (quote_id, item)
);
{insert_only quoting_item_acceptance};
