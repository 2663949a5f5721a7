// Old XLS workbooks (BIFF5 and BIFF8) to grids, one per sheet, in the workbook's order.
//
//   TL_TRY(const SourceDocument document, read_xls(bytes, "bom.xls"));
//
// The bytes are an OLE2 compound file or the bare stream in it. Cells are read as in read_xlsx.h.
// A file that ends early or is damaged is read as far as it goes, with findings. A workbook with a
// password fails with `document_encrypted`, one older than Excel 5 with `document_unsupported`.
#pragma once

#include <string_view>

#include "foundation/result.h"
#include "foundation/source_document.h"

namespace tl::documents {

Result<SourceDocument> read_xls(std::string_view bytes, std::string_view file_name);

}  // namespace tl::documents
