-- What a customer decided about a revision of a quote. The latest counts; the hash is that of the
-- document that they had before them.
create table quoting_quote_answer (
  id {id},
  quote_id {int} not null references quoting_quote (id),
  decision {text} not null constraint quoting_quote_answer_known
    check (decision in ('accepted', 'declined')),
  answered_on {text} not null,
  said_by {text} not null constraint quoting_quote_answer_signed check (said_by <> ''),
  pdf_hash {text} not null,
  reference {text} not null,
  note {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index quoting_quote_answer_quote on quoting_quote_answer (quote_id, id);
{insert_only quoting_quote_answer};

-- What a customer decided about fitting another part than the one that their list approves: on
-- which lines of which reading, as asked by which technical query. It holds for every line of the
-- RFQ that means the same part. The latest of a pair counts.
create table quoting_alternate_answer (
  id {id},
  rfq_id {int} not null references quoting_rfq (id),
  reading_id {int} not null,
  line_numbers {text} not null,
  query {text} not null,
  instead_of_id {int} not null,
  alternate_id {int} not null,
  instead_of {text} not null,
  alternate {text} not null,
  decision {text} not null constraint quoting_alternate_answer_known
    check (decision in ('approved', 'refused')),
  answered_on {text} not null,
  said_by {text} not null constraint quoting_alternate_answer_signed check (said_by <> ''),
  note {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null,
  constraint quoting_alternate_answer_other check (instead_of_id <> alternate_id)
);
create index quoting_alternate_answer_rfq on quoting_alternate_answer (rfq_id, id);
{insert_only quoting_alternate_answer};
