-- Customers' bills of materials as they were read: the file is in the vault, the reading is here.
-- A reading is a fact: a file read again, or another revision, is another row.

create table bom_reading (
  id {id},
  customer_id {int} not null,
  assembly {text} not null,
  revision {text} not null,
  file_name {text} not null,
  file_hash {text} not null,
  sheet {text},
  header_row {int},
  columns_json {text} not null,
  mapping_json {text} not null,
  read_at {int} not null,
  read_by {text} not null
);
create index bom_reading_assembly on bom_reading (customer_id, assembly, revision);
{insert_only bom_reading};

create table bom_line (
  reading_id {int} not null references bom_reading (id),
  number {int} not null constraint bom_line_number_positive check (number > 0),
  file_row {int} not null,
  sheet {text},
  source_rows {text} not null,
  line_level {int} not null,
  refdes {text} not null,
  qty {text},
  quantity {int},
  dnp {bool} not null,
  dnp_refdes {text} not null,
  description {text} not null,
  line_value {text} not null,
  package {text} not null,
  customer_pn {text} not null,
  supplier_pns {text} not null,
  unit {text} not null,
  notes {text} not null,
  primary key (reading_id, number)
);
{insert_only bom_line};

create table bom_approved_part (
  reading_id {int} not null,
  line_number {int} not null,
  position {int} not null,
  manufacturer {text} not null,
  mpn {text} not null,
  primary key (reading_id, line_number, position),
  foreign key (reading_id, line_number) references bom_line (reading_id, number)
);
{insert_only bom_approved_part};

create table bom_finding (
  reading_id {int} not null references bom_reading (id),
  position {int} not null,
  code {text} not null,
  severity {text} not null,
  file {text} not null,
  sheet {text} not null,
  file_row {int} not null,
  file_column {int} not null,
  cell {text} not null,
  message {text} not null,
  primary key (reading_id, position)
);
{insert_only bom_finding};

create table bom_other_row (
  reading_id {int} not null references bom_reading (id),
  position {int} not null,
  sheet {text},
  file_row {int} not null,
  kind {text} not null,
  cells {text} not null,
  primary key (reading_id, position)
);
{insert_only bom_other_row};
