// element14's answers (Farnell, Newark): {"manufacturerPartNumberSearchReturn": {"products":
// [...]}} and its sisters for keywords and order numbers.
//
// No currency is told; it follows from the store, which the product's id names ("pf_UK1_...":
// Farnell in pounds, "pf_US1_...": Newark in dollars). A price may buy a whole reel ("REEL OF",
// packSize 4000). The lead time is the factory's. Order numbers with "RL" are re-reeled, for a fee
// that the answer does not tell.
#pragma once

#include "foundation/result.h"
#include "sourcing/rules/read_answers.h"

namespace tl::sourcing {

bool is_element14_answer(const Tree& body);

Result<void> read_element14(const Answer& answer, OfferCollection& into);

}  // namespace tl::sourcing
