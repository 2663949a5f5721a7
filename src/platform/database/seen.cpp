#include "platform/database/seen.h"

#include <algorithm>
#include <utility>

#include "foundation/decimal.h"
#include "foundation/text.h"
#include "platform/database/statements.h"

namespace tl::database {
namespace {

struct OthersFilter {
  std::int64_t after = 0;
  std::string request_id;
};
TL_DESCRIBE(OthersFilter, after, request_id)

std::optional<std::int64_t> number_in(std::string_view text) {
  constexpr std::size_t digits_max = 18;
  if (text.size() > digits_max || !std::ranges::all_of(text, is_digit)) return {};
  const auto number = parse_decimal(text, 0);
  if (!number) return {};
  return *number;
}

}  // namespace

bool Seen::holds(std::int64_t id) const {
  return id <= newest && std::ranges::find(missing, id) == missing.end();
}

std::int64_t Seen::all_until() const {
  return missing.empty() ? newest : missing.back() - 1;
}

std::string to_text(const Seen& seen) {
  std::string text = cat(seen.newest);
  for (std::size_t i = 0; i < seen.missing.size(); ++i) {
    text.append(cat(i == 0 ? "-" : ".", seen.missing[i]));
  }
  return text;
}

Result<Seen> parse_seen(std::string_view text) {
  const Error malformed =
      invalid("seen_mark_malformed",
              "this is no mark of what was seen; send back what the server gave with the answer");
  const std::size_t dash = text.find('-');
  const auto newest = number_in(text.substr(0, dash));
  if (!newest) return malformed;
  Seen seen{.newest = *newest};
  if (dash == text.npos) return seen;
  for (const std::string_view part : split(text.substr(dash + 1), '.')) {
    const auto number = number_in(part);
    const bool out_of_place = !number || *number >= seen.newest ||
                              *number <= seen.newest - seen_looked_back ||
                              (!seen.missing.empty() && *number >= seen.missing.back());
    if (out_of_place) return malformed;
    seen.missing.push_back(*number);
  }
  return seen;
}

Result<Seen> seen_now(Transaction& tx, std::int64_t looked_back) {
  TL_TRY(const auto ids, tx.query<std::int64_t>(statements::newest_audit_ids, looked_back));
  if (ids.empty()) return Seen{};
  Seen seen{.newest = ids.front()};
  const std::int64_t beyond = std::max<std::int64_t>(0, seen.newest - looked_back);
  auto next = ids.begin();
  for (std::int64_t id = seen.newest; id > beyond; --id) {
    if (next != ids.end() && *next == id) {
      ++next;
    } else {
      seen.missing.push_back(id);
    }
  }
  return seen;
}

Result<std::vector<AuditedChange>> changes_since(Transaction& tx, const Seen& seen,
                                                 std::int64_t changes_max) {
  const std::int64_t held_max = seen.newest - seen.all_until();
  TL_TRY(auto changes, audit_after(tx, seen.all_until(), changes_max + held_max));
  std::erase_if(changes, [&](const AuditedChange& change) { return seen.holds(change.id); });
  if (std::cmp_greater(changes.size(), changes_max)) {
    changes.resize(static_cast<std::size_t>(changes_max));
  }
  return changes;
}

Result<std::vector<AuditedChange>> changed_unseen(Transaction& tx, const Seen& seen,
                                                  std::string_view request_id) {
  TL_TRY(auto changes,
         tx.query<AuditedChange>(
             statements::changed_by_others,
             OthersFilter{.after = seen.all_until(), .request_id = std::string(request_id)}));
  std::erase_if(changes, [&](const AuditedChange& change) { return seen.holds(change.id); });
  return changes;
}

}  // namespace tl::database
