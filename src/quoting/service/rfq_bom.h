// The BOM of an RFQ as people work on it: the file as it came beside what was understood, read
// again when a person says how, and every reading kept.
//
//   TL_TRY(const BomHead bom, rfq_bom(db, "R1"));
//   TL_TRY(const BomHead next, read_again(db, caller, "R1", {.column = 5, .role =
//   ColumnRole::mpn})); TL_TRY(const BomHead back, return_to_reading(db, caller, "R1", 1));     //
//   undone
//
// The newest reading counts. Earlier ones stay as they were, and quotes say which they rest on.
// What was said of a line - who supplies it - follows the line into the next reading by its
// designators; what finds no line there is told.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bom/rules/reading_choices.h"
#include "bom/service/layouts.h"
#include "bom/service/sheet_rows.h"
#include "foundation/caller.h"
#include "parts/rules/match.h"
#include "platform/database/database.h"

namespace tl::quoting {

// A reading that came to count. The same may come to count again, under another number.
struct ReadingFact {
  std::int64_t number = 0;  // from 1
  std::string file;
  std::string sha256;
  std::string why;          // "column 5 is mpn"
  std::string not_carried;  // what was said of lines that it has not
  std::optional<Date> on;   // none: when the RFQ was received
  std::string by;
  std::vector<std::string> quotes;  // "Q7.2", that rest on it
};
TL_DESCRIBE(ReadingFact, number, file, sha256, why, not_carried, on, by, quotes)

struct ReadingTold {
  std::string columns;  // "3=mpn,7=manufacturer"
  std::optional<std::int64_t> header_row;
  std::string sheet;
  std::string variant;
};
TL_DESCRIBE(ReadingTold, columns, header_row, sheet, variant)

struct BomCounts {
  std::int64_t lines = 0;
  std::int64_t placements = 0;  // designators that are fitted
  std::int64_t fitted = 0;      // lines
  std::int64_t not_fitted = 0;
  std::int64_t errors = 0;  // findings
  std::int64_t warnings = 0;
  std::int64_t notes = 0;
};
TL_DESCRIBE(BomCounts, lines, placements, fitted, not_fitted, errors, warnings, notes)

struct BomHead {
  std::string rfq;
  std::int64_t reading = 1;  // its number
  std::string file_name;
  std::string sha256;
  bom::FileAbout file;
  std::optional<std::string> sheet;        // the first that lines were read from
  std::optional<std::int64_t> header_row;  // from 1
  std::vector<bom::ColumnProposal> mapping;
  ReadingTold told;
  BomCounts counts;
  std::vector<Finding> findings;
  std::vector<ReadingFact> readings;
};
TL_DESCRIBE(BomHead, rfq, reading, file_name, sha256, file, sheet, header_row, mapping, told,
            counts, findings, readings)

Result<BomHead> rfq_bom(database::Database& db, std::string_view rfq);

// Rows of the file of a reading, by its number. A reading never changes, nor do they.
// `reading_unknown`, and what bom::sheet_rows() fails with.
Result<bom::SheetRows> rfq_bom_rows(database::Database& db, std::string_view rfq,
                                    std::int64_t reading, const bom::RowRange& range);

// Every line in short: where it stands in the file, and how it stands with our parts.
struct BomLineStand {
  std::int64_t line = 0;
  std::int64_t sheet = 0;          // from 1; 0: the file has none
  std::vector<std::int64_t> rows;  // that it was read from, the first one first
  bool fitted = true;
  bool assembly = false;
  parts::MatchState state = parts::MatchState::nothing;
  parts::MatchGrade grade = parts::MatchGrade::none;
  std::string part;   // our number
  std::string maker;  // "Yageo RC0603FR-0710KL", what will be fitted
  std::int64_t suggestions = 0;
};
TL_DESCRIBE(BomLineStand, line, sheet, rows, fitted, assembly, state, grade, part, maker,
            suggestions)

struct BomLines {
  std::int64_t reading = 1;
  std::int64_t matched = 0;  // fitted lines
  std::int64_t open = 0;
  std::vector<BomLineStand> items;
};
TL_DESCRIBE(BomLines, reading, matched, open, items)

// Matched as the parts stand now; creates nothing.
Result<BomLines> rfq_bom_lines(database::Database& db, std::string_view rfq);

// What is to be read otherwise; all else stays as the reading before was told.
struct ReadAgain {
  std::optional<std::int64_t> column = {};  // from 1, with its role
  std::optional<bom::ColumnRole> role = {};
  std::optional<std::int64_t> header_row = {};  // 0: there is none
  std::optional<std::string> sheet = {};        // "": as inferred
  std::optional<std::string> variant = {};
  std::string file = {};                     // of the data pack; "": the one that was read
  std::optional<std::int64_t> version = {};  // of that file; the newest unless said
};

// `reading_unchanged` where nothing is told, `pack_file_not_found`, and what reading fails with;
// then the reading before counts as it did.
Result<BomHead> read_again(database::Database& db, const Caller& caller, std::string_view rfq,
                           const ReadAgain& told);

// An earlier reading counts again. `reading_unknown`, `reading_unchanged`.
Result<BomHead> return_to_reading(database::Database& db, const Caller& caller,
                                  std::string_view rfq, std::int64_t reading);

// What the reading that counts was told is remembered for the customer's files laid out alike.
Result<bom::RememberedMapping> remember_mapping(database::Database& db, const Caller& caller,
                                                std::string_view rfq);

}  // namespace tl::quoting
