// Taking in a rate table: versioned, checked whole, never changed afterwards.
#pragma once

#include <string_view>

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

// The table that holds on a day; `rates_missing` says how to import one.
Result<RateTable> rates_on(database::Transaction& tx, const Date& day);

}  // namespace tl::quoting
