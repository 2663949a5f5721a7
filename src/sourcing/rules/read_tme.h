// TME's answers, old shape (Symbol, PriceList) and new (symbol, prices): one product with its
// prices and stock, or a list found by a search, which tells neither and so gives no offer.
//
// The old shape names no currency: it is the one asked for.
#pragma once

#include "foundation/result.h"
#include "sourcing/rules/read_answers.h"

namespace tl::sourcing {

bool is_tme_answer(const Tree& body);

Result<void> read_tme(const Answer& answer, OfferCollection& into);

}  // namespace tl::sourcing
