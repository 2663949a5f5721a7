-- How the material of an RFQ is bought until somebody says otherwise, and for which quantities. The
-- latest row of each counts; the quantities first asked for stand with the RFQ itself.

create table quoting_rfq_buying (
  id {id},
  rfq_id {int} not null references quoting_rfq (id),
  strategy {text} not null constraint quoting_rfq_buying_strategy_known
    check (strategy in ('least_cost', 'least_excess', 'fastest', 'least_suppliers')),
  excess_cap {text},
  suppliers_max {int} constraint quoting_rfq_buying_suppliers_counted check (suppliers_max > 0),
  excluded {text} not null,
  note {text} not null,
  recorded_on {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index quoting_rfq_buying_rfq on quoting_rfq_buying (rfq_id, id);
{insert_only quoting_rfq_buying};

create table quoting_rfq_quantities (
  id {id},
  rfq_id {int} not null references quoting_rfq (id),
  quantities {text} not null constraint quoting_rfq_quantities_filled check (quantities <> ''),
  note {text} not null,
  recorded_on {text} not null,
  recorded_at {int} not null,
  recorded_by {text} not null
);
create index quoting_rfq_quantities_rfq on quoting_rfq_quantities (rfq_id, id);
{insert_only quoting_rfq_quantities};
