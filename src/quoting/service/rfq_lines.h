// Between the rooms: a stored RFQ with its BOM, as the requests that matching takes. Internal to
// this shelf.
#pragma once

#include <string_view>
#include <vector>

#include "bom/service/boms.h"
#include "parts/rules/match.h"
#include "parts/service/match_lines.h"
#include "quoting/store/quotes.h"

namespace tl::quoting {

struct LoadedRfq {
  RfqRow row;
  bom::StoredBom bom;
};

// `rfq_not_found` names the number.
Result<RfqRow> load_rfq_row(database::Transaction& tx, std::string_view number);
Result<LoadedRfq> load_rfq(database::Transaction& tx, std::string_view number);

std::vector<parts::MatchRequest> match_requests(const LoadedRfq& rfq);
std::vector<std::int64_t> quantities_of(const RfqRow& row);

// Matches as the catalogue stands; creates nothing.
Result<parts::MatchedLines> match_loaded(database::Transaction& tx, const LoadedRfq& rfq,
                                         const parts::MatchPolicy& policy);

struct ProposedParts {
  std::int64_t created = 0;
  std::vector<Finding> findings;  // why parts were not proposed, at the rows of the BOM
};

// Lines that propose_new_parts() would look at: their numbers are not on file, or are on file and
// stand under no number of ours. From 1.
std::vector<std::int64_t> lines_to_file(const LoadedRfq& rfq, const parts::MatchedLines& matched);

// Gives parts that are not on file a proposed number, then matches again. Says how many are new.
// Where the BOM names no maker, the offers on file may: when all of them are of one maker, it is
// that. Whether such a line may be used unseen is still the policy's to say.
Result<ProposedParts> propose_new_parts(database::Transaction& tx, const Caller& caller,
                                        const LoadedRfq& rfq, const parts::MatchPolicy& policy,
                                        parts::MatchedLines& matched);

}  // namespace tl::quoting
