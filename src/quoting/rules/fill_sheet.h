// From a costed and reviewed quote to the sheet that is printed and kept.
#pragma once

#include <string>
#include <vector>

#include "quoting/rules/prepare.h"
#include "quoting/rules/quote_sheet.h"

namespace tl::quoting {

// What the sheet says beside what was computed.
struct SheetFacts {
  ProviderHead provider;
  CustomerHead customer;
  std::string number;
  std::int64_t revision = 1;
  QuoteClass quote_class = QuoteClass::firm;
  Date date;
  Date valid_until;
  std::string prepared_by;
  QuotedAssembly assembly;  // lines and placements are filled in
  std::vector<Finding> bom_findings;
  std::optional<std::int64_t> amortise_boards = {};  // spread one-off charges over so many boards
  std::vector<TakenSetting> settings = {};           // closed books unless they say otherwise
};

// What is left to do after the order when it is taken on this quote: the counts that the costing
// and its review know of.
DeferredCounts deferred_counts(const CostingInput& input, const QuoteReview& reviewed);

Result<QuoteSheet> fill_sheet(SheetFacts facts, const Prepared& prepared, const Costing& costing,
                              const QuoteReview& reviewed);

}  // namespace tl::quoting
