-- What a decision was made about, in the words of who asked ("R7"), and whether it was the taking
-- back of the one before: then the line stands as if nobody had decided.
alter table parts_decision add column about {text} not null default '';
alter table parts_decision add column taken_back {int} not null default 0
  constraint parts_decision_taken_back check (taken_back in (0, 1));
-- Where a part was found to be the same as another of ours.
alter table parts_part add column merged_into {int} references parts_part (id);
create index parts_decision_part on parts_decision (manufacturer_part_id);
create index parts_customer_number_part on parts_customer_number (part_id);
