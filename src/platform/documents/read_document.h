// The one door for every file that a customer or a supplier sends.
//
//   TL_TRY(const SourceDocument document, read_document(bytes, "bom.xls"));
//   document.format, document.sheets, document.tree, document.findings
//
// The bytes decide what the file is; a name whose ending says otherwise gives the finding
// `file_ending_misleads`. What is recognised but not read (PDF, encrypted workbooks, ...) fails
// with kind `unsupported` and says what to do; damage fails with `corrupt`, size with `limit`.
// Nothing in the bytes can crash it, and it never reads another file or the network.
#pragma once

#include <string_view>

#include "foundation/result.h"
#include "foundation/source_document.h"

namespace tl::documents {

Result<SourceDocument> read_document(std::string_view bytes, std::string_view file_name);

}  // namespace tl::documents
