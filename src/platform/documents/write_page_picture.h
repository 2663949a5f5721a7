// One page of a Document as a picture: what write_pdf() prints, drawn by the same code, for showing
// it beside the data that it is made of.
//
//   TL_TRY(const PaperPages paper, count_pages(quote));    // 3 pages of 595 x 842 points
//   TL_TRY(const std::string svg, write_page_svg(quote, 1));
//
// Text is drawn as outlines, so that no font has to be where it is looked at. Errors: those of
// write_pdf(), and `page_not_found`.
#pragma once

#include <cstdint>
#include <string>

#include "platform/documents/write_pdf.h"

namespace tl::documents {

struct PaperPages {
  std::int64_t pages = 0;
  std::int64_t width = 0;  // points, rounded up
  std::int64_t height = 0;
};

Result<PaperPages> count_pages(const Document& document, const PdfOptions& options = {});

// Pages count from 1.
Result<std::string> write_page_svg(const Document& document, std::int64_t page,
                                   const PdfOptions& options = {});

}  // namespace tl::documents
