// XLSX and XLSM workbooks to grids, one per sheet, in the workbook's order.
//
//   TL_TRY(ZipReader zip, ZipReader::open(bytes, file_name));
//   TL_TRY(const SourceDocument document, read_xlsx(zip, file_name));
//
// Cells keep what the file stores: numbers as their shortest exact decimal (a percentage or a
// currency keeps the stored number), dates as ISO 8601, formulas as their cached result. A formula
// without one is an empty cell with the finding `formula_without_result`.
#pragma once

#include <string_view>

#include "foundation/result.h"
#include "foundation/source_document.h"
#include "platform/documents/read_zip.h"

namespace tl::documents {

Result<SourceDocument> read_xlsx(ZipReader& zip, std::string_view file_name);

}  // namespace tl::documents
