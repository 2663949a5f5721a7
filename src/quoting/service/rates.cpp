#include "quoting/service/rates.h"

#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/documents/read_document.h"
#include "platform/json/read_json.h"
#include "platform/json/write_json.h"
#include "quoting/rules/rate_file.h"
#include "quoting/service/stored_json.h"
#include "quoting/store/quotes.h"

namespace tl::quoting {
namespace {

Result<RateTable> table_of(const RateTableRow& row) {
  auto table = from_stored_json<RateTable>(row.content_json);
  if (!table) return with_context(table.error(), cat("rate table ", row.id.raw()));
  table->id = row.id;
  return table;
}

// Compared as values: a table that was kept before rate tables gained a member is the same table.
Result<bool> holds_already(database::Transaction& tx, const RateTableRow& row) {
  TL_TRY(const auto newest, rate_table_on(tx, row.valid_from));
  if (!newest || newest->valid_from != row.valid_from) return false;
  TL_TRY(const RateTable kept, from_stored_json<RateTable>(newest->content_json));
  return json::to_json(kept) == row.content_json;
}

}  // namespace

Result<RateImport> import_rates(database::Database& db, const Caller& caller,
                                std::string_view bytes, std::string_view file_name) {
  TL_TRY(const SourceDocument document, documents::read_document(bytes, file_name));
  TL_TRY(RateFile file, read_rate_file(document, caller.today));
  RateImport out{.table = file.table, .findings = file.findings};
  if (!file.usable()) {
    out.state = RateImportState::refused;
    return out;
  }
  const RateTableRow row{.name = file.table.name,
                         .valid_from = file.table.valid_from,
                         .currency = std::string(file.table.currency.code()),
                         .content_json = json::to_json(file.table),
                         .imported_at = caller.now,
                         .imported_by = caller.actor};
  return db.write([&](database::Transaction& tx) -> Result<RateImport> {
    RateImport done = out;
    TL_TRY(const bool known, holds_already(tx, row));
    if (known) {
      done.state = RateImportState::known_already;
      return done;
    }
    TL_TRY(done.table.id, insert_rate_table(tx, row));
    TL_CHECK(database::record_change(tx, caller, "rates_imported",
                                     {"rate_table", done.table.id.raw()}, row.content_json));
    return done;
  });
}

Result<RateTable> rates_on(database::Transaction& tx, const Date& day) {
  TL_TRY(const auto row, rate_table_on(tx, day));
  if (!row) {
    return not_found("rates_missing", cat("no rate table holds on ", day.text(),
                                          "; import one with: throughline rates import FILE"));
  }
  return table_of(*row);
}

}  // namespace tl::quoting
