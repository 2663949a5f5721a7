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
// mark: "4711-4705.4702".
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

  friend bool operator==(const Seen&, const Seen&) = default;
};

std::string to_text(const Seen& seen);
Result<Seen> parse_seen(std::string_view text);  // `seen_mark_malformed`

Result<Seen> seen_now(Transaction& tx);

// What others did, after the mark, to the things that this request changed; the oldest first, and
// of many the first ones.
Result<std::vector<AuditedChange>> changed_unseen(Transaction& tx, const Seen& seen,
                                                  std::string_view request_id);

}  // namespace tl::database
