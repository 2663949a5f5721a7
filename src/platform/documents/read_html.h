// The tables of a web page to grids: what many systems write when they "export to Excel" and name
// it .xls.
//
//   TL_TRY(const SourceDocument document, read_html(bytes, "bom.xls"));
//
// Markup that does not nest is taken as it comes, as browsers do; scripts and styles are skipped.
// Every table becomes a grid of its own, a table inside a cell too. The format is given as
// DocumentFormat::xls. Fails with `document_unsupported` where the page holds no table.
#pragma once

#include <string_view>

#include "foundation/result.h"
#include "foundation/source_document.h"

namespace tl::documents {

Result<SourceDocument> read_html(std::string_view bytes, std::string_view file_name);

}  // namespace tl::documents
