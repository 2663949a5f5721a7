-- What a person said about how a file was to be read, so that it can be read on from there.

alter table bom_reading add column told_columns {text} not null default '';
alter table bom_reading add column told_header_row {int};
alter table bom_reading add column told_sheet {text} not null default '';
alter table bom_reading add column told_variant {text} not null default '';
