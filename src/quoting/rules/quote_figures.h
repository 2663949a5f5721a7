// From the engine's figures to what the customer is told: prices, lead times with the parts that
// decide them, charges, exposures, questions, assumptions, gaps, lines.
//
//   QuoteSheet sheet = heads_of(rfq, customer);       // the caller's: who, what, when, terms
//   TL_CHECK(fill_figures(sheet, input, costing, review));
#pragma once

#include "quoting/rules/costing.h"
#include "quoting/rules/quote_review.h"
#include "quoting/rules/quote_sheet.h"

namespace tl::quoting {

// Sets currency, prices, one_off, questions, assumptions, exposures, gaps and lines; leaves the
// rest as it is. Fails where an amount does not fit.
Result<void> fill_figures(QuoteSheet& sheet, const CostingInput& input, const Costing& costing,
                          const QuoteReview& review);

}  // namespace tl::quoting
