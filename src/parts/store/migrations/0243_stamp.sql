-- Changes with every change of what is on file of parts, so that who holds a snapshot of it can ask
-- whether it still is the newest. A stamp never comes back: not of a change that was undone, nor of
-- another database.
create table parts_stamp (
  id {int} primary key constraint parts_stamp_one check (id = 1),
  stamp {text} not null
);
