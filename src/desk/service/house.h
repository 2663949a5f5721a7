// What the house counts and converts with: the series of numbers, and exchange rates.
//
//   TL_TRY(const auto all, list_series(db));                       // all[1].next_number "R13"
//   TL_CHECK(continue_series(db, caller, {.series = "rfq", .next = 4000}));
//   TL_CHECK(record_exchange_rate(db, caller, {.currency = "USD", .rate = "0.91"}));
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "desk/rules/number_series.h"
#include "foundation/caller.h"
#include "platform/database/database.h"
#include "sourcing/service/landed.h"

namespace tl::desk {

struct SeriesState {
  std::string name;
  std::string prefix;
  std::string what;
  std::int64_t next = 1;
  std::string next_number;  // "R13"
};
TL_DESCRIBE(SeriesState, name, prefix, what, next, next_number)
Result<std::vector<SeriesState>> list_series(database::Database& db);

struct SeriesChange {
  std::string series;
  std::int64_t next = 1;
  std::string reason;
};
TL_DESCRIBE(SeriesChange, series, next, reason)
// `series_unknown`, `series_number_taken`, `series_number_invalid`, `series_reason_missing`.
Result<SeriesState> continue_series(database::Database& db, const Caller& caller,
                                    const SeriesChange& change);

struct ExchangeEntry {
  std::string currency;
  std::string rate;                // what one of it costs in ours
  std::optional<Date> valid_from;  // today unless said
  std::string source;
};
TL_DESCRIBE(ExchangeEntry, currency, rate, valid_from, source)

struct ExchangeList {
  std::string home;                           // our currency; "" before there is a rate table
  std::vector<sourcing::ExchangeRate> items;  // the latest first
};
TL_DESCRIBE(ExchangeList, home, items)

Result<ExchangeList> list_exchange_rates(database::Database& db, const Date& day);
Result<ExchangeList> record_exchange_rate(database::Database& db, const Caller& caller,
                                          const ExchangeEntry& entry);
Result<sourcing::FactsImport> import_exchange_rates(database::Database& db, const Caller& caller,
                                                    std::string_view bytes,
                                                    std::string_view file_name);

}  // namespace tl::desk
