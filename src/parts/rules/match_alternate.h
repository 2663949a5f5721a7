// One approved part of a customer's line against the catalogue; match_line() puts lines together.
#pragma once

#include "parts/rules/match.h"

namespace tl::parts {

AlternateMatch match_alternate(const Catalogue& catalogue, const MatchAlternate& alternate);

}  // namespace tl::parts
