// Any text file that holds a table: finds the encoding, the delimiter or the layout, and reads it.
//
//   TL_TRY(const SourceDocument document, read_text(bytes, "bom.csv"));
//   document.sheets.front().text(0, 0)   "Reference"
//
// document.format is delimited_text or column_text; document.encoding and .delimiter say what was
// found. Fails with `document_not_text` for binary files and with kind `limit` for huge ones.
#pragma once

#include <string_view>

#include "foundation/result.h"
#include "foundation/source_document.h"

namespace tl::documents {

Result<SourceDocument> read_text(std::string_view bytes, std::string_view file_name);

}  // namespace tl::documents
