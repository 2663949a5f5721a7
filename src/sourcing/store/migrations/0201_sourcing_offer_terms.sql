-- What suppliers' answers say beyond price and stock: how it is packed in their own words, how many
-- a full pack holds, whether orders are still taken, where the part comes from.
alter table sourcing_offer add column dispatch_days {int}
  constraint offer_dispatch_days_counted check (dispatch_days >= 0);
alter table sourcing_offer add column packaging {text} not null default '';
alter table sourcing_offer add column pack_quantity {int}
  constraint offer_pack_quantity_positive check (pack_quantity > 0);
alter table sourcing_offer add column sale {text} not null default 'open'
  constraint offer_sale_known check (sale in ('open', 'stock_only', 'closed'));
alter table sourcing_offer add column origin {text} not null default '';
alter table sourcing_offer add column commodity_code {text} not null default '';
