-- What happens to an RFQ before its quote: the files that arrived, and what stopped its clock.

create table quoting_rfq_file (
  id {id},
  rfq_id {int} not null references quoting_rfq (id),
  name {text} not null,
  version {int} not null constraint quoting_rfq_file_version_counted check (version > 0),
  kind {text} not null,
  tags {text} not null,
  sha256 {text} not null,
  bytes {int} not null,
  sender {text} not null,
  received_on {text} not null,
  received_at {int} not null,
  received_by {text} not null,
  constraint quoting_rfq_file_version_key unique (rfq_id, name, version)
);
{insert_only quoting_rfq_file};

create table quoting_rfq_event (
  id {id},
  rfq_id {int} not null references quoting_rfq (id),
  kind {text} not null,
  happened_on {text} not null,
  reason {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index quoting_rfq_event_rfq on quoting_rfq_event (rfq_id, id);
{insert_only quoting_rfq_event};
