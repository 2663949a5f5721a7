// XML Spreadsheet 2003 (what old exporters call .xls or .xml) to grids.
//
//   TL_TRY(const SourceDocument document, read_sheet_xml(bytes, "bom.xls"));
//
// Cells are read as in read_xlsx.h; the format is given as DocumentFormat::xls, which is what the
// people who send such files take them for.
#pragma once

#include <string_view>

#include "foundation/result.h"
#include "foundation/source_document.h"

namespace tl::documents {

Result<SourceDocument> read_sheet_xml(std::string_view bytes, std::string_view file_name);

}  // namespace tl::documents
