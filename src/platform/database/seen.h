// How far somebody has seen: a mark given with what is read, handed back with a change, so that a
// change which rests on something old is refused instead of undoing what another did.
//
//   TL_TRY(const Seen seen, seen_now(tx));            // before reading what is shown
//   ... the page shows it, a person edits it ...
//   // after the change, in its transaction: who else touched the same things meanwhile?
//   TL_TRY(const auto others, changed_unseen(tx, seen, caller.request_id));
//
// The mark is a place in the audit, which every change writes to. PostgreSQL may commit a row after
// one with a higher number, so the numbers below the newest that were not there yet belong to the
// mark: "4711-4705.4702". As long as seen_now() stays the same, nothing was recorded; what was, is
// changes_since().
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/database/audit.h"

namespace tl::database {

struct Seen {
  std::int64_t newest = 0;
  std::vector<std::int64_t> missing;  // below the newest and not there yet, falling

  bool holds(std::int64_t id) const;
  std::int64_t all_until() const;  // what is later may hold something unseen

  friend bool operator==(const Seen&, const Seen&) = default;
};

std::string to_text(const Seen& seen);
Result<Seen> parse_seen(std::string_view text);  // `seen_mark_malformed`

// How many numbers below the newest are looked at for missing ones: a transaction that began longer
// ago and is still open is not waited for.
inline constexpr std::int64_t seen_looked_back = 48;
Result<Seen> seen_now(Transaction& tx, std::int64_t looked_back = seen_looked_back);

// What was recorded after the mark; the oldest first, at most so many.
Result<std::vector<AuditedChange>> changes_since(Transaction& tx, const Seen& seen,
                                                 std::int64_t changes_max);

// What others did, after the mark, to the things that this request changed; the oldest first, and
// of many the first ones.
Result<std::vector<AuditedChange>> changed_unseen(Transaction& tx, const Seen& seen,
                                                  std::string_view request_id);

}  // namespace tl::database
