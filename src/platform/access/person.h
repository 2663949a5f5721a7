// A person who may sign in, as administrators keep them, and what they are asked for.
//
// People of a customer have the role `customer` alone and name their account; everybody else names
// none. A sign-in is kept in small letters, as every record of what a person did names it; it meets
// another one when only case, width or accents' composition differ, and is never changed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/date.h"
#include "platform/access/principal.h"

namespace tl::access {

struct Person {
  PersonId id;
  std::string sign_in;
  std::string name;
  std::string email;  // "" when not known
  std::string site;
  std::vector<Role> roles;
  std::optional<std::int64_t> account;
  bool active = true;
  std::int64_t version = 1;
  Instant created_at;
  std::string created_by;
  Instant changed_at;
  std::string changed_by;
};
TL_DESCRIBE(Person, id, sign_in, name, email, site, roles, account, active, version, created_at,
            created_by, changed_at, changed_by)

struct NewPerson {
  std::string sign_in;
  std::string name;
  std::string email;
  std::string site;
  std::vector<Role> roles;
  std::optional<std::int64_t> account;
};
TL_DESCRIBE(NewPerson, sign_in, name, email, site, roles, account)

struct PersonChange {
  PersonId person;
  std::int64_t version = 0;  // that was read; another one now is a conflict
  std::string name;
  std::string email;
  std::string site;
};
TL_DESCRIBE(PersonChange, person, version, name, email, site)

struct RolesChange {
  PersonId person;
  std::int64_t version = 0;
  std::vector<Role> roles;
};
TL_DESCRIBE(RolesChange, person, version, roles)

struct PersonVersion {
  PersonId person;
  std::int64_t version = 0;
};
TL_DESCRIBE(PersonVersion, person, version)

// Trims what was typed and checks it: sign_in_malformed, person_name_malformed, email_malformed,
// roles_malformed.
Result<NewPerson> checked(NewPerson person);
Result<PersonChange> checked(PersonChange change);

// In the order of the table, each once: roles_malformed when there is none, or when `customer` is
// mixed with another, or goes without an account.
Result<std::vector<Role>> checked_roles(std::vector<Role> roles,
                                        const std::optional<std::int64_t>& account);

std::string sign_in_key(std::string_view sign_in);

}  // namespace tl::access
