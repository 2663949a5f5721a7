#include "platform/access/principal.h"

#include <algorithm>

#include "foundation/text.h"

namespace tl::access {
namespace {

bool in_scope(const std::vector<std::string>& scopes, Permission permission) {
  return scopes.empty() || std::ranges::find(scopes, enum_name(permission)) != scopes.end();
}

}  // namespace

Reach Principal::reach(Permission permission) const {
  if (!in_scope(scopes, permission)) return Reach::none;
  Reach furthest = Reach::none;
  for (const Role role : roles) {
    if ((role == Role::customer) != account.has_value()) continue;
    furthest = std::max(furthest, reach_of(role, permission));
  }
  return account ? std::min(furthest, Reach::own) : furthest;
}

bool Principal::may(Permission permission) const {
  return reach(permission) != Reach::none;
}

bool Principal::may(Permission permission, std::int64_t account_id) const {
  const Reach far = reach(permission);
  if (far != Reach::own) return far == Reach::all;
  if (account) return *account == account_id;
  return std::ranges::binary_search(own_accounts, account_id);
}

Error refused(const Principal& who, Permission permission) {
  return denied("not_allowed", cat("'", who.sign_in, "' may not ", words_of(permission),
                                   "; whoever keeps the people here can give the role that may (",
                                   enum_name(permission), ")"));
}

}  // namespace tl::access
