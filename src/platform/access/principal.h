// Who acts: a person as they are signed in, with all that decides what they may do.
//
//   if (!who.may(Permission::quote_edit, account)) return refused(who, Permission::quote_edit);
//   if (who.reach(Permission::rfq_read) == Reach::own) ...   // list only who.own_accounts
//
// Denied is where every way out ends: no role, an unknown account, a scope that a token lacks. A
// customer's person has the customer's column of the table and their own account, whatever other
// role was ever given to them; nobody else has the customer's column.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/id.h"
#include "foundation/result.h"
#include "platform/access/permission.h"

namespace tl::access {

using PersonId = Id<struct PersonTag>;

struct Principal {
  PersonId person;
  std::string sign_in;
  std::string name;
  std::vector<Role> roles;
  std::string site;
  std::optional<std::int64_t> account;     // of a customer's person: theirs, and no other ever
  std::vector<std::int64_t> own_accounts;  // owned or deputised; sorted; the caller fills it
  std::vector<std::string> scopes;         // of an API token; empty: all that the person may

  Reach reach(Permission permission) const;
  bool may(Permission permission) const;  // something at least
  bool may(Permission permission, std::int64_t account_id) const;
};
TL_DESCRIBE(Principal, person, sign_in, name, roles, site, account, own_accounts, scopes)

// `not_allowed`: says what was asked for in the table's own words, never what exists.
Error refused(const Principal& who, Permission permission);

}  // namespace tl::access
