// The parts of the printed quote, in the order in which they stand. Each adds nothing where the
// sheet has nothing to say.
#pragma once

#include "foundation/document.h"
#include "quoting/rules/quote_sheet.h"

namespace tl::quoting {

void add_prices(Document& document, const QuoteSheet& sheet);
void add_price_chart(Document& document, const QuoteSheet& sheet);
void add_turn_times(Document& document, const QuoteSheet& sheet);
void add_price_build(Document& document, const QuoteSheet& sheet);   // open books only
void add_costed_lines(Document& document, const QuoteSheet& sheet);  // open books only
void add_deferred(Document& document, const QuoteSheet& sheet);
void add_omissions(Document& document, const QuoteSheet& sheet);
void add_questions(Document& document, const QuoteSheet& sheet);
void add_assumptions(Document& document, const QuoteSheet& sheet);
void add_lead_times(Document& document, const QuoteSheet& sheet);
void add_exposures(Document& document, const QuoteSheet& sheet);
void add_notices(Document& document, const QuoteSheet& sheet);
void add_one_off(Document& document, const QuoteSheet& sheet);
void add_findings(Document& document, const QuoteSheet& sheet);
void add_terms(Document& document, const QuoteSheet& sheet);
void add_acceptance(Document& document, const QuoteSheet& sheet);
void add_lines(Document& document, const QuoteSheet& sheet);

}  // namespace tl::quoting
