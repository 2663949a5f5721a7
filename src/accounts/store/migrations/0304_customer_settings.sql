-- What a customer agreed with us for all their quotes: a row per setting and change. The latest
-- that began by a day holds on it; an empty value takes the setting away.

create table accounts_customer_setting (
  id {id},
  customer_id {int} not null references accounts_customer (id),
  kind {text} not null constraint accounts_customer_setting_kind
    check (kind in ('books', 'excess', 'segment', 'currency', 'payment', 'incoterm')),
  value {text} not null,
  valid_from {text} not null,
  said_by {text} not null,
  note {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index accounts_customer_setting_customer on accounts_customer_setting (customer_id, id);
{insert_only accounts_customer_setting};
