// How much of the work that an order needs was done before the quote (R45): five things, each k of
// n, with the lines that are still open.
//
//   const Completeness done = completeness(input, costing, knowledge, reviewed);
//   done.items[0];   // parts coded: 47 of 52, open: lines 3, 8, 19, 20, 41
//
// The score is the mean of the five shares; a thing that nothing asks for counts as done.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "foundation/describe.h"
#include "foundation/explanation.h"
#include "foundation/rate.h"
#include "quoting/rules/quote_review.h"

namespace tl::quoting {

enum class CompletenessItem {
  parts_coded,       // fitted lines with a part of ours that engineering has reviewed
  lead_times,        // fitted lines that it is known of when their pieces can be here
  order_quantities,  // lines bought whose offers tell their minimum order quantity
  alternates,        // lines bought with a second approved manufacturer part
  gaps_listed,       // lines with a gap or a question that is on record as a technical query
};
TL_DESCRIBE_ENUM(CompletenessItem, parts_coded, lead_times, order_quantities, alternates,
                 gaps_listed)

struct ItemScore {
  CompletenessItem item = CompletenessItem::parts_coded;
  std::int64_t done = 0;
  std::int64_t of = 0;
  std::vector<std::int64_t> open_lines;  // of the BOM, ascending
};
TL_DESCRIBE(ItemScore, item, done, of, open_lines)

struct Completeness {
  std::vector<ItemScore> items;  // all five, in their order; empty: not looked at
  Rate score;
};
TL_DESCRIBE(Completeness, items, score)

// `reviewed` with its outcomes applied: what is on record counts as listed.
Completeness completeness(const CostingInput& input, const Costing& costing,
                          const std::vector<LineKnowledge>& knowledge, const QuoteReview& reviewed);

std::string item_words(CompletenessItem item);  // "parts coded"

// Why the score is what it is: the five shares, each with its lines (E10).
Explanation explain_completeness(const Completeness& done);

}  // namespace tl::quoting
