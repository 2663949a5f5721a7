#include "accounts/service/whose.h"

#include <algorithm>

#include "accounts/store/account_file.h"
#include "accounts/store/cadence.h"
#include "accounts/store/people.h"
#include "accounts/store/talk.h"
#include "foundation/text.h"

namespace tl::accounts {
namespace {

using Owner = Result<std::optional<CustomerId>>;

template <class Row>
Owner owner_of(const Result<std::optional<Row>>& row) {
  if (!row) return row.error();
  if (!*row) return std::optional<CustomerId>();
  return std::optional<CustomerId>((*row)->customer_id);
}

template <class Fact>
Owner owner_of_facts(const Result<std::vector<Fact>>& facts) {
  if (!facts) return facts.error();
  if (facts->empty()) return std::optional<CustomerId>();
  return std::optional<CustomerId>(facts->front().customer_id);
}

Owner owner_of_meeting(database::Transaction& tx, std::string_view number) {
  TL_TRY(const auto meetings, all_meetings(tx));
  const auto found = std::ranges::find(meetings, number, &Meeting::number);
  if (found == meetings.end()) return std::optional<CustomerId>();
  return std::optional<CustomerId>(found->customer_id);
}

Owner find_owner(database::Transaction& tx, Numbered kind, std::string_view number) {
  switch (kind) {
    case Numbered::contact: return owner_of_facts(contact_facts_of_number(tx, number));
    case Numbered::objective: return owner_of(objective_by_number(tx, number));
    case Numbered::product: return owner_of_facts(product_facts_of_number(tx, number));
    case Numbered::agreement: return owner_of(agreement_by_number(tx, number));
    case Numbered::thread: return owner_of(thread_by_number(tx, number));
    case Numbered::issue: return owner_of(issue_by_number(tx, number));
    case Numbered::meeting: return owner_of_meeting(tx, number);
  }
  return std::optional<CustomerId>();
}

}  // namespace

Result<CustomerId> customer_of_numbered(database::Transaction& tx, Numbered kind,
                                        std::string_view number) {
  TL_TRY(const auto owner, find_owner(tx, kind, to_upper(trim(number))));
  if (owner) return *owner;
  return not_found(cat(enum_name(kind), "_not_found"),
                   cat("there is no ", enum_name(kind), " '", utf8_prefix(visible(number), 30),
                       "'; it may be another account's, or mistyped"));
}

}  // namespace tl::accounts
