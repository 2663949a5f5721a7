// Text laid out in columns by blanks and tabs, as printed parts lists are, to a grid: one grid row
// is one line of the file, one grid column one column of the layout.
//
//   Part     Value      Package   Description
//   C1       10uF 10v   C0805     CAPACITOR, European symbol
//
// The columns are found in the text itself: a rule of dashes where there is one, else the places
// where (nearly) every line has a blank and a word of the header or of most lines begins. Tabs are
// expanded to the stops that make the lines agree best. A text without a layout becomes one column.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "foundation/grid.h"
#include "foundation/result.h"
#include "platform/documents/read_finding_log.h"

namespace tl::documents {

Result<Grid> read_column_text(std::string_view text, FindingLog& log);

// The share of the non-blank lines that have a gap of two or more blanks between words, once split
// at the delimiter ('\0': not split). High for a layout, low for delimited text.
double gapped_lines(std::string_view text, char delimiter);

}  // namespace tl::documents
