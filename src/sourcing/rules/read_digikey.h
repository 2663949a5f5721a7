// Digi-Key's answers, API version 4: product details {"Product": {...}} and keyword search
// {"Products": [...], "ExactMatches": [...]}.
//
// Every variation of a product (cut tape, full reel, Digi-Reel with its fee, marketplace) is an
// offer of its own: order number, breaks, MOQ and stock belong to the variation. What Digi-Key
// itself sells comes off one shelf, so those variations share a stock pool; a marketplace seller
// has its own.
#pragma once

#include "foundation/result.h"
#include "sourcing/rules/read_answers.h"

namespace tl::sourcing {

bool is_digikey_answer(const Tree& body);

Result<void> read_digikey(const Answer& answer, OfferCollection& into);

}  // namespace tl::sourcing
