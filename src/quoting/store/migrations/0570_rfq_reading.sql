-- A BOM may be read again: with other choices, or from a newer version of the customer's file. The
-- latest row counts, the first reading stands with the RFQ itself; a row may name an earlier
-- reading again. What was said of a line holds for the reading whose line it was.

create table quoting_rfq_reading (
  id {id},
  rfq_id {int} not null references quoting_rfq (id),
  reading_id {int} not null,
  why {text} not null,
  not_carried {text} not null,
  recorded_on {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index quoting_rfq_reading_rfq on quoting_rfq_reading (rfq_id, id);
{insert_only quoting_rfq_reading};

alter table quoting_quote add column reading_id {int};
alter table quoting_line_supply add column reading_id {int};
