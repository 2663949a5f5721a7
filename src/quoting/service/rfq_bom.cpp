#include "quoting/service/rfq_bom.h"

#include <algorithm>
#include <map>

#include "bom/service/boms.h"
#include "foundation/text.h"
#include "parts/service/policies.h"
#include "quoting/service/rfq_bom_history.h"
#include "quoting/service/rfq_lines.h"
#include "quoting/service/stored_json.h"
#include "quoting/store/rfq_readings.h"

namespace tl::quoting {
namespace {

BomCounts counts_of(const bom::StoredBom& bom) {
  BomCounts counts{.lines = static_cast<std::int64_t>(bom.lines.size())};
  for (const bom::BomLine& line : bom.lines) {
    ++(line.dnp ? counts.not_fitted : counts.fitted);
    if (line.dnp || line.assembly) continue;
    counts.placements += static_cast<std::int64_t>(line.refdes.size() - line.dnp_refdes.size());
  }
  for (const Finding& finding : bom.findings) {
    if (finding.severity == Severity::error) ++counts.errors;
    if (finding.severity == Severity::warning) ++counts.warnings;
    if (finding.severity == Severity::note) ++counts.notes;
  }
  return counts;
}

Result<std::vector<ReadingFact>> facts_of(database::Transaction& tx, const RfqRow& rfq,
                                          const std::vector<CountedReading>& history) {
  TL_TRY(const auto quotes, quote_bases_of_rfq(tx, rfq.id));
  std::vector<ReadingFact> facts;
  for (const CountedReading& counted : history) {
    TL_TRY(const bom::ReadingRow about, bom::reading_about(tx, counted.id));
    ReadingFact fact{.number = static_cast<std::int64_t>(facts.size()) + 1,
                     .file = about.file_name,
                     .sha256 = about.file_hash,
                     .why = counted.why,
                     .not_carried = counted.not_carried,
                     .on = counted.on,
                     .by = counted.by};
    for (const QuoteBasisRow& quote : quotes) {
      if (quote.reading_id == counted.id.raw()) fact.quotes.push_back(quote.number);
    }
    facts.push_back(std::move(fact));
  }
  return facts;
}

// Of a file with sheets, from 1.
std::int64_t sheet_number(const bom::FileAbout& file, const std::optional<std::string>& sheet) {
  if (file.sheets.empty()) return 0;
  if (!sheet) return 1;
  const auto found = std::ranges::find(file.sheets, *sheet, &bom::SheetAbout::name);
  return found == file.sheets.end() ? 1 : found - file.sheets.begin() + 1;
}

BomLineStand stand_of(const bom::BomLine& line, const parts::MatchedLines& matched,
                      std::size_t at) {
  const parts::Match& match = matched.matches[at];
  BomLineStand out{.line = static_cast<std::int64_t>(at) + 1,
                   .rows = line.source_rows,
                   .fitted = !line.dnp,
                   .assembly = line.assembly,
                   .state = match.state,
                   .grade = match.grade};
  if (const parts::Part* part = match.part ? matched.catalogue.part(*match.part) : nullptr)
    out.part = part->number.text();
  if (!match.usable.empty()) {
    const auto row = matched.catalogue.find(match.usable.front().part);
    if (row) out.maker = cat(matched.catalogue.manufacturer_name(row->manufacturer), " ", row->mpn);
    return out;
  }
  std::size_t suggestions = match.parametric.size();
  for (const parts::AlternateMatch& one : match.alternates) suggestions += one.candidates.size();
  out.suggestions = static_cast<std::int64_t>(suggestions);
  return out;
}

}  // namespace

Result<std::vector<CountedReading>> reading_history(database::Transaction& tx, const RfqRow& rfq) {
  TL_TRY(const std::int64_t first, first_reading_of_rfq(tx, rfq.id));
  std::vector<CountedReading> history = {
      {.id = bom::ReadingId(first), .why = "as received", .by = rfq.created_by}};
  TL_TRY(const auto rows, readings_of_rfq(tx, rfq.id));
  for (const RfqReadingRow& row : rows) {
    history.push_back({.id = bom::ReadingId(row.reading_id),
                       .why = row.why,
                       .not_carried = row.not_carried,
                       .on = row.recorded_on,
                       .by = row.recorded_by});
  }
  return history;
}

Result<CountedReading> reading_numbered(database::Transaction& tx, const RfqRow& rfq,
                                        std::int64_t number) {
  TL_TRY(const auto history, reading_history(tx, rfq));
  if (number >= 1 && static_cast<std::size_t>(number) <= history.size())
    return history[static_cast<std::size_t>(number) - 1];
  return not_found("reading_unknown",
                   cat("the BOM of ", rfq.number, " was read ",
                       count_of(static_cast<std::int64_t>(history.size()), "time"),
                       "; there is no reading ", number));
}

Result<BomHead> bom_head(database::Transaction& tx, const RfqRow& rfq) {
  TL_TRY(const auto history, reading_history(tx, rfq));
  TL_TRY(bom::StoredBom bom, bom::stored_bom(tx, bom::ReadingId(rfq.reading_id)));
  BomHead head{.rfq = rfq.number,
               .reading = static_cast<std::int64_t>(history.size()),
               .file_name = bom.about.file_name,
               .sha256 = bom.about.file_hash,
               .sheet = bom.about.sheet,
               .header_row = bom.about.header_row,
               .told = {.columns = bom.about.told_columns,
                        .header_row = bom.about.told_header_row,
                        .sheet = bom.about.told_sheet,
                        .variant = bom.about.told_variant},
               .counts = counts_of(bom)};
  TL_TRY(head.file, bom::file_about(tx, bom.about));
  TL_TRY(head.mapping, from_stored_json<std::vector<bom::ColumnProposal>>(bom.about.mapping_json));
  head.findings = std::move(bom.findings);
  TL_TRY(head.readings, facts_of(tx, rfq, history));
  return head;
}

Result<BomHead> rfq_bom(database::Database& db, std::string_view rfq) {
  return db.read([&](database::Transaction& tx) -> Result<BomHead> {
    TL_TRY(const RfqRow row, load_rfq_row(tx, rfq));
    return bom_head(tx, row);
  });
}

Result<bom::SheetRows> rfq_bom_rows(database::Database& db, std::string_view rfq,
                                    std::int64_t reading, const bom::RowRange& range) {
  return db.read([&](database::Transaction& tx) -> Result<bom::SheetRows> {
    TL_TRY(const RfqRow row, load_rfq_row(tx, rfq));
    TL_TRY(const CountedReading counted, reading_numbered(tx, row, reading));
    TL_TRY(const bom::ReadingRow about, bom::reading_about(tx, counted.id));
    return bom::sheet_rows(tx, about, range);
  });
}

Result<BomLines> rfq_bom_lines(database::Database& db, std::string_view rfq) {
  return db.read([&](database::Transaction& tx) -> Result<BomLines> {
    TL_TRY(const LoadedRfq loaded, load_rfq(tx, rfq));
    TL_TRY(const auto history, reading_history(tx, loaded.row));
    TL_TRY(const bom::FileAbout file, bom::file_about(tx, loaded.bom.about));
    TL_TRY(const parts::MatchPolicy policy,
           parts::policy_for(tx, parts::CustomerId(loaded.row.customer_id)));
    TL_TRY(const parts::MatchedLines matched, match_loaded(tx, loaded, policy));
    BomLines out{.reading = static_cast<std::int64_t>(history.size())};
    for (std::size_t at = 0; at < loaded.bom.lines.size(); ++at) {
      const bom::BomLine& line = loaded.bom.lines[at];
      BomLineStand stand = stand_of(line, matched, at);
      stand.sheet = sheet_number(file, line.sheet);
      out.items.push_back(std::move(stand));
      if (line.dnp || line.assembly) continue;
      ++(matched.matches[at].state == parts::MatchState::matched ? out.matched : out.open);
    }
    return out;
  });
}

}  // namespace tl::quoting
