-- Facts stay, except where a source's terms or a person's right ask for erasure. While this table
-- holds its one row, tables marked {erasable} let values go; the row lives and dies inside the
-- transaction that erases, so nobody else ever sees the door open.
create table database_erasure (
  id {int} primary key constraint one_erasure_at_a_time check (id = 1),
  reason {text} not null constraint erasure_reason_filled check (reason <> '')
);
