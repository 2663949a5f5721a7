// OpenDocument spreadsheets (ODS) to grids, one per table, in the document's order.
//
//   TL_TRY(ZipReader zip, ZipReader::open(bytes, file_name));
//   TL_TRY(const SourceDocument document, read_ods(zip, file_name));
//
// Cells keep the stored value (office:value), not the rounded text beside it. Repeated empty rows
// and cells cost nothing; repeated filled ones are written out, within the limits of a grid.
#pragma once

#include <string_view>

#include "foundation/result.h"
#include "foundation/source_document.h"
#include "platform/documents/read_zip.h"

namespace tl::documents {

Result<SourceDocument> read_ods(ZipReader& zip, std::string_view file_name);

}  // namespace tl::documents
