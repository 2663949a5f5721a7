-- Versions of the price guide: a new file is a new version, and the one of the day counts.

create table market_price_guide (
  id {id},
  name {text} not null,
  valid_from {text} not null,
  currency {text} not null,
  content_json {text} not null,
  imported_at {int} not null,
  imported_by {text} not null
);
{insert_only market_price_guide};
