// What an offer is recognised by from one retrieval to the next.
//
// Supplier, order number, manufacturer part number and pack form; the same for "Digi-Key" and "DIGI
// KEY", and for an MPN with and without its dashes. The manufacturer belongs to it only where the
// order number says no more than the MPN does, as brokers' numbers do: elsewhere the order number
// is enough, and a manufacturer who is spelled differently next time makes no second offer of it.
// The currency stands beside the key, see sourcing/store.
#pragma once

#include <string>
#include <string_view>

#include "sourcing/rules/offer.h"

namespace tl::sourcing {

std::string offer_key(const OfferRecord& offer);

// What the offers of a part are looked up by: Mpn::key(), "" where the offer tells no part number.
std::string mpn_key(const OfferRecord& offer);

// Under which a supplier is filed.
std::string supplier_key(std::string_view name);

}  // namespace tl::sourcing
