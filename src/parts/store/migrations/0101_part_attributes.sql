-- What is told of a manufacturer part: the parameters of a passive part on one line, how it takes
-- moisture, restricted substances, where it is made.
alter table parts_manufacturer_part add column parameters {text} not null default '';
alter table parts_manufacturer_part add column moisture_level {text} not null default ''
  constraint parts_manufacturer_part_moisture check
    (moisture_level in ('', '1', '2', '2a', '3', '4', '5', '5a', '6'));
alter table parts_manufacturer_part add column rohs {text} not null default 'unknown'
  constraint parts_manufacturer_part_rohs check
    (rohs in ('unknown', 'compliant', 'exempt', 'not_compliant'));
alter table parts_manufacturer_part add column reach {text} not null default 'unknown'
  constraint parts_manufacturer_part_reach check
    (reach in ('unknown', 'compliant', 'exempt', 'not_compliant'));
alter table parts_manufacturer_part add column origin {text} not null default '';
alter table parts_manufacturer_part add column series {text} not null default '';
