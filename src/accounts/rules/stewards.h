// Who answers for an account (R37): one owner on any day, and a deputy who stands in. Both are
// dated facts that name a person of ours by their sign-in; handing over is a later fact, and the
// former holder's term ends on the day on which the next one's begins.
//
//   stewards_on(facts, day).owner                    "ann"; "" when nobody is accountable
//   steward_findings(customer, stewards)             account_unowned, account_without_deputy
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "accounts/rules/customer.h"
#include "foundation/finding.h"

namespace tl::accounts {

using StewardFactId = Id<struct StewardFactTag>;

enum class StewardRole { owner, deputy };
TL_DESCRIBE_ENUM(StewardRole, owner, deputy)

struct StewardFact {
  StewardFactId id;
  CustomerId customer_id;
  StewardRole role = StewardRole::owner;
  std::string sign_in;  // "": nobody from then on
  Date valid_from;
  std::optional<Date> valid_until;  // the last day, for a stand-in; who held it before holds after
  std::string note;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(StewardFact, id, customer_id, role, sign_in, valid_from, valid_until, note, recorded_at,
            recorded_by)

// A stretch of days in which one person holds a role.
struct StewardTerm {
  StewardRole role = StewardRole::owner;
  std::string sign_in;
  Date from;
  std::optional<Date> until;  // the last day; none: no end is known
};
TL_DESCRIBE(StewardTerm, role, sign_in, from, until)

struct Stewards {
  std::string owner;  // "": unowned
  std::optional<Date> owner_since;
  std::string deputy;  // "": none
  std::optional<Date> deputy_since;
};
TL_DESCRIBE(Stewards, owner, owner_since, deputy, deputy_since)

// All terms of one account, by role, then from the first day; days without a holder are gaps. Who
// owns the account is not its deputy on these days.
std::vector<StewardTerm> steward_terms(std::span<const StewardFact> facts);

Stewards stewards_on(std::span<const StewardFact> facts, const Date& day);

// `account_unowned` is an error: nobody is accountable, and what comes in may be missed.
// `account_without_deputy` is a warning. The place names the account.
Findings steward_findings(const Customer& customer, const Stewards& stewards);

// Whether a person may begin in a role: `deputy_is_owner`, `steward_days_invalid`, and
// `steward_already` where the same person holds it on that day.
Result<void> check_steward(const StewardFact& next, std::span<const StewardFact> facts);

}  // namespace tl::accounts
