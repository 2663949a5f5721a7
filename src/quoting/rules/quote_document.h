// The quote as pages and as a workbook: what a buyer gets.
//
//   const Document pages = quote_document(sheet, {.logo_png = logo});
//   TL_TRY(const std::string pdf, documents::write_pdf(pages));
//
// The first page is one to decide from: who, what, price by quantity, lead time, validity, what it
// rests on. Questions, assumptions, exposures, charges and terms follow, then the lines. A
// budgetary quote is marked on every page, lists what it leaves out and has nothing to sign.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "foundation/document.h"
#include "foundation/workbook.h"
#include "quoting/rules/quote_sheet.h"

namespace tl::quoting {

// How the provider's paper looks; no word of the quote depends on it.
struct QuotePaper {
  std::string logo_png;                 // bytes, "" for none
  std::optional<std::uint32_t> accent;  // 0xRRGGBB
  PaperSize size = PaperSize::a4;
};

Document quote_document(const QuoteSheet& sheet, const QuotePaper& paper = {});

// Summary, Prices, Lines, Excess, Questions and assumptions.
Workbook quote_workbook(const QuoteSheet& sheet, const QuotePaper& paper = {});

}  // namespace tl::quoting
