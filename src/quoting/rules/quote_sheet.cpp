#include "quoting/rules/quote_sheet.h"

namespace tl::quoting {

QuoteSheet customer_copy(const QuoteSheet& sheet) {
  QuoteSheet copy = sheet;
  copy.deviations.clear();                      // ours to explain to ourselves
  if (sheet.quote_class == QuoteClass::firm) {  // a budgetary quote says what making it firm takes
    copy.deferred.clear();
    for (QuotedPrice& price : copy.prices) price.lead_time.net_days.reset();
  }
  if (sheet.disclosure == Disclosure::open_book) return copy;
  for (Exposure& exposure : copy.exposures) {  // as it would be billed: whole minor units
    const auto billed = exposure.value.to_money(Rounding::half_up);
    const auto whole = billed ? Cost::from_money(*billed) : Result<Cost>(exposure.value);
    if (whole) exposure.value = *whole;
  }
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
