#include "bom/store/readings.h"

#include <algorithm>

#include "bom/store/statements.h"
#include "foundation/decimal.h"
#include "foundation/text.h"

namespace tl::bom {
namespace {

// Lists stand in one column, an item a line: no item holds a line break.
std::string joined(const std::vector<std::string>& items) {
  return join(items, "\n");
}

std::vector<std::string> apart(const std::string& text) {
  std::vector<std::string> items;
  if (text.empty()) return items;
  for (const std::string_view item : split(text, '\n')) items.emplace_back(item);
  return items;
}

struct LineRow {
  std::int64_t number = 0;
  std::int64_t file_row = 0;
  std::optional<std::string> sheet;
  std::string source_rows;
  std::int64_t line_level = 0;
  std::string refdes;
  std::optional<std::string> qty;
  std::optional<std::int64_t> quantity;
  bool dnp = false;
  std::string dnp_refdes;
  std::string description;
  std::string line_value;
  std::string package;
  std::string customer_pn;
  std::string supplier_pns;
  std::string unit;
  std::string notes;
  bool customer_supplied = false;
  bool assembly = false;
};
TL_DESCRIBE(LineRow, number, file_row, sheet, source_rows, line_level, refdes, qty, quantity, dnp,
            dnp_refdes, description, line_value, package, customer_pn, supplier_pns, unit, notes,
            customer_supplied, assembly)

struct PartRow {
  std::int64_t line_number = 0;
  std::int64_t position = 0;
  std::string manufacturer;
  std::string mpn;
};
TL_DESCRIBE(PartRow, line_number, position, manufacturer, mpn)

struct FindingRow {
  std::int64_t position = 0;
  std::string code;
  Severity severity = Severity::note;
  std::string file;
  std::string sheet;
  std::int64_t file_row = 0;
  std::int64_t file_column = 0;
  std::string cell;
  std::string message;
};
TL_DESCRIBE(FindingRow, position, code, severity, file, sheet, file_row, file_column, cell, message)

struct OtherRowPlace {
  std::optional<std::string> sheet;
  std::int64_t file_row = 0;
  OtherRowKind kind = OtherRowKind::note;
};
TL_DESCRIBE(OtherRowPlace, sheet, file_row, kind)

struct OtherRowRow {
  std::int64_t position = 0;
  std::optional<std::string> sheet;
  std::int64_t file_row = 0;
  OtherRowKind kind = OtherRowKind::note;
  std::string cells;
};
TL_DESCRIBE(OtherRowRow, position, sheet, file_row, kind, cells)

LineRow row_of(std::int64_t number, const BomLine& line) {
  std::vector<std::string> rows;
  for (const std::int64_t row : line.source_rows) rows.push_back(std::to_string(row));
  return {.number = number,
          .file_row = line.row,
          .sheet = line.sheet,
          .source_rows = joined(rows),
          .line_level = line.level,
          .refdes = joined(line.refdes),
          .qty = line.qty,
          .quantity = line.quantity,
          .dnp = line.dnp,
          .dnp_refdes = joined(line.dnp_refdes),
          .description = line.description,
          .line_value = line.value,
          .package = line.package,
          .customer_pn = line.customer_pn,
          .supplier_pns = joined(line.supplier_pns),
          .unit = line.unit,
          .notes = line.notes,
          .customer_supplied = line.customer_supplied,
          .assembly = line.assembly};
}

Result<BomLine> line_of(LineRow row) {
  BomLine line{.row = row.file_row,
               .sheet = row.sheet,
               .level = row.line_level,
               .refdes = apart(row.refdes),
               .qty = row.qty,
               .quantity = row.quantity,
               .dnp = row.dnp,
               .dnp_refdes = apart(row.dnp_refdes),
               .description = std::move(row.description),
               .value = std::move(row.line_value),
               .package = std::move(row.package),
               .customer_pn = std::move(row.customer_pn),
               .supplier_pns = apart(row.supplier_pns),
               .unit = std::move(row.unit),
               .notes = std::move(row.notes),
               .customer_supplied = row.customer_supplied,
               .assembly = row.assembly};
  for (const std::string& number : apart(row.source_rows)) {
    TL_TRY(const std::int64_t source, parse_decimal(number, 0));
    line.source_rows.push_back(source);
  }
  return line;
}

Result<void> insert_lines(database::Transaction& tx, ReadingId id,
                          const std::vector<BomLine>& lines) {
  std::vector<LineRow> rows;
  std::vector<PartRow> parts;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto number = static_cast<std::int64_t>(i) + 1;
    rows.push_back(row_of(number, lines[i]));
    std::int64_t position = 0;
    for (const ApprovedPart& part : lines[i].alternates)
      parts.push_back({number, ++position, part.manufacturer, part.mpn});
  }
  TL_CHECK(tx.execute_each(statements::insert_line, rows, database::named("reading_id", id)));
  TL_CHECK(
      tx.execute_each(statements::insert_approved_part, parts, database::named("reading_id", id)));
  return {};
}

}  // namespace

