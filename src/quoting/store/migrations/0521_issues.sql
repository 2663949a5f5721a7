-- What was found amiss with an RFQ, each once, with the day and the quote that brought it to light:
-- how much of it is known before the order is a measure of the desk (docs/domain/costing.md).

create table quoting_issue (
  id {id},
  rfq_id {int} not null references quoting_rfq (id),
  quote_id {int} not null references quoting_quote (id),
  quote_class {text} not null,
  code {text} not null,
  subject {text} not null,
  found_on {text} not null,
  found_by {text} not null,
  constraint quoting_issue_key unique (rfq_id, subject)
);
{insert_only quoting_issue};
