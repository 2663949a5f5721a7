// Taking in a rate table: versioned, checked whole, never changed afterwards.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/caller.h"
#include "foundation/finding.h"
#include "platform/database/database.h"
#include "quoting/rules/rate_table.h"

namespace tl::quoting {

enum class RateImportState { imported, known_already, refused };
TL_DESCRIBE_ENUM(RateImportState, imported, known_already, refused)

struct RateImport {
  RateImportState state = RateImportState::imported;
  RateTable table;
  Findings findings;  // with an error in them, the table was refused
};
TL_DESCRIBE(RateImport, state, table, findings)

Result<RateImport> import_rates(database::Database& db, const Caller& caller,
                                std::string_view bytes, std::string_view file_name);

// A version of the table, and whether engineering released its labour model.
struct RateVersion {
  std::int64_t version = 0;  // its id
  std::string name;
  Date valid_from;
  std::string currency;
  std::string imported_by;
  std::optional<Date> released_on;
  std::string released_by;
  std::string note;
};
TL_DESCRIBE(RateVersion, version, name, valid_from, currency, imported_by, released_on, released_by,
            note)

// Newest first.
Result<std::vector<RateVersion>> list_rates(database::Database& db);

// Engineering's word that the labour model of a version may carry firm quotes. `version` nullopt:
// the one that holds today. `rates_version_unknown`, `rates_released_already`.
Result<RateVersion> release_rates(database::Database& db, const Caller& caller,
                                  std::optional<std::int64_t> version, std::string_view note);

// The table that holds on a day, with the exchange rates of the day (sourcing/service/landed.h);
// `rates_missing` says how to import one.
Result<RateTable> rates_on(database::Transaction& tx, const Date& day);
Result<RateTable> rates_on(database::Database& db, const Date& day);
// The latest of those in a currency; `rates_currency_missing`.
Result<RateTable> rates_in(database::Transaction& tx, const Date& day, const Currency& currency);

}  // namespace tl::quoting
