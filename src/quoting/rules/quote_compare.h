// What changed from one revision of a quote to another, and by how much: prices and lead times by
// quantity, lines by designator, one-off charges, assumptions, questions, terms.
//
//   const QuoteComparison what = compare(before, after);
//
// Lines are compared by designator, because a line's number moves when another one is added; what
// has no designator is compared by its description.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/describe.h"
#include "foundation/rate.h"
#include "quoting/rules/quote_sheet.h"

namespace tl::quoting {

struct PriceChange {
  std::int64_t boards = 0;
  std::optional<Money> before;  // unit price; nullopt: the quantity is new
  std::optional<Money> after;   // nullopt: the quantity is gone
  std::string difference;       // "+0.12 (+2.1 %)", "" where one of them is not there
  std::string lead_before;      // "35 days", "at least 9 days"
  std::string lead_after;
  std::int64_t lines_not_priced_before = 0;
  std::int64_t lines_not_priced_after = 0;
};
TL_DESCRIBE(PriceChange, boards, before, after, difference, lead_before, lead_after,
            lines_not_priced_before, lines_not_priced_after)

struct LineChange {
  std::string designators;  // "R1 R2", or the description of a line without any
  std::string before;       // "Yageo RC0603FR-0710KL", "not fitted", "" when it is new
  std::string after;
};
TL_DESCRIBE(LineChange, designators, before, after)

// A sentence that one of them has and the other has not.
struct TextChange {
  std::string what;  // "assumption", "question", "term", "charge", "left out", "head"
  std::string before;
  std::string after;
};
TL_DESCRIBE(TextChange, what, before, after)

struct QuoteComparison {
  std::string before;  // "Q7 revision 1"
  std::string after;
  std::vector<TextChange> heads;     // class, validity, assembly, BOM, settings
  std::vector<PriceChange> prices;   // by boards, changed or not
  std::vector<LineChange> lines;     // in the order of the designators
  std::vector<TextChange> texts;     // by what, in the order of the sheets
  std::int64_t lines_unchanged = 0;  // of the later one
};
TL_DESCRIBE(QuoteComparison, before, after, heads, prices, lines, texts, lines_unchanged)

QuoteComparison compare(const QuoteSheet& before, const QuoteSheet& after);

// "+0.12 (+2.1 %)": the change of a price and its share of the price before.
std::string change_text(const Money& before, const Money& after);

}  // namespace tl::quoting
