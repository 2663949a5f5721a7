// What suppliers say of the parts that are suggested for lines without part numbers, and the order
// that follows from it: in stock first, then the lowest price, then what the customer took before.
// Internal to this shelf.
#pragma once

#include <map>
#include <string>

#include "parts/service/match_lines.h"
#include "platform/database/transaction.h"
#include "quoting/service/rfq_lines.h"

namespace tl::quoting {

// Reorders Match::parametric of every line and tells the figures of each part: "12,000 in stock,
// EUR 0.0012 at 4,000; taken twice before". Pieces are those of the RFQ's largest quantity.
struct SuggestionText {
  std::size_t line = 0;
  parts::ManufacturerPartId part;
  friend auto operator<=>(const SuggestionText&, const SuggestionText&) = default;
};
using SuggestionTexts = std::map<SuggestionText, std::string>;

Result<SuggestionTexts> rank_by_offers(database::Transaction& tx, const LoadedRfq& rfq,
                                       parts::MatchedLines& matched);

}  // namespace tl::quoting
