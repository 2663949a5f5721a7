-- Who sends the parts of a line, and which lines are assemblies whose parts stand below them.

alter table bom_line add column customer_supplied {bool} not null default 0;
alter table bom_line add column assembly {bool} not null default 0;
