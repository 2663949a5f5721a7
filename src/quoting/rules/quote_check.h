// Whether what a quote rests on still holds on a later day (E3).
//
//   const QuoteCheck check = check_figures({.figures = kept, .terms = terms}, {input, costing});
//   check.outcome;             // broken
//   check.broken[0].was, .is;  // "at most EUR 0.006", "EUR 0.009"
//
// A figure has drifted when it is worse than it was by more than the tolerance that the quote was
// made with. It does not break the quote where the best purchase of the day is as good as the one
// on paper - in price, time and pieces to order - from whatever approved offer: then it is covered,
// and named so.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/describe.h"
#include "quoting/rules/quote_sheet.h"
#include "quoting/rules/resting_figure.h"

namespace tl::quoting {

enum class CheckOutcome { whole, broken };
TL_DESCRIBE_ENUM(CheckOutcome, whole, broken)

struct Drift {
  FigureKind kind = FigureKind::price;
  std::string what;  // figure_text()
  std::string was;
  std::string is;
  std::string covered_by;            // "" where nothing else is as good
  std::vector<std::int64_t> boards;  // quantities of the quote
  std::vector<std::int64_t> lines;
};
TL_DESCRIBE(Drift, kind, what, was, is, covered_by, boards, lines)

// What the quote says beside what it would say today.
struct PriceDrift {
  std::int64_t boards = 0;
  Money quoted;  // unit price
  Money today;
  std::int64_t lines_not_priced = 0;  // today, of those that had a price
  std::optional<std::int64_t> days_quoted;
  std::optional<std::int64_t> days_today;
};
TL_DESCRIBE(PriceDrift, boards, quoted, today, lines_not_priced, days_quoted, days_today)

struct QuoteCheck {
  std::string quote;  // its document number
  Date on;
  CheckOutcome outcome = CheckOutcome::whole;
  std::int64_t figures = 0;    // looked at
  std::vector<Drift> broken;   // in the order of the figures
  std::vector<Drift> covered;  // worse at that seller, and as good elsewhere
  std::vector<PriceDrift> prices;
};
TL_DESCRIBE(QuoteCheck, quote, on, outcome, figures, broken, covered, prices)

// What was kept with the quote.
struct QuoteBasis {
  std::vector<RestingFigure> figures;
  QuoteTerms terms;  // the tolerances
  const QuoteSheet* sheet = nullptr;
};

// The same RFQ as it would be costed on the later day.
struct QuoteToday {
  const CostingInput* input = nullptr;
  const Costing* costing = nullptr;
};

QuoteCheck check_figures(const QuoteBasis& basis, const QuoteToday& today);

// The rules that a quote was computed with may have become others since: then its input costs other
// prices than it says, and explaining the one by the other would mislead: `explanation_differs`.
Result<void> check_same_figures(const QuoteSheet& sheet, const Costing& costing);

// "price of ..., Alpha A-1: was at most EUR 0.006, is EUR 0.009"
std::string drift_text(const Drift& drift);

}  // namespace tl::quoting
