// Prints a Document (foundation/document.h) as PDF.
//
//   TL_TRY(const std::string bytes, write_pdf(quote));
//
// Any script; fonts are embedded; the same document gives the same bytes, as its dates are part of
// the value. Errors: font_missing, logo_unreadable, logo_too_large, document_too_large,
// document_too_long.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "foundation/document.h"
#include "foundation/limits.h"
#include "foundation/result.h"

namespace tl::documents {

struct PdfOptions {
  // In order of preference, glyph by glyph. Named, so that the file does not depend on what else
  // is installed: TrueType families, as their subsets stay small.
  std::vector<std::string> font_families = {"DejaVu Sans", "Droid Sans Fallback", "NanumGothic"};
  std::size_t bytes_max = limits::file_bytes_max;
};

Result<std::string> write_pdf(const Document& document, const PdfOptions& options = {});

}  // namespace tl::documents
