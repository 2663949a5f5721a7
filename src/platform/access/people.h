// Administering people: who may sign in, as what, and what to do when somebody cannot.
//
//   TL_TRY(const OneTimePassword ann, add_person(db, hasher, by, {.sign_in = "ann", ...}));
//   hand_over(ann.one_time_password);          // shown once, to be changed at the first sign-in
//   TL_TRY(const Person changed, set_roles(db, by, {ann.person.id, 1, {Role::sales}}));
//
// Every verb asks the table whether `by` may, and keeps two more rules: what an owner is, only an
// owner changes; and somebody who may edit people always stays (`last_administrator`).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/access/acting.h"
#include "platform/access/password_hasher.h"
#include "platform/access/person.h"
#include "platform/database/database.h"

namespace tl::access {

struct OneTimePassword {
  Person person;
  std::string one_time_password;
  Instant use_before;
};
TL_DESCRIBE(OneTimePassword, person, one_time_password, use_before)

// `person_exists` when the sign-in is taken, whatever its case.
Result<OneTimePassword> add_person(database::Database& db, const PasswordHasher& hasher,
                                   const Acting& by, const NewPerson& person);

// A stale version is `person_changed_meanwhile` and says who changed what.
Result<Person> change_person(database::Database& db, const Acting& by, const PersonChange& change);
Result<Person> set_roles(database::Database& db, const Acting& by, const RolesChange& change);

// Ends their sessions at once; their tokens open nothing while they are out.
Result<Person> deactivate_person(database::Database& db, const Acting& by,
                                 const PersonVersion& person);
// In again, and their failed tries forgotten.
Result<Person> activate_person(database::Database& db, const Acting& by,
                               const PersonVersion& person);
// Forgets the failed tries of a person who is locked out.
Result<Person> unlock_person(database::Database& db, const Acting& by, PersonId person);

// Another one-time password; ends their sessions, forgets their failed tries. The second factor
// stays: reset_totp() is for that.
Result<OneTimePassword> reset_password(database::Database& db, const PasswordHasher& hasher,
                                       const Acting& by, PersonId person);

enum class PasswordState { none, one_time, own };
TL_DESCRIBE_ENUM(PasswordState, none, one_time, own)

struct PersonView {
  Person person;
  PasswordState password = PasswordState::none;
  bool second_factor = false;
  std::int64_t sessions = 0;
  std::optional<Instant> last_signed_in_at;
  std::optional<Instant> locked_until;
};
TL_DESCRIBE(PersonView, person, password, second_factor, sessions, last_signed_in_at, locked_until)

Result<std::vector<PersonView>> list_people(database::Database& db, const Acting& by);
Result<PersonView> show_person(database::Database& db, const Acting& by, PersonId person);

// Those inside who may sign in: to hand work to.
struct Colleague {
  std::string sign_in;
  std::string name;
  std::string site;
  std::vector<Role> roles;
};
TL_DESCRIBE(Colleague, sign_in, name, site, roles)
Result<std::vector<Colleague>> colleagues(database::Database& db);

// By sign-in, in any case; `person_not_found`.
Result<Person> find_person(database::Transaction& tx, std::string_view sign_in);

// For the verbs of this room: the person, when `by` may edit people and this one.
Result<Person> person_to_edit(database::Transaction& tx, const Acting& by, PersonId person);

}  // namespace tl::access
