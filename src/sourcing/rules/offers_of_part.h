// Which offers are for a part that somebody wants: the same number by the same maker.
//
//   const WantedPart wanted{.mpn = *Mpn::parse("LL4148"), .manufacturer = "onsemi"};
//   for (const std::size_t i : offers_of_part(wanted, offers, makers)) ... offers[i]
//
// Offers are facts about texts, so makers are compared when the question is asked, by what is known
// then: the same name or alias, and a maker that took over the other (an old drawing says
// Freescale, the price list NXP). An offer that names no maker is taken by its number alone.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parts/rules/manufacturers.h"
#include "sourcing/rules/offer.h"

namespace tl::sourcing {

struct WantedPart {
  parts::Mpn mpn;
  std::string manufacturer;  // "": whoever makes that number
};

bool is_same_maker(std::string_view a, std::string_view b, const parts::Manufacturers& makers);

// Indexes into `offers`, in their order. Numbers agree by their key: "A-1" and "a1" are one part.
std::vector<std::size_t> offers_of_part(const WantedPart& wanted, std::span<const Offer> offers,
                                        const parts::Manufacturers& makers);

}  // namespace tl::sourcing
