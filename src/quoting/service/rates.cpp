#include "quoting/service/rates.h"

#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/documents/read_document.h"
#include "platform/json/read_json.h"
#include "platform/json/write_json.h"
#include "quoting/rules/rate_file.h"
#include "quoting/service/stored_json.h"
#include "quoting/store/labour.h"
#include "quoting/store/quotes.h"
#include "sourcing/service/landed.h"

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

Result<RateVersion> version_of(database::Transaction& tx, const RateTableRow& row) {
  RateVersion out{.version = row.id.raw(),
                  .name = row.name,
                  .valid_from = row.valid_from,
                  .currency = row.currency,
                  .imported_by = row.imported_by};
  TL_TRY(const auto release, rate_release(tx, row.id));
  if (release) {
    out.released_on = release->released_on;
    out.released_by = release->released_by;
    out.note = release->note;
  }
  return out;
}

Result<RateTableRow> wanted_version(database::Transaction& tx, const Date& today,
                                    std::optional<std::int64_t> version) {
  TL_TRY(auto rows, rate_tables(tx));
  for (RateTableRow& row : rows) {  // the newest first, so the first that began holds
    if (version ? row.id.raw() == *version : row.valid_from <= today) return std::move(row);
  }
  return not_found("rates_version_unknown",
                   version ? cat("there is no version ", *version, " of the rates; see rates list")
                           : cat("no rate table holds on ", today.text()));
}

Result<RateTable> table_on(database::Transaction& tx, const RateTableRow& row, const Date& day) {
  TL_TRY(RateTable table, table_of(row));
  TL_TRY(table.exchange, sourcing::exchange_on(tx, table.exchange, table.currency, day));
  return table;
}

}  // namespace

Result<std::vector<RateVersion>> list_rates(database::Database& db) {
  return db.read([&](database::Transaction& tx) -> Result<std::vector<RateVersion>> {
    TL_TRY(const auto rows, rate_tables(tx));
    std::vector<RateVersion> out;
    for (const RateTableRow& row : rows) {
      TL_TRY(RateVersion version, version_of(tx, row));
      out.push_back(std::move(version));
    }
    return out;
  });
}

Result<RateVersion> release_rates(database::Database& db, const Caller& caller,
                                  std::optional<std::int64_t> version, std::string_view note) {
  return db.write([&](database::Transaction& tx) -> Result<RateVersion> {
    TL_TRY(const RateTableRow row, wanted_version(tx, caller.today, version));
    const RateReleaseRow release{.rate_table_id = row.id,
                                 .note = squeeze_spaces(utf8_prefix(note, 500)),
                                 .released_on = caller.today,
                                 .released_at = caller.now,
                                 .released_by = caller.actor};
    TL_TRY(const auto added, insert_rate_release(tx, release));
    if (!added) {
      return conflict("rates_released_already",
                      cat("version ", row.id.raw(), " of the rates is released already"));
    }
    TL_CHECK(database::record_change(tx, caller, "rates_released", {"rate_table", row.id.raw()},
                                     json::to_json(release)));
    return version_of(tx, row);
  });
}

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
  return table_on(tx, *row, day);
}

Result<RateTable> rates_in(database::Transaction& tx, const Date& day, const Currency& currency) {
  TL_TRY(const auto row, rate_table_in(tx, day, currency.code()));
  if (row) return table_on(tx, *row, day);
  TL_TRY(const RateTable other, rates_on(tx, day));
  return not_found("rates_currency_missing",
                   cat("no rate table in ", currency.code(), " holds on ", day.text(),
                       "; import one with: throughline rates import FILE, or quote in another "
                       "currency with --currency ",
                       other.currency.code()));
}

Result<RateTable> rates_on(database::Database& db, const Date& day) {
  return db.read([&](database::Transaction& tx) { return rates_on(tx, day); });
}

}  // namespace tl::quoting
