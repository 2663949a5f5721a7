#include "bom/service/layouts.h"

#include <algorithm>

#include "accounts/service/customers.h"
#include "bom/rules/file_revision.h"
#include "bom/rules/known_layout.h"
#include "bom/service/boms.h"
#include "bom/store/layouts.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/database/series.h"
#include "platform/documents/read_document.h"
#include "platform/json/write_json.h"

namespace tl::bom {
namespace {

Result<std::vector<KnownLayout>> known_layouts(const std::vector<LayoutRow>& rows) {
  std::vector<KnownLayout> known;
  for (const LayoutRow& row : rows) {
    KnownLayout layout{.number = row.number,
                       .signature = row.signature,
                       .headings = row.headings,
                       .sheet = row.sheet,
                       .columns = {},
                       .recorded_on = row.recorded_on,
                       .recorded_by = row.recorded_by};
    if (!row.column_map.empty()) {
      TL_TRY(layout.columns, parse_column_map(row.column_map));
    }
    known.push_back(std::move(layout));
  }
  return known;
}

// What was told of the columns, by number: headings stand in the signature already.
std::string told_columns(const BomReading& reading) {
  std::vector<ColumnChoice> told;
  for (const ColumnProposal& column : reading.mapping) {
    if (column.told) told.push_back({std::to_string(column.column), column.role});
  }
  return column_map_text(told);
}

// Appends the correction as a fact, unless just that is remembered already.
Result<void> remember(database::Transaction& tx, const Caller& caller, LayoutRow row,
                      const std::vector<LayoutRow>& known) {
  const auto same = std::find_if(known.rbegin(), known.rend(), [&](const LayoutRow& other) {
    return other.signature == row.signature;
  });
  std::optional<std::string> before;
  if (same != known.rend()) {
    if (same->column_map == row.column_map && same->sheet == row.sheet) return {};
    row.number = same->number;
    before = json::to_json(*same);
  } else {
    TL_TRY(const std::int64_t number, database::next_number(tx, "bom_layout"));
    row.number = cat("M", number);
  }
  row.state = LayoutState::told;
  row.recorded_on = caller.today;
  row.recorded_at = caller.now;
  row.recorded_by = caller.actor;
  TL_TRY(row.id, insert_layout(tx, row));
  database::AuditEntry entry =
      database::audit_of(caller, "bom_layout_told", {"bom_layout", row.id.raw()});
  entry.before_json = std::move(before);
  entry.after_json = json::to_json(row);
  return database::record_audit(tx, entry);
}

Finding not_remembered(const BomReading& reading) {
  return {"mapping_not_remembered",
          Severity::note,
          {reading.file, reading.sheet.value_or(""), reading.header_row.value_or(0), 0, {}},
          "the correction holds for this file alone: without a header of its own the layout would "
          "not be known again"};
}

Result<RememberedMapping> shown(database::Transaction& tx, const LayoutRow& row) {
  TL_TRY(const accounts::Customer customer,
         accounts::customer_of(tx, accounts::CustomerId(row.customer_id)));
  return RememberedMapping{.number = row.number,
                           .customer = cat(customer.code, " ", customer.name),
                           .headings = row.headings,
                           .sheet = row.sheet,
                           .columns = row.column_map,
                           .recorded_on = row.recorded_on,
                           .recorded_by = row.recorded_by};
}

}  // namespace

Result<BomReading> read_remembering(database::Transaction& tx, const Caller& caller,
                                    std::int64_t customer_id, const SourceDocument& document,
                                    const ReadingChoices& choices) {
  TL_TRY(const std::vector<LayoutRow> rows, layouts_of(tx, customer_id));
  TL_TRY(const std::vector<KnownLayout> known, known_layouts(rows));
  const auto found = find_known_layout(document, known, choices);
  const ReadingChoices used =
      found ? with_known_layout(choices, document, known[found->layout], *found) : choices;
  TL_TRY(BomReading reading, read_bom(document, used));
  if (found) reading.findings.push_back(known_layout_used(known[found->layout], reading));
  if (!choices.teaches()) return reading;
  LayoutSignature signature = signature_of(document, reading);
  if (signature.text.empty()) {
    reading.findings.push_back(not_remembered(reading));
    return reading;
  }
  TL_CHECK(remember(tx, caller,
                    {.customer_id = customer_id,
                     .signature = std::move(signature.text),
                     .headings = std::move(signature.headings),
                     .sheet = used.sheet,
                     .column_map = told_columns(reading)},
                    rows));
  return reading;
}

Result<BomReading> read_for(database::Database& db, const Caller& caller,
                            const CustomerFile& file) {
  TL_TRY(const SourceDocument document, documents::read_document(file.bytes, file.file_name));
  const auto read = [&](database::Transaction& tx) -> Result<BomReading> {
    TL_TRY(const accounts::Customer customer, accounts::find_customer(tx, file.customer));
    TL_TRY(BomReading reading,
           read_remembering(tx, caller, customer.id.raw(), document, file.choices));
    if (auto revision = check_revision(reading, ""))
      reading.findings.push_back(std::move(*revision));
    return reading;
  };
  return file.choices.teaches() ? db.write(read) : db.read(read);
}

Result<std::vector<RememberedMapping>> remembered_mappings(database::Database& db,
                                                           std::string_view customer) {
  return db.read([&](database::Transaction& tx) -> Result<std::vector<RememberedMapping>> {
    std::vector<LayoutRow> rows;
    if (customer.empty()) {
      TL_TRY(rows, all_layouts(tx));
    } else {
      TL_TRY(const accounts::Customer found, accounts::find_customer(tx, customer));
      TL_TRY(rows, layouts_of(tx, found.id.raw()));
    }
    std::vector<RememberedMapping> mappings;
    for (const LayoutRow& row : rows) {
      TL_TRY(RememberedMapping mapping, shown(tx, row));
      mappings.push_back(std::move(mapping));
    }
    return mappings;
  });
}

Result<RememberedMapping> remember_reading(database::Transaction& tx, const Caller& caller,
                                           ReadingId id) {
  TL_TRY(const ReadingRow row, reading_by_id(tx, id));
  TL_TRY(ReadingChoices choices, choices_of(row));
  choices.told_for = ToldFor::layout;
  if (!choices.teaches()) {
    return conflict("mapping_not_told",
                    "nothing was told about reading this file, so there is nothing to remember");
  }
  TL_TRY(const std::string bytes, file_of(tx, row));
  TL_TRY(const SourceDocument document, documents::read_document(bytes, row.file_name));
  TL_TRY(const BomReading reading,
         read_remembering(tx, caller, row.customer_id, document, choices));
  const std::string signature = signature_of(document, reading).text;
  TL_TRY(const std::vector<LayoutRow> rows, layouts_of(tx, row.customer_id));
  const auto found = std::ranges::find_if(rows, [&](const LayoutRow& layout) {
    return layout.signature == signature && layout.state == LayoutState::told;
  });
  if (signature.empty() || found == rows.end()) {
    return conflict("mapping_not_remembered",
                    "the file has no header row and too few columns to be known again by");
  }
  return shown(tx, *found);
}

Result<RememberedMapping> forget_mapping(database::Database& db, const Caller& caller,
                                         std::string_view number) {
  return db.write([&](database::Transaction& tx) -> Result<RememberedMapping> {
    TL_TRY(const std::optional<LayoutRow> known, layout_by_number(tx, to_upper(trim(number))));
    if (!known || known->state == LayoutState::ended) {
      return not_found("mapping_unknown",
                       cat("no mapping '", utf8_prefix(number, 30),
                           "' is remembered; throughline bom mappings lists them"));
    }
    LayoutRow row = *known;
    row.state = LayoutState::ended;
    row.recorded_on = caller.today;
    row.recorded_at = caller.now;
    row.recorded_by = caller.actor;
    TL_TRY(row.id, insert_layout(tx, row));
    database::AuditEntry entry =
        database::audit_of(caller, "bom_layout_ended", {"bom_layout", row.id.raw()});
    entry.before_json = json::to_json(*known);
    TL_CHECK(database::record_audit(tx, entry));
    return shown(tx, *known);
  });
}

}  // namespace tl::bom
