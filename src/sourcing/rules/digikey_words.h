// What the two generations of Digi-Key's answers have in common: pack forms and states by the
// numbers that mean the same in every language, and the shelf that they sell from.
#pragma once

#include <string>
#include <string_view>

#include "sourcing/rules/offer_facts.h"

namespace tl::sourcing {

inline constexpr std::string_view digikey_supplier = "Digi-Key";

struct DigikeyPack {
  std::string_view name;  // "Cinta cortada (CT)"
  std::string_view id;    // "2"
};

PackForm digikey_pack_form(const DigikeyPack& pack);

// Cut tape, full reel and Digi-Reel of one part come off one shelf.
std::string digikey_stock_pool(const OfferRecord& record);

// Full reels are sold whole; elsewhere the standard package only tells how the maker packs.
void settle_digikey_multiple(OfferRecord& record);

}  // namespace tl::sourcing
