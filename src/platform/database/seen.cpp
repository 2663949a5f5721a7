#include "platform/database/seen.h"

#include <algorithm>

#include "foundation/text.h"
#include "platform/database/statements.h"

namespace tl::database {
namespace {

// A transaction that began so many changes ago and is not over yet is one that nobody waits for.
constexpr std::int64_t looked_back = 48;

struct OthersFilter {
  std::int64_t after = 0;
  std::string request_id;
};
TL_DESCRIBE(OthersFilter, after, request_id)

std::optional<std::int64_t> number_in(std::string_view text) {
  constexpr std::size_t digits_max = 18;
  if (text.empty() || text.size() > digits_max || !std::ranges::all_of(text, is_digit)) return {};
  std::int64_t number = 0;
  for (const char digit : text) number = number * 10 + (digit - '0');
  return number;
}

}  // namespace

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
                              *number <= seen.newest - looked_back ||
                              (!seen.missing.empty() && *number >= seen.missing.back());
    if (out_of_place) return malformed;
    seen.missing.push_back(*number);
  }
  return seen;
}

Result<Seen> seen_now(Transaction& tx) {
  TL_TRY(const auto ids, tx.query<std::int64_t>(statements::newest_audit_ids, looked_back));
  if (ids.empty()) return Seen{};
  Seen seen{.newest = ids.front()};
  const std::int64_t oldest = std::max<std::int64_t>(ids.back(), seen.newest - looked_back + 1);
  auto next = ids.begin();
  for (std::int64_t id = seen.newest; id > oldest; --id) {
    if (next != ids.end() && *next == id) {
      ++next;
    } else {
      seen.missing.push_back(id);
    }
  }
  return seen;
}

Result<std::vector<AuditedChange>> changed_unseen(Transaction& tx, const Seen& seen,
                                                  std::string_view request_id) {
  const std::int64_t after = seen.missing.empty() ? seen.newest : seen.missing.back() - 1;
  TL_TRY(auto changes, tx.query<AuditedChange>(
                           statements::changed_by_others,
                           OthersFilter{.after = after, .request_id = std::string(request_id)}));
  std::erase_if(changes, [&](const AuditedChange& change) {
    return change.id <= seen.newest &&
           std::ranges::find(seen.missing, change.id) == seen.missing.end();
  });
  return changes;
}

}  // namespace tl::database
