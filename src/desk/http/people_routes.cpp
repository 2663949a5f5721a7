// People: who may sign in, as what, and what to do when somebody cannot.
#include "desk/http/desk_routes.h"
#include "foundation/decimal.h"
#include "foundation/text.h"
#include "platform/access/people.h"
#include "platform/access/permission_table.h"
#include "platform/access/second_factor.h"
#include "platform/access/sessions.h"

namespace tl::desk {
namespace {

using access::Acting;
using access::Permission;
using access::PersonId;
using http::Call;
using http::Method;

struct PeopleList {
  std::vector<access::PersonView> items;
};
TL_DESCRIBE(PeopleList, items)

struct ColleagueList {
  std::vector<access::Colleague> items;
};
TL_DESCRIBE(ColleagueList, items)

struct SessionList {
  std::vector<access::SessionView> items;
};
TL_DESCRIBE(SessionList, items)

Acting acting(const Call& call) {
  return access::acting_for(call.caller(), call.who());
}

Result<PersonId> person_in(const Call& call) {
  const auto id = parse_decimal(call.path("person"), 0);
  if (!id) {
    return not_found("person_not_found", cat("no person has the number ",
                                             visible(utf8_prefix(call.path("person"), 20))));
  }
  return PersonId(*id);
}

void add_reading(http::Routes& routes) {
  routes.add({.path = "/api/v1/access/people",
              .summary = "Everybody who has a sign-in",
              .permission = Permission::person_read},
             [](const Call& call) -> Result<PeopleList> {
               TL_TRY(auto people, access::list_people(call.db(), acting(call)));
               return PeopleList{std::move(people)};
             });
  routes.add({.path = "/api/v1/access/colleagues",
              .summary = "Those inside to whom work can be handed",
              .permission = Permission::colleague_read},
             [](const Call& call) -> Result<ColleagueList> {
               TL_TRY(auto all, access::colleagues(call.db()));
               return ColleagueList{std::move(all)};
             });
  routes.add(
      {.path = "/api/v1/access/permissions",
       .summary = "What each role may do, and how far: the table that decides",
       .permission = Permission::person_read},
      [](const Call&) -> Result<access::PermissionTable> { return access::permission_table(); });
  routes.add({.path = "/api/v1/access/people/{person}",
              .summary = "A person, their sessions' count, whether they are locked out",
              .permission = Permission::person_read},
             [](const Call& call) -> Result<access::PersonView> {
               TL_TRY(const PersonId person, person_in(call));
               return access::show_person(call.db(), acting(call), person);
             });
  routes.add({.path = "/api/v1/access/people/{person}/sessions",
              .summary = "Where the person is signed in",
              .permission = Permission::person_read},
             [](const Call& call) -> Result<SessionList> {
               TL_TRY(const PersonId person, person_in(call));
               TL_TRY(auto all, access::sessions_of(call.db(), acting(call), person));
               return SessionList{std::move(all)};
             });
}

using Change = Result<access::Person> (*)(database::Database&, const Acting&,
                                          const access::PersonVersion&);

void add_version_route(http::Routes& routes, std::string_view verb, std::string summary,
                       Change change) {
  routes.add({.method = Method::post,
              .path = cat("/api/v1/access/people/", verb),
              .summary = std::move(summary),
              .permission = Permission::person_edit},
             [change](const Call& call, const access::PersonVersion& body) {
               return change(call.db(), acting(call), body);
             });
}

void add_help(http::Routes& routes) {
  routes.add({.method = Method::post,
              .path = "/api/v1/access/people/{person}/reset",
              .summary = "Another one-time password; ends the person's sessions",
              .permission = Permission::person_edit},
             [](const Call& call, const http::NoBody&) -> Result<access::OneTimePassword> {
               TL_TRY(const PersonId person, person_in(call));
               return access::reset_password(call.db(), call.hasher(), acting(call), person);
             });
  routes.add({.method = Method::post,
              .path = "/api/v1/access/people/{person}/unlock",
              .summary = "Forget the failed tries of who is locked out",
              .permission = Permission::person_edit},
             [](const Call& call, const http::NoBody&) -> Result<access::Person> {
               TL_TRY(const PersonId person, person_in(call));
               return access::unlock_person(call.db(), acting(call), person);
             });
  routes.add({.method = Method::delete_,
              .path = "/api/v1/access/people/{person}/sessions",
              .summary = "End all of the person's sessions",
              .permission = Permission::person_edit},
             [](const Call& call) -> Result<access::Revoked> {
               TL_TRY(const PersonId person, person_in(call));
               return access::revoke_sessions(call.db(), acting(call), {.person = person});
             });
}

}  // namespace

void add_people_routes(http::Routes& routes) {
  add_reading(routes);
  routes.add({.method = Method::post,
              .path = "/api/v1/access/people",
              .summary = "Add a person; the one-time password is shown once",
              .permission = Permission::person_edit},
             [](const Call& call, const access::NewPerson& body) {
               return access::add_person(call.db(), call.hasher(), acting(call), body);
             });
  routes.add({.method = Method::post,
              .path = "/api/v1/access/people/change",
              .summary = "Change name, mail or site",
              .permission = Permission::person_edit},
             [](const Call& call, const access::PersonChange& body) {
               return access::change_person(call.db(), acting(call), body);
             });
  routes.add({.method = Method::post,
              .path = "/api/v1/access/people/roles",
              .summary = "Set what a person is",
              .permission = Permission::person_edit},
             [](const Call& call, const access::RolesChange& body) {
               return access::set_roles(call.db(), acting(call), body);
             });
  add_version_route(routes, "deactivate", "Shut a person out; ends their sessions at once",
                    &access::deactivate_person);
  add_version_route(routes, "activate", "Let a person in again", &access::activate_person);
  add_help(routes);
}

}  // namespace tl::desk
