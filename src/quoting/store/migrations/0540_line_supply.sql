-- What was said of who supplies a line of an RFQ: the customer, with the day that the pieces are
-- here, or we buy it after all. The latest of a line counts.
create table quoting_line_supply (
  id {id},
  rfq_id {int} not null references quoting_rfq (id),
  line {int} not null constraint quoting_line_supply_line_counted check (line > 0),
  supplied_by {text} not null constraint quoting_line_supply_known
    check (supplied_by in ('us', 'customer')),
  supplied_on {text},
  note {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index quoting_line_supply_rfq on quoting_line_supply (rfq_id, line, id);
{insert_only quoting_line_supply};
