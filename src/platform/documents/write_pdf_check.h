// Whether a document can be printed at all, before any work is done. Internal to the PDF writer.
#pragma once

#include "foundation/document.h"
#include "foundation/result.h"

namespace tl::documents::pdf {

// Blocks, rows, columns and bytes of text against foundation/limits.h; fails with
// document_too_large, saying what there is too much of.
Result<void> check_printable(const Document& document);

}  // namespace tl::documents::pdf
