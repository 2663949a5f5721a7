-- Why a quote was issued that deviates from the price guide.

create table quoting_deviation_reason (
  quote_id {int} primary key references quoting_quote (id),
  reason {text} not null,
  recorded_on {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
{insert_only quoting_deviation_reason};
