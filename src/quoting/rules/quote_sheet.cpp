#include "quoting/rules/quote_sheet.h"

namespace tl::quoting {

QuoteSheet customer_copy(const QuoteSheet& sheet) {
  QuoteSheet copy = sheet;
  if (sheet.disclosure == Disclosure::open_book) return copy;
  for (QuotedPrice& price : copy.prices) {
    price.split.reset();
    price.build.reset();
  }
  for (QuotedLine& line : copy.lines) {
    line.material.reset();
    line.costs.clear();
  }
  return copy;
}

}  // namespace tl::quoting
