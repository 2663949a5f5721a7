-- What a source tells of the part beside its price. Kept with the offer, because it is told on the
-- same day under the same terms: see docs/decisions/0029-what-sources-tell-of-parts.md.
alter table sourcing_offer add column rohs {text} not null default 'unknown'
  constraint sourcing_offer_rohs check
    (rohs in ('unknown', 'compliant', 'exempt', 'not_compliant'));
alter table sourcing_offer add column reach {text} not null default 'unknown'
  constraint sourcing_offer_reach check
    (reach in ('unknown', 'compliant', 'exempt', 'not_compliant'));
alter table sourcing_offer add column moisture_level {text} not null default ''
  constraint sourcing_offer_moisture check
    (moisture_level in ('', '1', '2', '2a', '3', '4', '5', '5a', '6'));
alter table sourcing_offer add column body {text} not null default '';
