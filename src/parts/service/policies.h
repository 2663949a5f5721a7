// Which grades of a match may be used before a person has looked: set for the company, and for a
// customer where that one wants it stricter or looser. What was set stays in the history.
//
//   TL_CHECK(set_policy(db, caller, {.customer = "C1", .grades = "exact, alias", .note = "their
//   QA"})); TL_TRY(const MatchPolicy policy, policy_for(tx, customer));
#pragma once

#include <string>
#include <vector>

#include "foundation/caller.h"
#include "parts/rules/match.h"
#include "platform/database/database.h"

namespace tl::parts {

struct NewPolicy {
  std::string customer;  // code or name; "" for the company
  std::string grades;    // "exact, alias"; "" allows decisions alone
  std::string note;
};

struct SetPolicy {
  std::string unseen;
  std::string set_by;
  Instant set_at;
  std::string note;
};
TL_DESCRIBE(SetPolicy, unseen, set_by, set_at, note)

struct PolicyView {
  std::string of;                  // "the company", or the customer's name
  std::string source;              // whose setting holds
  std::string unseen;              // what holds today
  std::vector<SetPolicy> history;  // of this one, newest first
};
TL_DESCRIBE(PolicyView, of, source, unseen, history)

// The customer's where it has one, else the company's, else the one that comes with the program.
Result<MatchPolicy> policy_for(database::Transaction& tx, CustomerId customer);

// Fails with `match_grade_unknown`. Setting what holds already records nothing.
Result<PolicyView> set_policy(database::Database& db, const Caller& caller,
                              const NewPolicy& policy);
Result<PolicyView> show_policy(database::Database& db, std::string_view customer);

}  // namespace tl::parts
