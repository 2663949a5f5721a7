// Writes a Grid as delimited text, RFC 4180: fields with the delimiter, a quote or a line break are
// quoted, quotes doubled, lines end in CRLF.
//
//   const std::string text = write_csv(grid, {.formulas = Formulas::guard, .mark =
//   ByteMark::utf8});
//
// A spreadsheet runs a text that begins with = + - or @ as a formula. Where the file goes to a
// person, guard: such text gets an apostrophe in front. Numbers, dates and booleans are left alone,
// so -5 stays a number. Where a program reads the file, keep: nothing is added.
#pragma once

#include <cstdint>
#include <string>

#include "foundation/grid.h"

namespace tl::documents {

enum class Formulas : std::uint8_t { guard, keep };
enum class ByteMark : std::uint8_t { none, utf8 };  // spreadsheets guess UTF-8 by its mark only

struct CsvOptions {
  char delimiter = ',';
  Formulas formulas = Formulas::guard;
  ByteMark mark = ByteMark::none;
};

// Rows keep their own length.
std::string write_csv(const Grid& grid, const CsvOptions& options = {});

}  // namespace tl::documents
