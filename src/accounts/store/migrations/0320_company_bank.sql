-- Where to pay: printed in the foot of every page, beside the registration.
alter table accounts_company add column bank {text} not null default '';