Result<ReadingId> insert_reading(database::Transaction& tx, const ReadingRow& row,
                                 const BomReading& reading) {
  TL_TRY(const ReadingId id, tx.query_one<ReadingId>(statements::insert_reading, row));
  TL_CHECK(insert_lines(tx, id, reading.lines));
  std::vector<FindingRow> findings;
  for (const Finding& finding : reading.findings) {
    findings.push_back({.position = static_cast<std::int64_t>(findings.size()) + 1,
                        .code = finding.code,
                        .severity = finding.severity,
                        .file = finding.place.file,
                        .sheet = finding.place.sheet,
                        .file_row = finding.place.row,
                        .file_column = finding.place.column,
                        .cell = finding.place.text,
                        .message = finding.message});
  }
  TL_CHECK(
      tx.execute_each(statements::insert_finding, findings, database::named("reading_id", id)));
  std::vector<OtherRowRow> others;
  for (const OtherRow& other : reading.other_rows) {
    others.push_back({static_cast<std::int64_t>(others.size()) + 1, other.sheet, other.row,
                      other.kind, other.text});
  }
  TL_CHECK(
      tx.execute_each(statements::insert_other_row, others, database::named("reading_id", id)));
  return id;
}

Result<ReadingRow> reading_by_id(database::Transaction& tx, ReadingId id) {
  return tx.query_one<ReadingRow>(statements::reading_by_id, id);
}

Result<std::int64_t> line_count_of(database::Transaction& tx, ReadingId id) {
  return tx.query_one<std::int64_t>(statements::line_count_of_reading, id);
}

Result<std::vector<BomLine>> lines_of(database::Transaction& tx, ReadingId id) {
  std::vector<BomLine> lines;
  TL_CHECK(tx.for_each<LineRow>(
      statements::lines_of_reading,
      [&](LineRow row) -> Result<void> {
        TL_TRY(BomLine line, line_of(std::move(row)));
        lines.push_back(std::move(line));
        return {};
      },
      id));
  TL_CHECK(tx.for_each<PartRow>(
      statements::approved_parts_of_reading,
      [&](PartRow row) -> Result<void> {
        ENSURE(row.line_number >= 1 && static_cast<std::size_t>(row.line_number) <= lines.size(),
               "a foreign key holds parts to lines");
        lines[static_cast<std::size_t>(row.line_number) - 1].alternates.push_back(
            {std::move(row.manufacturer), std::move(row.mpn)});
        return {};
      },
      id));
  return lines;
}

Result<std::vector<NumberedLine>> lines_between(database::Transaction& tx, ReadingId id,
                                                std::int64_t first, std::int64_t last) {
  std::vector<NumberedLine> lines;
  TL_TRY(const auto rows, tx.query<LineRow>(statements::lines_between, id, first, last));
  for (const LineRow& row : rows) {
    TL_TRY(BomLine line, line_of(row));
    lines.push_back({row.number, std::move(line)});
  }
  TL_TRY(const auto parts, tx.query<PartRow>(statements::approved_parts_between, id, first, last));
  for (const PartRow& part : parts) {
    const auto line = std::ranges::lower_bound(lines, part.line_number, {}, &NumberedLine::number);
    ENSURE(line != lines.end() && line->number == part.line_number, "parts belong to lines");
    line->line.alternates.push_back({part.manufacturer, part.mpn});
  }
  return lines;
}

Result<std::vector<OtherRowAt>> other_rows_between(database::Transaction& tx, ReadingId id,
                                                   std::int64_t first, std::int64_t last) {
  TL_TRY(const auto rows, tx.query<OtherRowPlace>(statements::other_rows_between, id, first, last));
  std::vector<OtherRowAt> out;
  for (const OtherRowPlace& row : rows) out.push_back({row.sheet, row.file_row, row.kind});
  return out;
}

Result<std::int64_t> last_row_of(database::Transaction& tx, ReadingId id) {
  return tx.query_one<std::int64_t>(statements::last_row_of_reading, id);
}

Result<std::vector<Finding>> findings_of(database::Transaction& tx, ReadingId id) {
  std::vector<Finding> findings;
  TL_CHECK(tx.for_each<FindingRow>(
      statements::findings_of_reading,
      [&](FindingRow row) -> Result<void> {
        findings.push_back({row.code,
                            row.severity,
                            {row.file, row.sheet, row.file_row, row.file_column, row.cell},
                            row.message});
        return {};
      },
      id));
  return findings;
}

}  // namespace tl::bom
