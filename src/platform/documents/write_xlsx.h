// Writes a Workbook (foundation/workbook.h) as XLSX.
//
//   TL_TRY(const std::string bytes, write_xlsx(book));
//
// Text is written as text, also when it begins with = + - or @. Sheet names are made legal and
// unique. The same workbook gives the same bytes. Errors: workbook_empty, workbook_too_large,
// workbook_malformed (merged ranges that overlap), workbook_not_written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "foundation/result.h"
#include "foundation/workbook.h"

namespace tl::documents {

Result<std::string> write_xlsx(const Workbook& book);

// What stands in a cell of a text: valid UTF-8 without characters that XML cannot carry, at most
// 32,767 UTF-16 units as spreadsheets count them; a cut is marked with "…".
std::string sheet_text(std::string_view text);

// "_x0041_" means "A" in this file format; a text that holds such signs is escaped once more.
std::string escape_sheet_text(std::string_view text);

// Legal and unique without regard to case, in order: at most 31 UTF-16 units, none of []:*?/\ ,
// no apostrophe at either end, not empty, not "History".
std::vector<std::string> sheet_names(const std::vector<Worksheet>& sheets);

}  // namespace tl::documents
