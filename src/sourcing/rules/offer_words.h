// The words that suppliers use for pack forms and lead times, in the languages their answers come
// in, to ours. Those for life cycles are the parts room's (lifecycle_words.h).
//
//   pack_form_of("Cinta cortada (CT)")          PackForm::cut_tape
//   lead_time_days_of("6-8 weeks", LeadTimeUnit::days)   56
//
// A word nobody knows is `other`, an empty cell `unknown`, never an error: the source's own text
// stays beside it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "sourcing/rules/offer.h"

namespace tl::sourcing {

PackForm pack_form_of(std::string_view text);

// "CANNOT_BE_ORDERED", "NO_LONGER_STOCKED", "AVAILABLE_WHILE_STOCKS_LAST", "Obsolete": whether
// orders beyond what is on the shelf are taken. Open for words that do not say.
Sale sale_of(std::string_view status);

// The source's word, and what it says of the part's life and of orders.
void tell_status(OfferRecord& record, std::string_view status);

// What a number without a unit means in the source at hand.
enum class LeadTimeUnit { days, weeks };

// Calendar days; of a span ("6-8 weeks") the longer end. Working days count 7 for 5. nullopt for a
// text without a number, a unit nobody knows, or more than lead_time_days_max.
std::optional<std::int64_t> lead_time_days_of(std::string_view text, LeadTimeUnit bare);

inline constexpr std::int64_t lead_time_days_max = 3'650;

// "yes", "Y", "1", "true", "x", "NCNR" and their sisters; nullopt for words that are neither.
std::optional<bool> yes_or_no(std::string_view text);

}  // namespace tl::sourcing
