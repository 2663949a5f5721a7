// How many pieces must be on the table so that enough boards come out: setup loss and attrition.
//
//   AttritionRule rule{.rate = Rate::percent(5), .setup_pieces = 20};
//   required_pieces(1'000, rule);   // 20 + 1,000 x 1.05 = 1,070
//
// The additive convention: required = setup + boards x pieces per board x (1 + rate), rounded up to
// whole pieces (CalcuQuote's "lead quantity and attrition rate"; Cetec's factor and adder). These
// are run losses for costing, 0.1 to 5 %; the overage of a kit that a customer supplies is another,
// ten times larger table.
#pragma once

#include <cstdint>
#include <string>

#include "foundation/describe.h"
#include "foundation/rate.h"

namespace tl::sourcing {

struct AttritionRule {
  std::string package_class;  // "0402", "default"
  Rate rate;
  std::int64_t setup_pieces = 0;
};
TL_DESCRIBE(AttritionRule, package_class, rate, setup_pieces)

// `base` is boards x pieces per board, not negative; a base of 0 needs nothing, not even setup.
Result<std::int64_t> required_pieces(std::int64_t base, const AttritionRule& rule);

}  // namespace tl::sourcing
