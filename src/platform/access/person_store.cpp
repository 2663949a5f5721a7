#include "platform/access/person_store.h"

#include "foundation/text.h"
#include "platform/access/statements.h"

namespace tl::access {
namespace {

struct PersonRow {
  PersonId id;
  std::string sign_in;
  std::string sign_in_key;
  std::string name;
  std::string email;
  std::string site;
  std::string roles;
  std::optional<std::int64_t> account_id;
  bool active = true;
  std::int64_t version = 1;
  Instant created_at;
  std::string created_by;
  Instant changed_at;
  std::string changed_by;
};
TL_DESCRIBE(PersonRow, id, sign_in, sign_in_key, name, email, site, roles, account_id, active,
            version, created_at, created_by, changed_at, changed_by)

PersonRow row_of(const Person& person) {
  return {.id = person.id,
          .sign_in = person.sign_in,
          .sign_in_key = sign_in_key(person.sign_in),
          .name = person.name,
          .email = person.email,
          .site = person.site,
          .roles = roles_text(person.roles),
          .account_id = person.account,
          .active = person.active,
          .version = person.version,
          .created_at = person.created_at,
          .created_by = person.created_by,
          .changed_at = person.changed_at,
          .changed_by = person.changed_by};
}

Result<Person> person_of(PersonRow row) {
  Person person{.id = row.id,
                .sign_in = std::move(row.sign_in),
                .name = std::move(row.name),
                .email = std::move(row.email),
                .site = std::move(row.site),
                .roles = {},
                .account = row.account_id,
                .active = row.active,
                .version = row.version,
                .created_at = row.created_at,
                .created_by = std::move(row.created_by),
                .changed_at = row.changed_at,
                .changed_by = std::move(row.changed_by)};
  TL_TRY(person.roles, roles_of_text(row.roles));
  return person;
}

Result<std::optional<Person>> person_if(Result<std::optional<PersonRow>> row) {
  if (!row) return row.error();
  if (!*row) return std::optional<Person>();
  TL_TRY(Person person, person_of(std::move(**row)));
  return std::optional<Person>(std::move(person));
}

}  // namespace

std::string roles_text(const std::vector<Role>& roles) {
  std::vector<std::string_view> names;
  for (const Role role : roles) names.push_back(enum_name(role));
  return join(names, " ");
}

Result<std::vector<Role>> roles_of_text(std::string_view text) {
  std::vector<Role> roles;
  for (const std::string_view name : words(text)) {
    const auto role = enum_from_name<Role>(name);
    if (!role)
      return corrupt("role_unknown",
                     cat("a person has the role '", name, "', which this program does not know"));
    roles.push_back(*role);
  }
  return roles;
}

Result<std::optional<Person>> person_by_id(Transaction& tx, PersonId id) {
  return person_if(tx.query_optional<PersonRow>(statements::get_person, id));
}

Result<std::optional<Person>> person_by_sign_in(Transaction& tx, std::string_view sign_in) {
  return person_if(
      tx.query_optional<PersonRow>(statements::get_person_by_key, sign_in_key(sign_in)));
}

Result<std::vector<Person>> all_people(Transaction& tx) {
  TL_TRY(auto rows, tx.query<PersonRow>(statements::list_people));
  std::vector<Person> people;
  for (PersonRow& row : rows) {
    TL_TRY(Person person, person_of(std::move(row)));
    people.push_back(std::move(person));
  }
  return people;
}

Result<PersonId> insert_person(Transaction& tx, const Person& person) {
  return tx.query_one<PersonId>(statements::insert_person, row_of(person));
}

Result<std::int64_t> update_person(Transaction& tx, const Person& person) {
  return tx.execute(statements::update_person, row_of(person));
}

Result<std::optional<PasswordRow>> password_of(Transaction& tx, PersonId person) {
  return tx.query_optional<PasswordRow>(statements::get_password, person);
}

Result<void> keep_password(Transaction& tx, const PasswordRow& row) {
  TL_CHECK(tx.execute(statements::keep_password, row));
  return {};
}

}  // namespace tl::access
