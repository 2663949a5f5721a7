// Matches the lines of a customer's BOM against what is on file, and remembers what people decide.
//
//   TL_TRY(const MatchedLines matched, match_lines(db, customer, requests, MatchPolicy()));
//   matched.matches[13].usable[0].part;      // in the order of the requests
//   TL_CHECK(decide(db, caller, {.line = requests[14], .part = chosen, .note = "as last time"}));
//
// A decision is a fact: it stands for the same line of the same customer from then on, and a later
// one supersedes it. Deciding the same again records nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/caller.h"
#include "parts/rules/match.h"
#include "platform/database/database.h"

namespace tl::parts {

// The catalogue that the matches refer to comes along, to show the parts behind the ids.
struct MatchedLines {
  Catalogue catalogue;
  std::vector<MatchRequest> lines;  // as they were matched: decoded, with the decision that holds
  std::vector<Match> matches;
  // How often this customer took a part, of those that were ever chosen; by part.
  std::vector<std::pair<ManufacturerPartId, std::int64_t>> accepted;

  // The newest decision about each line of this customer, by signature; also one that was taken
  // back.
  std::vector<MatchDecision> decisions;

  std::int64_t times_accepted(ManufacturerPartId part) const;
  const MatchDecision* decision(std::string_view signature) const;  // null: there is none
};

// `customer` and the earlier decisions are filled in here. At most limits::bom_lines_max lines.
Result<MatchedLines> match_lines(database::Transaction& tx, CustomerId customer,
                                 std::vector<MatchRequest> lines, const MatchPolicy& policy);
Result<MatchedLines> match_lines(database::Database& db, CustomerId customer,
                                 const std::vector<MatchRequest>& lines, const MatchPolicy& policy);

// What is on file for a customer's lines, as it stands now.
Result<Catalogue> catalogue_for(database::Transaction& tx, CustomerId customer);

struct NewDecision {
  MatchRequest line;                       // with its customer
  std::optional<ManufacturerPartId> part;  // nullopt: none of our parts
  std::string note;
  std::string about = {};  // what it is decided for: "R7"
};

Result<MatchDecision> decide(database::Transaction& tx, const Caller& caller,
                             const NewDecision& decision);
Result<MatchDecision> decide(database::Database& db, const Caller& caller,
                             const NewDecision& decision);

// Nobody decided any more: the line is matched as if it had not been looked at. `decision_missing`
// when no decision holds.
Result<MatchDecision> take_back(database::Transaction& tx, const Caller& caller,
                                const NewDecision& line);

// What was decided about a line, the newest first.
Result<std::vector<MatchDecision>> decisions_about(database::Transaction& tx,
                                                   const MatchRequest& line);

// From now on the name leads to the maker, also against what the trade takes it for.
Result<void> add_alias(database::Transaction& tx, const Caller& caller, ManufacturerId maker,
                       std::string_view name);
Result<void> add_alias(database::Database& db, const Caller& caller, ManufacturerId maker,
                       std::string_view name);

// From now on the customer's number means that part of ours; an older meaning is replaced.
Result<void> set_customer_number(database::Database& db, const Caller& caller,
                                 const CustomerPartNumber& number);

}  // namespace tl::parts
