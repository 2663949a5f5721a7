-- That a request went out to its supplier: when, how, and until when an answer was asked for. It
-- may go out again with a later day; the latest counts.

create table sourcing_request_sent (
  id {id},
  request_id {int} not null references sourcing_request (id),
  sent_on {text} not null,
  answer_by {text},
  how {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index sourcing_request_sent_of on sourcing_request_sent (request_id, id);
{insert_only sourcing_request_sent};
