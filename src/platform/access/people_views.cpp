// Reading people: the list of an administrator, and of colleagues.
#include "foundation/text.h"
#include "platform/access/attempts.h"
#include "platform/access/people.h"
#include "platform/access/person_store.h"
#include "platform/access/statements.h"

namespace tl::access {
namespace {

struct StateRow {
  PersonId person_id;
  std::optional<bool> must_change;
  bool second_factor = false;
  std::int64_t sessions = 0;
  std::optional<Instant> last_signed_in_at;
};
TL_DESCRIBE(StateRow, person_id, must_change, second_factor, sessions, last_signed_in_at)

Result<PersonView> view_of(Transaction& tx, const Instant& now, const Policy& policy,
                           Person person) {
  TL_TRY(const StateRow state,
         tx.query_one<StateRow>(statements::get_person_state, person.id, now));
  PersonView view{.person = std::move(person),
                  .password = !state.must_change   ? PasswordState::none
                              : *state.must_change ? PasswordState::one_time
                                                   : PasswordState::own,
                  .second_factor = state.second_factor,
                  .sessions = state.sessions,
                  .last_signed_in_at = state.last_signed_in_at,
                  .locked_until = {}};
  TL_TRY(view.locked_until,
         name_locked_until(tx, now, policy, attempt_of(view.person.sign_in, "")));
  return view;
}

}  // namespace

Result<std::vector<PersonView>> list_people(database::Database& db, const Acting& by) {
  TL_CHECK(require(by.who, Permission::person_read));
  return db.read([&](Transaction& tx) -> Result<std::vector<PersonView>> {
    TL_TRY(const Policy policy, policy_in_force(tx));
    TL_TRY(std::vector<Person> people, all_people(tx));
    std::vector<PersonView> views;
    for (Person& person : people) {
      TL_TRY(PersonView view, view_of(tx, by.caller.now, policy, std::move(person)));
      views.push_back(std::move(view));
    }
    return views;
  });
}

Result<PersonView> show_person(database::Database& db, const Acting& by, PersonId person) {
  TL_CHECK(require(by.who, Permission::person_read));
  return db.read([&](Transaction& tx) -> Result<PersonView> {
    TL_TRY(auto found, person_by_id(tx, person));
    if (!found) return not_found("person_not_found", "there is no such person");
    TL_TRY(const Policy policy, policy_in_force(tx));
    return view_of(tx, by.caller.now, policy, *std::move(found));
  });
}

Result<std::vector<Colleague>> colleagues(database::Database& db) {
  TL_TRY(std::vector<Person> people, db.read([&](Transaction& tx) { return all_people(tx); }));
  std::vector<Colleague> out;
  for (Person& person : people) {
    if (!person.active || person.account) continue;
    out.push_back({.sign_in = std::move(person.sign_in),
                   .name = std::move(person.name),
                   .site = std::move(person.site),
                   .roles = std::move(person.roles)});
  }
  return out;
}

}  // namespace tl::access
