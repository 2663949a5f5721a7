// Digi-Key's answers of API version 3, which is retired but lies in many archives: one product, the
// details of several, or a keyword search. Field names are read both as the wire spelt them
// (StandardPricing) and as its most-used client stores them (standard_pricing).
//
// Here every pack form is a product of its own, with the fee of a Digi-Reel in AdditionalValueFee.
// A question by order number was answered with what was asked for only, so that the maker and the
// pack form stand among the parameters and the manufacturer part number is often not told.
#pragma once

#include "foundation/result.h"
#include "sourcing/rules/read_answers.h"

namespace tl::sourcing {

bool is_digikey_v3_answer(const Tree& body);

Result<void> read_digikey_v3(const Answer& answer, OfferCollection& into);

}  // namespace tl::sourcing
