-- Build data that somebody asked the customer for. A fact; it is over when a file of the kind
-- comes.

create table quoting_rfq_data_ask (
  id {id},
  rfq_id {int} not null references quoting_rfq (id),
  kind {text} not null,
  asked_of {text} not null,
  asked_on {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index quoting_rfq_data_ask_rfq on quoting_rfq_data_ask (rfq_id, id);
{insert_only quoting_rfq_data_ask};
