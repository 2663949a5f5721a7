// Mouser's search answers: {"SearchResults": {"Parts": [...]}}.
//
// Prices are texts with a currency sign, stock is a sentence ("6809 In Stock"), the lead time is
// the factory's ("178 Days"). One order number serves cut tape, full reels (whole, from the
// standard pack quantity on) and MouseReel (for a fee that the answer does not tell); each becomes
// an offer of its own, because a reel's price must never meet a cut-tape quantity.
#pragma once

#include "foundation/result.h"
#include "sourcing/rules/read_answers.h"

namespace tl::sourcing {

bool is_mouser_answer(const Tree& body);

Result<void> read_mouser(const Answer& answer, OfferCollection& into);

}  // namespace tl::sourcing
