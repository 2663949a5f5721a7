-- Words of our own about a file of the data pack, and who read which version for what.

alter table quoting_rfq_file add column note {text} not null default '';

create table quoting_rfq_file_read (
  id {id},
  rfq_id {int} not null references quoting_rfq (id),
  name {text} not null,
  version {int} not null constraint quoting_rfq_file_read_version_counted check (version > 0),
  purpose {text} not null,
  read_on {text} not null,
  read_at {int} not null,
  read_by {text} not null
);
create index quoting_rfq_file_read_rfq on quoting_rfq_file_read (rfq_id, id);
{insert_only quoting_rfq_file_read};
