#include "desk/service/house.h"

#include <algorithm>
#include <tuple>

#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/database/series.h"
#include "platform/json/write_json.h"
#include "quoting/service/rates.h"
#include "sourcing/rules/landed_files.h"

namespace tl::desk {
namespace {

constexpr std::size_t reason_bytes_max = 500;

Result<SeriesState> state_of(database::Transaction& tx, const NumberSeries& series) {
  TL_TRY(const std::int64_t next, database::number_to_come(tx, series.name));
  return SeriesState{.name = std::string(series.name),
                     .prefix = std::string(series.prefix),
                     .what = std::string(series.what),
                     .next = next,
                     .next_number = cat(series.prefix, next)};
}

}  // namespace

Result<std::vector<SeriesState>> list_series(database::Database& db) {
  return db.read([](database::Transaction& tx) -> Result<std::vector<SeriesState>> {
    std::vector<SeriesState> out;
    for (const NumberSeries& series : number_series()) {
      TL_TRY(SeriesState state, state_of(tx, series));
      out.push_back(std::move(state));
    }
    return out;
  });
}

Result<SeriesState> continue_series(database::Database& db, const Caller& caller,
                                    const SeriesChange& change) {
  TL_TRY(const NumberSeries series, find_series(change.series));
  if (change.next < 1 || change.next > series_number_max) {
    return invalid("series_number_invalid", cat("a number lies between 1 and ", series_number_max));
  }
  const std::string reason = squeeze_spaces(change.reason);
  if (reason.empty() || reason.size() > reason_bytes_max) {
    return invalid("series_reason_missing", cat("say why, in at most ", reason_bytes_max,
                                                " bytes: the numbers between are "
                                                "never given"));
  }
  return db.write([&](database::Transaction& tx) -> Result<SeriesState> {
    TL_TRY(const SeriesState before, state_of(tx, series));
    TL_CHECK(database::go_on_from(tx, series.name, change.next));
    TL_TRY(const SeriesState after, state_of(tx, series));
    database::AuditEntry entry = database::audit_of(caller, "series_continued", {"series", 1});
    entry.before_json = json::to_json(before);
    entry.after_json = json::to_json(SeriesChange{change.series, change.next, reason});
    TL_CHECK(database::record_audit(tx, entry));
    return after;
  });
}

Result<ExchangeList> list_exchange_rates(database::Database& db, const Date& day) {
  ExchangeList out;
  if (const auto rates = quoting::rates_on(db, day)) out.home = rates->currency.code();
  TL_TRY(out.items, sourcing::all_exchange_rates(db));
  // Of one day the one that was recorded later counts, so it stands first.
  std::ranges::reverse(out.items);
  std::ranges::stable_sort(out.items, [](const auto& a, const auto& b) {
    return std::tuple(b.valid_from.days(), a.from.code()) <
           std::tuple(a.valid_from.days(), b.from.code());
  });
  return out;
}

Result<ExchangeList> record_exchange_rate(database::Database& db, const Caller& caller,
                                          const ExchangeEntry& entry) {
  TL_TRY(const quoting::RateTable rates, quoting::rates_on(db, caller.today));
  sourcing::ExchangeRate rate{.valid_from = entry.valid_from.value_or(caller.today),
                              .source = squeeze_spaces(entry.source)};
  TL_TRY(rate.from, Currency::parse(to_upper(trim(entry.currency))));
  TL_TRY(rate.rate, sourcing::parse_exchange_rate(entry.rate, rates.currency));
  TL_CHECK(sourcing::set_exchange_rate(db, caller, rate));
  return list_exchange_rates(db, caller.today);
}

Result<sourcing::FactsImport> import_exchange_rates(database::Database& db, const Caller& caller,
                                                    std::string_view bytes,
                                                    std::string_view file_name) {
  Currency home;
  // Without a rate table the file itself has to say what its rates are in.
  if (const auto rates = quoting::rates_on(db, caller.today)) home = rates->currency;
  return sourcing::import_exchange(db, caller, bytes, file_name, home);
}

}  // namespace tl::desk
