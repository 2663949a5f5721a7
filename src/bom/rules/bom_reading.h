// What a customer's bill of materials says, after it was read and before anything was matched or
// priced: its lines, where each stood, how its columns were understood, what a person should know.
//
//   TL_TRY(const bom::BomReading reading, bom::read_bom(document));
//   reading.lines[0].refdes      {"C1", "C2"}
//   reading.lines[0].alternates  {{"Murata", "GRM155R61E105KA12D"}}
//
// The described members are the contract of `bom read --json`: text is the file's own, rows count
// from 1. Nothing of the file is dropped: a row that is no line stands in `other_rows`.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/describe.h"
#include "foundation/finding.h"

namespace tl::bom {

// A part that the customer approves for a line.
struct ApprovedPart {
  std::string manufacturer;  // "" when the file names none
  std::string mpn;

  friend bool operator==(const ApprovedPart&, const ApprovedPart&) = default;
};
TL_DESCRIBE(ApprovedPart, manufacturer, mpn)

struct BomLine {
  std::int64_t row = 0;                   // first row of the line; XML: position of the component
  std::optional<std::string> sheet;       // none for text files and XML
  std::vector<std::int64_t> source_rows;  // every row that was merged into this line, `row` first
  std::int64_t level = 0;                 // depth in an indented list, from its own column
  std::vector<std::string> refdes;        // ranges expanded, order of the file
  std::optional<std::string> qty;         // as in the file; none when blank
  std::optional<std::int64_t> quantity;   // the same at 1e-6; none when blank or unreadable
  std::vector<ApprovedPart> alternates;
  bool dnp = false;                     // the whole line is not fitted
  std::vector<std::string> dnp_refdes;  // only these of its designators are not fitted
  std::string description;
  std::string value;
  std::string package;
  std::string customer_pn;
  std::vector<std::string> supplier_pns;
  std::string unit;  // "" means pieces
  std::string notes;
  bool customer_supplied = false;  // the customer sends the parts; nobody buys them
  bool assembly = false;           // its parts are lines of their own: built, not bought

  friend bool operator==(const BomLine&, const BomLine&) = default;
};
TL_DESCRIBE(BomLine, row, sheet, source_rows, level, refdes, qty, quantity, alternates, dnp,
            dnp_refdes, description, value, package, customer_pn, supplier_pns, unit, notes,
            customer_supplied, assembly)

// What a column holds. `other` is understood to be none of our business (a price, a link).
enum class ColumnRole : std::uint8_t {
  refdes,
  qty,
  mpn,
  manufacturer,
  description,
  value,
  package,
  customer_pn,
  supplier,
  supplier_pn,
  dnp,
  notes,
  level,
  unit,
  item,
  other,
};
TL_DESCRIBE_ENUM(ColumnRole, refdes, qty, mpn, manufacturer, description, value, package,
                 customer_pn, supplier, supplier_pn, dnp, notes, level, unit, item, other)
inline constexpr std::size_t column_role_count = static_cast<std::size_t>(ColumnRole::other) + 1;

// The header texts that were understood, by our key; as in the file, trimmed.
struct BomColumns {
  std::optional<std::string> refdes;
  std::optional<std::string> qty;
  std::vector<std::string> mpn;
  std::vector<std::string> manufacturer;
  std::optional<std::string> description;
  std::optional<std::string> value;
  std::optional<std::string> package;
  std::optional<std::string> customer_pn;
  std::vector<std::string> supplier_pn;
  std::optional<std::string> dnp;
  std::optional<std::string> notes;
  std::optional<std::string> level;
  std::optional<std::string> unit;

  friend bool operator==(const BomColumns&, const BomColumns&) = default;
};
TL_DESCRIBE(BomColumns, refdes, qty, mpn, manufacturer, description, value, package, customer_pn,
            supplier_pn, dnp, notes, level, unit)

// How one column was understood, and how sure that is: a person confirms or corrects it.
struct ColumnProposal {
  std::int64_t column = 0;  // from 1
  std::string header;       // "" without a header
  ColumnRole role = ColumnRole::other;
  std::int64_t confidence_percent = 0;
  bool told = false;  // by a person, now or for an earlier file of this layout

  friend bool operator==(const ColumnProposal&, const ColumnProposal&) = default;
};
TL_DESCRIBE(ColumnProposal, column, header, role, confidence_percent, told)

// Why a row that is not empty is not a line.
enum class OtherRowKind : std::uint8_t {
  title,            // above the header
  header,           // the header, its second row, or the header repeated further down
  section,          // a heading inside the table
  total,            // a sum
  note,             // text inside or below the table
  other_table,      // belongs to a second table of the same sheet
  past_line_limit,  // the list is longer than a reading may be
};
TL_DESCRIBE_ENUM(OtherRowKind, title, header, section, total, note, other_table, past_line_limit)

struct OtherRow {
  std::optional<std::string> sheet;
  std::int64_t row = 0;
  OtherRowKind kind = OtherRowKind::note;
  std::string text;  // its cells, joined with " | "

  friend bool operator==(const OtherRow&, const OtherRow&) = default;
};
TL_DESCRIBE(OtherRow, sheet, row, kind, text)

struct BomReading {
  std::string file;
  std::optional<std::string> sheet;        // the first that lines were read from
  std::optional<std::int64_t> header_row;  // none without a header and for XML
  BomColumns columns;
  std::vector<ColumnProposal> mapping;
  std::vector<BomLine> lines;
  std::vector<OtherRow> other_rows;
  std::vector<Finding> findings;
};
TL_DESCRIBE(BomReading, file, sheet, header_row, columns, mapping, lines, other_rows, findings)

}  // namespace tl::bom
