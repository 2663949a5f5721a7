// Refuses a change that rests on something old (platform/database/seen.h).
//
//   TL_TRY(StaleCheck stale, StaleCheck::of(call));      // `Seen-To`, when the request has one
//   ... the work, in one transaction with:
//   TL_CHECK(stale.check(call));                         // what it did is taken back
//   if (!stale.changes().empty()) return changed_meanwhile(stale.changes(), request.id);
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/database/seen.h"
#include "platform/http/call.h"
#include "platform/http/problem.h"

namespace tl::http {

inline constexpr std::string_view seen_header = "Seen-To";

// How far an answer that is read now will have seen.
Result<std::string> seen_mark(database::Database& db);

class StaleCheck {
 public:
  // `seen_mark_malformed`
  static Result<StaleCheck> of(const Call& call);

  // Within the transaction of the work, after it: `changed_meanwhile` when others changed the same
  // things. May run several times, as the work may.
  Result<void> check(const Call& call);

  const std::vector<OthersChange>& changes() const { return changes_; }

 private:
  explicit StaleCheck(std::optional<database::Seen> seen) : seen_(std::move(seen)) {}

  std::optional<database::Seen> seen_;
  std::vector<OthersChange> changes_;
};

}  // namespace tl::http
