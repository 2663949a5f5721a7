// The documents of a quote: what the customer gets. Internal to this shelf.
#pragma once

#include <string>

#include "quoting/rules/quote_document.h"
#include "quoting/rules/quote_sheet.h"

namespace tl::quoting {

struct QuoteDocuments {
  std::string pdf;
  std::string xlsx;
  std::string json;
};

// Of the customer's copy of the sheet: nothing of the books in it unless they are open.
Result<QuoteDocuments> documents_of(const QuoteSheet& sheet, const QuotePaper& paper = {});

}  // namespace tl::quoting
