// people add, list, set, roles, reset, lock, unlock, sessions, revoke: who may sign in.
#include "platform/access/people.h"

#include <algorithm>

#include "accounts/service/customers.h"
#include "foundation/text.h"
#include "main/commands/commands.h"
#include "main/commands/people_options.h"
#include "main/commands/store.h"
#include "main/files.h"
#include "platform/access/api_tokens.h"
#include "platform/access/password_rules.h"
#include "platform/access/second_factor.h"
#include "platform/access/sign_in.h"

namespace tl::cli {
namespace {

using access::Acting;
using access::OneTimePassword;
using access::Person;
using access::PersonView;
using access::Role;

// What every command on people begins with: the database, who acts, and the person meant.
struct Desk {
  std::unique_ptr<database::Database> db;
  Acting by;
  Person person;
};

Result<Desk> open_desk(Invocation& invocation) {
  Desk desk;
  TL_TRY(const Caller caller, invocation.caller());
  desk.by = access::operator_of(caller);
  TL_TRY(desk.db, open_current(invocation));
  return desk;
}

Result<Desk> open_desk_for_person(Invocation& invocation) {
  TL_TRY(Desk desk, open_desk(invocation));
  const std::string_view sign_in = invocation.arguments().operand("SIGN-IN");
  TL_TRY(desk.person, desk.db->read([&](database::Transaction& tx) {
    return access::find_person(tx, sign_in);
  }));
  return desk;
}

std::string roles_text(const std::vector<Role>& roles) {
  std::vector<std::string_view> names;
  for (const Role role : roles) names.push_back(enum_name(role));
  return join(names, ", ");
}

std::string person_text(const Person& person) {
  return cat(person.sign_in, "  ", person.name, ", ", roles_text(person.roles),
             person.active ? "" : ", shut out", "\n");
}

std::string password_text(const OneTimePassword& fresh) {
  return cat(person_text(fresh.person), "one-time password  ", fresh.one_time_password,
             "\nIt is shown this once. To be changed at the first sign-in, before ",
             minute_text(fresh.use_before), " UTC.\n");
}

// The person's own password from the start: for whoever sets a system up by a script.
Result<void> settle_password(const Desk& desk, const access::PasswordHasher& hasher,
                             const OneTimePassword& fresh, const std::string& password) {
  const Caller& caller = desk.by.caller;
  TL_TRY(const access::NewSession session,
         access::sign_in(*desk.db, hasher, caller, {.remote = "command line"},
                         {fresh.person.sign_in, fresh.one_time_password}));
  TL_TRY(const access::SignedIn me,
         access::principal_of_session(*desk.db, caller.now, session.token));
  TL_TRY(
      const access::NewSession changed,
      access::change_password(*desk.db, hasher, caller, me, {fresh.one_time_password, password}));
  return access::sign_out(*desk.db, caller, changed.token);
}

Result<ExitCode> add_person(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  access::NewPerson person{.sign_in = std::string(said.operand("SIGN-IN")),
                           .name = said.required("name"),
                           .email = said.value_or("email", ""),
                           .site = said.value_or("site", "")};
  TL_TRY(person.roles, roles_said(said));
  TL_TRY(const Desk desk, open_desk(invocation));
  if (const auto account = said.value("account")) {
    TL_TRY(const accounts::Customer customer, desk.db->read([&](database::Transaction& tx) {
      return accounts::find_customer(tx, *account);
    }));
    person.account = customer.id.raw();
    if (person.roles.empty()) person.roles = {Role::customer};
  }
  const access::PasswordHasher hasher;
  if (const auto file = said.value("password-from")) {
    TL_TRY(const std::string text, read_file(*file));
    const std::string password(trim(text));
    // Before anything is kept.
    TL_CHECK(access::check_password(password, {.sign_in = person.sign_in}));
    TL_TRY(const OneTimePassword fresh, access::add_person(*desk.db, hasher, desk.by, person));
    TL_CHECK(settle_password(desk, hasher, fresh, password));
    invocation.answer(fresh.person, person_text(fresh.person));
    return ExitCode::done;
  }
  TL_TRY(const OneTimePassword fresh, access::add_person(*desk.db, hasher, desk.by, person));
  invocation.answer(fresh, password_text(fresh));
  return ExitCode::done;
}

std::string state_text(const PersonView& view) {
  if (!view.person.active) return "shut out";
  if (view.locked_until) return cat("locked until ", minute_text(*view.locked_until));
  if (view.password == access::PasswordState::one_time) return "one-time password";
  return view.password == access::PasswordState::none ? "no password" : "may sign in";
}

Result<ExitCode> list_people(Invocation& invocation) {
  TL_TRY(const Desk desk, open_desk(invocation));
  TL_TRY(const auto people, access::list_people(*desk.db, desk.by));
  TL_TRY(const auto customers, accounts::all_customers(*desk.db));
  TextTable table;
  for (const std::string_view heading : {"sign-in", "name", "roles", "account", "site", "state",
                                         "second factor", "last signed in (UTC)"})
    table.column(heading);
  for (const PersonView& view : people) {
    const Person& person = view.person;
    const auto customer = std::ranges::find_if(customers, [&](const accounts::Customer& one) {
      return person.account && one.id.raw() == *person.account;
    });
    table.row({person.sign_in, person.name, roles_text(person.roles),
               customer == customers.end() ? "" : customer->code, person.site, state_text(view),
               view.second_factor ? "on" : "",
               view.last_signed_in_at ? minute_text(*view.last_signed_in_at) : ""});
  }
  invocation.answer(people, people.empty()
                                ? "nobody may sign in yet; throughline people add adds somebody\n"
                                : table.text());
  return ExitCode::done;
}

Result<ExitCode> set_person(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  TL_TRY(const Desk desk, open_desk_for_person(invocation));
  const Person& now = desk.person;
  if (!said.has("name") && !said.has("email") && !said.has("site"))
    return invalid("person_change_missing", "say what changes: --name, --email or --site");
  TL_TRY(const Person person, access::change_person(*desk.db, desk.by,
                                                    {.person = now.id,
                                                     .version = now.version,
                                                     .name = said.value_or("name", now.name),
                                                     .email = said.value_or("email", now.email),
                                                     .site = said.value_or("site", now.site)}));
  invocation.answer(person, person_text(person));
  return ExitCode::done;
}

Result<ExitCode> set_roles(Invocation& invocation) {
  TL_TRY(const Desk desk, open_desk_for_person(invocation));
  TL_TRY(const std::vector<Role> roles, roles_said(invocation.arguments()));
  TL_TRY(const Person person,
         access::set_roles(*desk.db, desk.by, {desk.person.id, desk.person.version, roles}));
  invocation.answer(person, person_text(person));
  return ExitCode::done;
}

Result<ExitCode> reset_person(Invocation& invocation) {
  TL_TRY(const Desk desk, open_desk_for_person(invocation));
  if (invocation.arguments().has("second-factor")) {
    TL_CHECK(access::reset_totp(*desk.db, desk.by, desk.person.id));
    invocation.answer(desk.person, cat(desk.person.sign_in,
                                       "  signs in without a second factor "
                                       "until they begin another\n"));
    return ExitCode::done;
  }
  const access::PasswordHasher hasher;
  TL_TRY(const OneTimePassword fresh,
         access::reset_password(*desk.db, hasher, desk.by, desk.person.id));
  invocation.answer(fresh, password_text(fresh));
  return ExitCode::done;
}

Result<ExitCode> lock_person(Invocation& invocation) {
  TL_TRY(const Desk desk, open_desk_for_person(invocation));
  TL_TRY(const Person person,
         access::deactivate_person(*desk.db, desk.by, {desk.person.id, desk.person.version}));
  invocation.answer(person, person_text(person));
  return ExitCode::done;
}

Result<ExitCode> unlock_person(Invocation& invocation) {
  TL_TRY(const Desk desk, open_desk_for_person(invocation));
  TL_TRY(const Person person,
         desk.person.active
             ? access::unlock_person(*desk.db, desk.by, desk.person.id)
             : access::activate_person(*desk.db, desk.by, {desk.person.id, desk.person.version}));
  invocation.answer(person, person_text(person));
  return ExitCode::done;
}

struct Standing {
  std::vector<access::SessionView> sessions;
  std::vector<access::ApiToken> api_tokens;
};
TL_DESCRIBE(Standing, sessions, api_tokens)

std::string standing_text(const Standing& standing) {
  TextTable sessions;
  for (const std::string_view heading :
       {"session", "began (UTC)", "last used", "ends", "from", "with"})
    sessions.column(heading);
  for (const access::SessionView& one : standing.sessions) {
    sessions.row({std::to_string(one.id.raw()), minute_text(one.began_at), minute_text(one.seen_at),
                  minute_text(one.ends_at), one.remote, one.user_agent});
  }
  TextTable tokens;
  for (const std::string_view heading : {"token", "for", "may", "ends (UTC)", "last used", "state"})
    tokens.column(heading);
  for (const access::ApiToken& one : standing.api_tokens) {
    tokens.row({std::to_string(one.id.raw()), one.name, join(one.scopes, ", "),
                minute_text(one.expires_at), one.used_at ? minute_text(*one.used_at) : "never",
                one.revoked_at ? cat("revoked by ", one.revoked_by) : "stands"});
  }
  return cat(standing.sessions.empty() ? "no session stands\n" : sessions.text(),
             standing.api_tokens.empty() ? "" : cat("\n", tokens.text()));
}

Result<ExitCode> show_sessions(Invocation& invocation) {
  TL_TRY(const Desk desk, open_desk_for_person(invocation));
  Standing standing;
  TL_TRY(standing.sessions, access::sessions_of(*desk.db, desk.by, desk.person.id));
  TL_TRY(standing.api_tokens, access::api_tokens_of(*desk.db, desk.by, desk.person.id));
  invocation.answer(standing, standing_text(standing));
  return ExitCode::done;
}

Result<std::int64_t> session_said(std::string_view text) {
  std::int64_t number = 0;
  const bool right = !text.empty() && text.size() <= 12 && std::ranges::all_of(text, is_digit);
  for (const char c : text) number = right ? number * 10 + (c - '0') : 0;
  if (right) return number;
  return invalid("session_malformed",
                 cat("'", utf8_prefix(text, 40),
                     "' is no number of a session; 'throughline people sessions' shows them"));
}

Result<ExitCode> revoke(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  TL_TRY(const Desk desk, open_desk_for_person(invocation));
  access::Revoked revoked;
  std::string_view what = "session";
  if (said.has("tokens")) {
    what = "token";
    TL_TRY(revoked, access::revoke_api_tokens(*desk.db, desk.by, desk.person.id));
  } else if (const auto number = said.value("session")) {
    TL_TRY(const std::int64_t session, session_said(*number));
    TL_TRY(revoked,
           access::revoke_session(*desk.db, desk.by, {desk.person.id, access::SessionId(session)}));
  } else {
    TL_TRY(revoked, access::revoke_sessions(*desk.db, desk.by, {desk.person.id, {}}));
  }
  invocation.answer(revoked,
                    cat(desk.person.sign_in, "  ", count_of(revoked.revoked, what), " ended\n"));
  return ExitCode::done;
}

}  // namespace

std::vector<Command> people_commands() {
  const Operand sign_in{"SIGN-IN", "what they type to sign in, such as ann"};
  const Option role{"role", "ROLE", "such as account_manager; see people table", Takes::value,
                    Times::any};
  const Option email{"email", "ADDRESS", "their e-mail address"};
  const Option site{"site", "SITE", "where they work"};
  std::vector<Command> commands{
      {.path = "people add",
       .summary = "Add a person who may sign in, with a password for one time",
       .operands = {sign_in},
       .options = {{"name", "NAME", "their name", Takes::value, Times::once},
                   role,
                   {"account", "CUSTOMER", "for a customer's own people: which customer"},
                   email,
                   site,
                   {"password-from", "FILE", "their own password, for a set-up by a script"}},
       .run = &add_person},
      {.path = "people list", .summary = "List the people who may sign in", .run = &list_people},
      {.path = "people set",
       .summary = "Change a person's name, e-mail address or site",
       .operands = {sign_in},
       .options = {{"name", "NAME", "their name"}, email, site},
       .run = &set_person},
      {.path = "people roles",
       .summary = "Give a person these roles and no others",
       .operands = {sign_in},
       .options = {role},
       .run = &set_roles},
      {.path = "people reset",
       .summary = "Give a person another password for one time, and end their sessions",
       .operands = {sign_in},
       .options = {{"second-factor", "", "take their second factor away instead", Takes::nothing}},
       .run = &reset_person},
      {.path = "people lock",
       .summary = "Shut a person out and end their sessions",
       .operands = {sign_in},
       .run = &lock_person},
      {.path = "people unlock",
       .summary = "Let a person in again who was shut out or tried too often",
       .operands = {sign_in},
       .run = &unlock_person},
      {.path = "people sessions",
       .summary = "List where a person is signed in, and the tokens of their programs",
       .operands = {sign_in},
       .run = &show_sessions},
      {.path = "people revoke",
       .summary = "End a person's sessions, one of them, or their tokens",
       .operands = {sign_in},
       .options = {{"session", "NUMBER", "only this one"},
                   {"tokens", "", "their API tokens instead", Takes::nothing}},
       .run = &revoke},
  };
  for (Command& command : people_settings_commands()) commands.push_back(std::move(command));
  return commands;
}

}  // namespace tl::cli
