#include "platform/access/people.h"

#include <algorithm>

#include "foundation/text.h"
#include "platform/access/attempts.h"
#include "platform/access/person_store.h"
#include "platform/access/secret.h"
#include "platform/access/session_store.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"

namespace tl::access {
namespace {

constexpr std::int64_t hour_micros = 3'600'000'000;

bool has_role(const std::vector<Role>& roles, Role role) {
  return std::ranges::find(roles, role) != roles.end();
}

bool edits_people(const Person& person) {
  return person.active && std::ranges::any_of(person.roles, [](Role role) {
           return reach_of(role, Permission::person_edit) == Reach::all;
         });
}

Result<void> may_be_owner(const Acting& by, const std::vector<Role>& roles) {
  if (!has_role(roles, Role::owner) || has_role(by.who.roles, Role::owner)) return {};
  return denied("owner_protected", "only an owner makes somebody an owner or changes an owner");
}

Result<void> audit(Transaction& tx, const Acting& by, std::string_view action,
                   const std::optional<Person>& before, const Person& after) {
  database::AuditEntry entry = database::audit_of(by.caller, action, {"person", after.id.raw()});
  if (before) entry.before_json = json::to_json(*before);
  entry.after_json = json::to_json(after);
  return database::record_audit(tx, entry);
}

Error stale(const Person& now) {
  return conflict(
      "person_changed_meanwhile",
      cat("'", now.sign_in, "' was changed by ", now.changed_by, " at ", now.changed_at.text(),
          " since you read it; now: name ", now.name, ", e-mail ",
          now.email.empty() ? "none" : now.email, ", site ", now.site.empty() ? "none" : now.site,
          ", roles ", roles_text(now.roles), now.active ? ", may sign in" : ", shut out",
          ". Read it again, then save what still holds."));
}

Result<void> somebody_stays(Transaction& tx, const Person& before, const Person& after) {
  if (!edits_people(before) || edits_people(after)) return {};
  TL_TRY(const std::vector<Person> people, all_people(tx));
  const bool stays = std::ranges::any_of(
      people, [&](const Person& other) { return other.id != after.id && edits_people(other); });
  if (stays) return {};
  return conflict("last_administrator", cat("'", after.sign_in,
                                            "' is the last who may edit people; give somebody else "
                                            "the role administrator or owner first"));
}

// Saves what `change` made of the person, audited under `action`.
template <class Change>
Result<Person> edit(database::Database& db, const Acting& by, const PersonVersion& which,
                    std::string_view action, Change&& change) {
  return db.write([&](Transaction& tx) -> Result<Person> {
    TL_TRY(const Person before, person_to_edit(tx, by, which.person));
    if (before.version != which.version) return stale(before);
    Person after = before;
    TL_CHECK(change(tx, after));
    TL_CHECK(may_be_owner(by, after.roles));
    TL_CHECK(somebody_stays(tx, before, after));
    after.changed_at = by.caller.now;
    after.changed_by = by.caller.actor;
    TL_CHECK(database::expect_current(update_person(tx, after), after.sign_in));
    ++after.version;
    TL_CHECK(audit(tx, by, action, before, after));
    return after;
  });
}

Result<void> forgive(Transaction& tx, const Acting& by, const Person& person) {
  return end_try(tx, by.caller.now, attempt_of(person.sign_in, ""), AttemptOutcome::forgiven);
}

struct FreshPassword {
  std::string words;
  std::string hash;
};

Result<FreshPassword> fresh_password(const PasswordHasher& hasher) {
  FreshPassword fresh{.words = random_words(4, 5), .hash = {}};
  TL_TRY(fresh.hash, hasher.hash(fresh.words));
  return fresh;
}

Result<OneTimePassword> hand_out(Transaction& tx, const Acting& by, const Person& person,
                                 const FreshPassword& fresh) {
  TL_TRY(const Policy policy, policy_in_force(tx));
  const Instant use_before =
      Instant::from_micros(by.caller.now.micros() + policy.one_time_password_hours * hour_micros);
  TL_CHECK(keep_password(tx, {.person_id = person.id,
                              .hash = fresh.hash,
                              .set_at = by.caller.now,
                              .must_change = true,
                              .expires_at = use_before}));
  return OneTimePassword{person, fresh.words, use_before};
}

}  // namespace

Result<Person> person_to_edit(Transaction& tx, const Acting& by, PersonId person) {
  TL_CHECK(require(by.who, Permission::person_edit));
  TL_TRY(auto found, person_by_id(tx, person));
  if (!found) return not_found("person_not_found", "there is no such person");
  TL_CHECK(may_be_owner(by, found->roles));
  return *std::move(found);
}

Result<OneTimePassword> add_person(database::Database& db, const PasswordHasher& hasher,
                                   const Acting& by, const NewPerson& person) {
  TL_CHECK(require(by.who, Permission::person_edit));
  TL_CHECK(may_be_owner(by, person.roles));
  TL_TRY(const NewPerson asked, checked(person));
  TL_TRY(const FreshPassword fresh, fresh_password(hasher));
  return db.write([&](Transaction& tx) -> Result<OneTimePassword> {
    TL_TRY(const auto taken, person_by_sign_in(tx, asked.sign_in));
    if (taken)
      return conflict("person_exists", cat("the sign-in '", asked.sign_in, "' is taken, by ",
                                           taken->name, "; choose another"));
    Person added{.id = {},
                 .sign_in = asked.sign_in,
                 .name = asked.name,
                 .email = asked.email,
                 .site = asked.site,
                 .roles = asked.roles,
                 .account = asked.account,
                 .created_at = by.caller.now,
                 .created_by = by.caller.actor,
                 .changed_at = by.caller.now,
                 .changed_by = by.caller.actor};
    TL_TRY(added.id, insert_person(tx, added));
    TL_CHECK(audit(tx, by, "person_added", std::nullopt, added));
    return hand_out(tx, by, added, fresh);
  });
}

Result<Person> change_person(database::Database& db, const Acting& by, const PersonChange& change) {
  TL_TRY(const PersonChange asked, checked(change));
  return edit(db, by, {asked.person, asked.version}, "person_changed",
              [&](Transaction&, Person& person) -> Result<void> {
                person.name = asked.name;
                person.email = asked.email;
                person.site = asked.site;
                return {};
              });
}

Result<Person> set_roles(database::Database& db, const Acting& by, const RolesChange& change) {
  return edit(db, by, {change.person, change.version}, "person_roles_set",
              [&](Transaction&, Person& person) -> Result<void> {
                TL_TRY(person.roles, checked_roles(change.roles, person.account));
                return {};
              });
}

Result<Person> deactivate_person(database::Database& db, const Acting& by,
                                 const PersonVersion& person) {
  if (by.who.person.valid() && by.who.person == person.person)
    return denied("own_sign_in", "nobody shuts themselves out; ask another administrator");
  return edit(
      db, by, person, "person_deactivated", [&](Transaction& tx, Person& one) -> Result<void> {
        one.active = false;
        TL_CHECK(
            end_sessions(tx, by.caller.now, {.person_id = one.id, .kept = {}, .why = "shut out"}));
        return {};
      });
}

Result<Person> activate_person(database::Database& db, const Acting& by,
                               const PersonVersion& person) {
  return edit(db, by, person, "person_activated",
              [&](Transaction& tx, Person& one) -> Result<void> {
                one.active = true;
                return forgive(tx, by, one);
              });
}

Result<Person> unlock_person(database::Database& db, const Acting& by, PersonId person) {
  return db.write([&](Transaction& tx) -> Result<Person> {
    TL_TRY(const Person one, person_to_edit(tx, by, person));
    TL_CHECK(forgive(tx, by, one));
    TL_CHECK(audit(tx, by, "person_unlocked", std::nullopt, one));
    return one;
  });
}

Result<OneTimePassword> reset_password(database::Database& db, const PasswordHasher& hasher,
                                       const Acting& by, PersonId person) {
  TL_CHECK(require(by.who, Permission::person_edit));
  TL_TRY(const FreshPassword fresh, fresh_password(hasher));
  return db.write([&](Transaction& tx) -> Result<OneTimePassword> {
    TL_TRY(const Person one, person_to_edit(tx, by, person));
    TL_CHECK(end_sessions(tx, by.caller.now,
                          {.person_id = one.id, .kept = {}, .why = "the password was reset"}));
    TL_CHECK(forgive(tx, by, one));
    TL_CHECK(audit(tx, by, "password_reset", std::nullopt, one));
    return hand_out(tx, by, one, fresh);
  });
}

Result<Person> find_person(Transaction& tx, std::string_view sign_in) {
  TL_TRY(auto found, person_by_sign_in(tx, sign_in));
  if (found) return *std::move(found);
  return not_found("person_not_found",
                   cat("nobody signs in as '", visible(utf8_prefix(sign_in, 40)),
                       "'; 'throughline people list' shows who does"));
}

}  // namespace tl::access
