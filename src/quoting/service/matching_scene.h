// An RFQ loaded and matched, with what else the matching page looks at. Internal to this shelf.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "accounts/rules/customer.h"
#include "quoting/rules/line_supply.h"
#include "quoting/service/matching.h"
#include "quoting/service/rfq_lines.h"
#include "quoting/service/suggestions.h"

namespace tl::quoting {

struct MatchingScene {
  LoadedRfq rfq;
  accounts::Customer customer;
  std::int64_t reading = 1;
  parts::MatchPolicy policy;
  parts::MatchedLines matched;
  SuggestionTexts texts;
  std::map<std::int64_t, LineSupply> supplied;  // by line
};

Result<MatchingScene> matching_scene(database::Transaction& tx, std::string_view rfq);
MatchingPage page_of(const MatchingScene& scene);

// The place of a line in the BOM; `line_not_found`.
Result<std::size_t> place_of(const MatchingScene& scene, std::int64_t line);
DecisionView view_of(const parts::Catalogue& catalogue, const parts::MatchDecision& decision);

}  // namespace tl::quoting
