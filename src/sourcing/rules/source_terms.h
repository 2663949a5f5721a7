// What the terms of a source allow with what it told, as dated settings of the company.
//
//   SourceTerms{.source = "Nexar", .valid_from = day, .use_days = 7, .keep_days = 30}
//   const SourceTerms* terms = terms_on(all, source_name(record), today);
//
// A price may enter new quotes for `use_days` after it was told, and may be stored for `keep_days`;
// then its figures are taken away (service/source_terms.h). Without terms nothing expires but what
// an offer says itself. The source is whose data it is, not who sells: an offer of a distributor
// that came through Nexar is under Nexar's terms.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "sourcing/rules/offer.h"

namespace tl::sourcing {

using SourceTermsId = Id<struct SourceTermsTag>;

struct SourceTerms {
  SourceTermsId id;
  std::string source;                     // as people say it: "Nexar", "Example Parts"
  Date valid_from;                        // of these terms
  std::optional<std::int64_t> use_days;   // nullopt: as long as the offer itself says
  std::optional<std::int64_t> keep_days;  // nullopt: for ever
  std::optional<Cost> re_reel_fee;        // once per order line, where an offer does not tell it
  std::string note;                       // which clause, who read it
};
TL_DESCRIBE(SourceTerms, id, source, valid_from, use_days, keep_days, re_reel_fee, note)

// "Digi-Key v4 answer" -> "Digi-Key"; of a price list the supplier whose it is.
std::string source_name(std::string_view source, std::string_view supplier);
inline std::string source_name(const OfferRecord& offer) {
  return source_name(offer.source, offer.supplier);
}

// The terms of a source on a day: the latest that began on or before it; of two of one day the one
// recorded later. nullptr: none.
const SourceTerms* terms_on(std::span<const SourceTerms> all, std::string_view source,
                            const Date& day);

// Shortens the offer's validity to what the terms allow, and tells the fee that it does not.
void apply_terms(OfferRecord& offer, const SourceTerms& terms);

// The last day on which figures told on that day may be stored; nullopt: no end.
std::optional<Date> keep_until(const Date& told_on, const SourceTerms* terms);

// Days beyond this are no term but a slip of the hand.
inline constexpr std::int64_t term_days_max = 36'500;

}  // namespace tl::sourcing
