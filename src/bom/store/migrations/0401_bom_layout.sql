-- How a customer's files of one layout are to be read: what people corrected, known again by the
-- texts of the header row. A correction is a fact; the latest of a number counts until it is ended.

create table bom_layout (
  id {id},
  number {text} not null,
  customer_id {int} not null,
  signature {text} not null constraint bom_layout_signature_filled check (signature <> ''),
  headings {text} not null,
  sheet {text} not null,
  column_map {text} not null,
  state {text} not null constraint bom_layout_state_known check (state in ('told', 'ended')),
  recorded_on {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index bom_layout_customer on bom_layout (customer_id, id);
create index bom_layout_number on bom_layout (number, id);
{insert_only bom_layout};
