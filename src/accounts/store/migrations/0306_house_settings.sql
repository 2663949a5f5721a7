-- The figures by which the program judges: a row per change. The latest that began by a day holds;
-- without a value the default holds again.

create table accounts_house_setting (
  id {id},
  name {text} not null,
  value {int},
  valid_from {text} not null,
  note {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index accounts_house_setting_name on accounts_house_setting (name, id);
{insert_only accounts_house_setting};
