// Nexar's (Octopart's) answers: {"hits", "parts": [{"mpn", "manufacturer", "sellers": [...]}]}
// alone, or under GraphQL's "data" as a multi match, a search or a list of parts.
//
// A seller's offer that is priced in several currencies becomes one record per currency, because
// prices of two currencies are two price lists and no rate is stated; the records share a stock
// pool, so the pieces count once. Sellers' codes for stock (-1 not stocked, -2 some, -3 unknown, -4
// on request) are no quantities: -1 is nothing, the others are "not told".
#pragma once

#include "foundation/result.h"
#include "sourcing/rules/read_answers.h"

namespace tl::sourcing {

bool is_nexar_answer(const Tree& body);

Result<void> read_nexar(const Answer& answer, OfferCollection& into);

}  // namespace tl::sourcing
