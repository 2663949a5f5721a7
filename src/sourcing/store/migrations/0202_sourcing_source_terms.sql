-- What the terms of a source allow, as the company read them on a day; a later row replaces an
-- earlier one from its own day on. See docs/decisions/0021-retention-under-a-sources-terms.md.
create table sourcing_source_terms (
  id {id},
  source {text} not null constraint source_terms_source_filled check (source <> ''),
  valid_from {text} not null,
  use_days {int} constraint source_terms_use_days_counted check (use_days >= 0),
  keep_days {int} constraint source_terms_keep_days_counted check (keep_days >= 0),
  re_reel_fee {int} constraint source_terms_fee_counted check (re_reel_fee >= 0),
  currency {text},
  note {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null,
  constraint source_terms_fee_has_currency check ((re_reel_fee is null) = (currency is null))
);
{insert_only sourcing_source_terms};

-- When a term to store an offer has ended, its figures go and the row stays: source, order number,
-- day, file.
alter table sourcing_offer add column erased_on {text};
alter table sourcing_offer add column erased_rule {text} not null default '';
{erasable sourcing_offer};
{erasable sourcing_price_break};
