#include "parts/service/policies.h"

#include "accounts/service/customers.h"
#include "foundation/limits.h"
#include "foundation/text.h"
#include "parts/rules/plain_text.h"
#include "parts/store/policies.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"

namespace tl::parts {
namespace {

using database::Transaction;

struct Whose {
  std::optional<CustomerId> customer;
  std::string name = "the company";
};

Result<Whose> whose(Transaction& tx, std::string_view customer) {
  if (trim(customer).empty()) return Whose{};
  TL_TRY(const accounts::Customer found, accounts::find_customer(tx, customer));
  return Whose{found.id, found.name};
}

Result<PolicyView> view_of(Transaction& tx, const Whose& of) {
  PolicyView view{.of = of.name};
  TL_TRY(const auto rows, policies_of(tx, of.customer));
  for (const PolicyRow& row : rows)
    view.history.push_back({row.unseen, row.set_by, row.set_at, row.note});
  if (!rows.empty()) {
    view.source = of.name;
    view.unseen = rows.front().unseen;
    return view;
  }
  TL_TRY(const auto company, policies_of(tx, std::nullopt));
  view.source = company.empty() ? "as delivered" : "the company";
  view.unseen = company.empty() ? policy_text(MatchPolicy()) : company.front().unseen;
  return view;
}

}  // namespace

Result<MatchPolicy> policy_for(Transaction& tx, CustomerId customer) {
  for (const std::optional<CustomerId>& of :
       {std::optional<CustomerId>(customer), std::optional<CustomerId>()}) {
    TL_TRY(const auto rows, policies_of(tx, of));
    if (!rows.empty()) return parse_policy(rows.front().unseen);
  }
  return MatchPolicy();
}

Result<PolicyView> set_policy(database::Database& db, const Caller& caller,
                              const NewPolicy& policy) {
  TL_TRY(const MatchPolicy parsed, parse_policy(policy.grades));
  return db.write([&](Transaction& tx) -> Result<PolicyView> {
    TL_TRY(const Whose of, whose(tx, policy.customer));
    const PolicyRow row{.customer_id = of.customer,
                        .unseen = policy_text(parsed),
                        .set_by = caller.actor,
                        .set_at = caller.now,
                        .note = plain_text(policy.note)};
    TL_TRY(const auto before, policies_of(tx, of.customer));
    if (before.empty() || before.front().unseen != row.unseen) {
      TL_TRY(const std::int64_t id, insert_policy(tx, row));
      TL_CHECK(database::record_change(tx, caller, "match_policy_set", {"match_policy", id},
                                       json::to_json(row)));
    }
    return view_of(tx, of);
  });
}

Result<PolicyView> show_policy(database::Database& db, std::string_view customer) {
  return db.read([&](Transaction& tx) -> Result<PolicyView> {
    TL_TRY(const Whose of, whose(tx, customer));
    return view_of(tx, of);
  });
}

}  // namespace tl::parts
