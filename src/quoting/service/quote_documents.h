// The documents of a quote: what the customer gets. Internal to this shelf.
#pragma once

#include <string>

#include "quoting/rules/quote_sheet.h"

namespace tl::quoting {

struct QuoteDocuments {
  std::string pdf;
  std::string xlsx;
  std::string json;
};

Result<QuoteDocuments> documents_of(const QuoteSheet& sheet);

}  // namespace tl::quoting
