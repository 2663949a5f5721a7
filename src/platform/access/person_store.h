// People in the database: rows to values and back, nothing else. Internal to this room.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "platform/access/person.h"
#include "platform/database/transaction.h"

namespace tl::access {

using database::Transaction;

std::string roles_text(const std::vector<Role>& roles);          // "sales quality"
Result<std::vector<Role>> roles_of_text(std::string_view text);  // of a column

Result<std::optional<Person>> person_by_id(Transaction& tx, PersonId id);
Result<std::optional<Person>> person_by_sign_in(Transaction& tx, std::string_view sign_in);
Result<std::vector<Person>> all_people(Transaction& tx);  // by sign-in
Result<PersonId> insert_person(Transaction& tx, const Person& person);
// `person` with its new values and the version that was read; one more afterwards. How many rows.
Result<std::int64_t> update_person(Transaction& tx, const Person& person);

struct PasswordRow {
  PersonId person_id;
  std::string hash;
  Instant set_at;
  bool must_change = false;
  std::optional<Instant> expires_at;
};
TL_DESCRIBE(PasswordRow, person_id, hash, set_at, must_change, expires_at)

Result<std::optional<PasswordRow>> password_of(Transaction& tx, PersonId person);
Result<void> keep_password(Transaction& tx, const PasswordRow& row);

}  // namespace tl::access
