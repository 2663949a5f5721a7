#include "sourcing/store/landed_store.h"

#include "sourcing/rules/offer_key.h"
#include "sourcing/store/statements.h"

namespace tl::sourcing {
namespace {

using database::Transaction;

struct NewExchangeRow {
  std::string currency;
  std::string home;
  std::int64_t rate = 0;
  Date valid_from;
  std::string source;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(NewExchangeRow, currency, home, rate, valid_from, source, recorded_at, recorded_by)

struct ExchangeRow {
  std::int64_t id = 0;
  std::string currency;
  std::string home;
  std::int64_t rate = 0;
  Date valid_from;
  std::string source;
};
TL_DESCRIBE(ExchangeRow, id, currency, home, rate, valid_from, source)

struct NewDutyRow {
  std::string commodity_code;
  std::string origin;
  std::int64_t rate_ppm = 0;
  Date valid_from;
  std::string source;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(NewDutyRow, commodity_code, origin, rate_ppm, valid_from, source, recorded_at,
            recorded_by)

struct DutyRow {
  std::int64_t id = 0;
  std::string commodity_code;
  std::string origin;
  std::int64_t rate_ppm = 0;
  Date valid_from;
  std::string source;
};
TL_DESCRIBE(DutyRow, id, commodity_code, origin, rate_ppm, valid_from, source)

struct NewFreightRow {
  std::string supplier;
  std::string supplier_key;
  std::int64_t rate_ppm = 0;
  std::optional<std::int64_t> amount;
  std::optional<std::string> currency;
  Date valid_from;
  std::string note;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(NewFreightRow, supplier, supplier_key, rate_ppm, amount, currency, valid_from, note,
            recorded_at, recorded_by)

struct FreightRow {
  std::int64_t id = 0;
  std::string supplier;
  std::int64_t rate_ppm = 0;
  std::optional<std::int64_t> amount;
  std::optional<std::string> currency;
  Date valid_from;
  std::string note;
};
TL_DESCRIBE(FreightRow, id, supplier, rate_ppm, amount, currency, valid_from, note)

}  // namespace

Result<std::int64_t> insert_exchange_rate(Transaction& tx, const ExchangeRate& rate,
                                          const RecordedBy& by) {
  return tx.query_one<std::int64_t>(statements::insert_exchange_rate,
                                    NewExchangeRow{.currency = std::string(rate.from.code()),
                                                   .home = std::string(rate.rate.currency().code()),
                                                   .rate = rate.rate.raw(),
                                                   .valid_from = rate.valid_from,
                                                   .source = rate.source,
                                                   .recorded_at = by.at,
                                                   .recorded_by = by.who});
}

Result<std::vector<ExchangeRate>> exchange_facts(Transaction& tx) {
  TL_TRY(auto rows, tx.query<ExchangeRow>(statements::exchange_rates));
  std::vector<ExchangeRate> all;
  all.reserve(rows.size());
  for (ExchangeRow& row : rows) {
    TL_TRY(const Currency from, Currency::parse(row.currency));
    TL_TRY(const Currency home, Currency::parse(row.home));
    all.push_back({.from = from,
                   .rate = UnitPrice::of_raw(row.rate, home),
                   .valid_from = row.valid_from,
                   .source = std::move(row.source)});
  }
  return all;
}

Result<std::int64_t> insert_duty(Transaction& tx, const DutyRate& duty, const RecordedBy& by) {
  return tx.query_one<std::int64_t>(statements::insert_duty_rate,
                                    NewDutyRow{.commodity_code = duty.commodity_code,
                                               .origin = duty.origin,
                                               .rate_ppm = duty.rate.ppm(),
                                               .valid_from = duty.valid_from,
                                               .source = duty.source,
                                               .recorded_at = by.at,
                                               .recorded_by = by.who});
}

Result<std::int64_t> insert_freight(Transaction& tx, const FreightTerms& freight,
                                    const RecordedBy& by) {
  NewFreightRow row{.supplier = freight.supplier,
                    .supplier_key = supplier_key(freight.supplier),
                    .rate_ppm = freight.rate.ppm(),
                    .valid_from = freight.valid_from,
                    .note = freight.note,
                    .recorded_at = by.at,
                    .recorded_by = by.who};
  if (freight.amount) {
    row.amount = freight.amount->raw();
    row.currency = freight.amount->currency().code();
  }
  return tx.query_one<std::int64_t>(statements::insert_freight, row);
}

Result<LandedRates> landed_rates(Transaction& tx) {
  LandedRates rates;
  TL_TRY(auto duties, tx.query<DutyRow>(statements::duty_rates));
  for (DutyRow& row : duties) {
    rates.duties.push_back({.commodity_code = std::move(row.commodity_code),
                            .origin = std::move(row.origin),
                            .rate = Rate::of_ppm(row.rate_ppm),
                            .valid_from = row.valid_from,
                            .source = std::move(row.source)});
  }
  TL_TRY(auto freights, tx.query<FreightRow>(statements::freights));
  for (FreightRow& row : freights) {
    FreightTerms terms{.supplier = std::move(row.supplier),
                       .rate = Rate::of_ppm(row.rate_ppm),
                       .valid_from = row.valid_from,
                       .note = std::move(row.note)};
    if (row.amount && row.currency) {
      TL_TRY(const Currency currency, Currency::parse(*row.currency));
      terms.amount = Cost::of_raw(*row.amount, currency);
    }
    rates.freights.push_back(std::move(terms));
  }
  return rates;
}

}  // namespace tl::sourcing
