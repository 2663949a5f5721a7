#include "quoting/rules/quote_sheet.h"

namespace tl::quoting {
namespace {

// Whole minor units, as on an invoice.
Cost as_billed(const Cost& value) {
  const auto billed = value.to_money(Rounding::half_up);
  const auto whole = billed ? Cost::from_money(*billed) : Result<Cost>(value);
  return whole ? *whole : value;
}

// Neither our sellers nor what lies in our stores.
void tell_customer(Gap& gap) {
  if (!gap.told_as.empty()) gap.message = std::move(gap.told_as);
  gap.told_as.clear();
  gap.reserve.clear();
}

}  // namespace

QuoteSheet customer_copy(const QuoteSheet& sheet) {
  QuoteSheet copy = sheet;
  copy.deviations.clear();  // ours to explain to ourselves
  copy.settings.clear();    // what of them matters stands in the terms
  for (Gap& gap : copy.gaps) tell_customer(gap);
  if (sheet.quote_class == QuoteClass::firm) {  // a budgetary quote says what making it firm takes
    copy.deferred.clear();
    for (QuotedPrice& price : copy.prices) price.lead_time.net_days.reset();
  }
  if (sheet.disclosure == Disclosure::open_book) return copy;
  copy.completeness = {};
  for (Exposure& exposure : copy.exposures) exposure.value = as_billed(exposure.value);
  for (Notice& notice : copy.notices) {
    for (NoticeValue& value : notice.values) value.ordered = as_billed(value.ordered);
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
