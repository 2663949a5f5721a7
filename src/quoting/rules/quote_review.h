// What a quote must say beside its prices, and whether it may be issued: the gaps that keep it from
// being firm, the questions to the customer, the assumptions it rests on, the material left over.
//
// A firm quote has a part, a price and a lead time for every fitted line that we buy (R41); a
// budgetary one lists what it leaves out (R43). An assumption names the figure that rests on it.
#pragma once

#include <vector>

#include "accounts/rules/technical_query.h"
#include "foundation/describe.h"
#include "foundation/finding.h"
#include "quoting/rules/costing.h"
#include "quoting/rules/line_knowledge.h"
#include "quoting/rules/quote_assumptions.h"
#include "quoting/rules/quote_exposures.h"
#include "quoting/rules/quote_gaps.h"
#include "quoting/rules/quote_notices.h"
#include "quoting/rules/quote_questions.h"

namespace tl::quoting {

enum class QuoteClass { firm, budgetary };
TL_DESCRIBE_ENUM(QuoteClass, firm, budgetary)

struct QuoteReview {
  std::vector<Gap> gaps;
  std::vector<Question> questions;
  std::vector<Assumption> assumptions;
  std::vector<Exposure> exposures;  // by quantity, then the dearest first
  bool firm_possible = false;       // no gap stands in the way
  std::vector<Notice> notices;
};
TL_DESCRIBE(QuoteReview, gaps, questions, assumptions, exposures, firm_possible, notices)

// `bom_findings` are the reader's: what needs a person becomes a question. `knowledge` has an entry
// for every line of the input, in its order.
Result<QuoteReview> review(const CostingInput& input, const Costing& costing,
                           const std::vector<LineKnowledge>& knowledge,
                           const std::vector<Finding>& bom_findings);

// Puts what became of the questions in: `queries` are the records of `reviewed.questions`, one for
// each. Open ones get their number; what was answered or is assumed becomes an assumption, as the
// price holds only with it; what was withdrawn goes.
void apply_outcomes(QuoteReview& reviewed, const std::vector<accounts::TechnicalQuery>& queries);

}  // namespace tl::quoting
