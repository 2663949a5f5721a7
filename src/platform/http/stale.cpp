#include "platform/http/stale.h"

#include <utility>

namespace tl::http {

Result<std::string> seen_mark(database::Database& db) {
  return db.read([](database::Transaction& tx) -> Result<std::string> {
    TL_TRY(const database::Seen seen, database::seen_now(tx));
    return database::to_text(seen);
  });
}

Result<StaleCheck> StaleCheck::of(const Call& call) {
  const std::string_view mark = call.request().header("seen-to");
  if (mark.empty()) return StaleCheck(std::nullopt);
  TL_TRY(auto seen, database::parse_seen(mark));
  return StaleCheck(std::move(seen));
}

Result<void> StaleCheck::check(const Call& call) {
  changes_.clear();
  if (!seen_) return {};
  TL_TRY(const auto others, call.db().read([&](database::Transaction& tx) {
    return database::changed_unseen(tx, *seen_, call.caller().request_id);
  }));
  // A customer's people learn that it was somebody, not who of ours.
  const bool names = call.signed_in() && !call.who().account;
  for (const database::AuditedChange& change : others) {
    OthersChange told{.at = change.at,
                      .who = change.who,
                      .action = change.action,
                      .entity = change.entity,
                      .entity_id = change.entity_id};
    if (!names) told.who = "somebody else";
    changes_.push_back(std::move(told));
  }
  if (changes_.empty()) return {};
  return conflict("changed_meanwhile", "somebody else changed it meanwhile");
}

}  // namespace tl::http
