#include "platform/access/sessions.h"

#include "foundation/text.h"
#include "platform/access/lock_out.h"
#include "platform/access/person_store.h"
#include "platform/access/secret.h"
#include "platform/access/session_store.h"
#include "platform/access/sizes.h"
#include "platform/access/statements.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"

namespace tl::access {
namespace {

constexpr std::int64_t minute_micros = 60'000'000;
constexpr std::int64_t second_factor_minutes = 10;  // between the password and the code

struct SignedInRow {
  SessionId session_id;
  Instant seen_at;
  std::int64_t idle_ends_after = 0;
  Instant ends_at;
  std::optional<Instant> second_factor_at;
  std::optional<Instant> provider_factor_at;
  PersonId person_id;
  std::string sign_in;
  std::string name;
  std::string roles;
  std::string site;
  std::optional<std::int64_t> account_id;
  bool must_change = true;
  bool second_factor_enrolled = false;
  std::string second_factor_roles;
};
TL_DESCRIBE(SignedInRow, session_id, seen_at, idle_ends_after, ends_at, second_factor_at,
            provider_factor_at, person_id, sign_in, name, roles, site, account_id, must_change,
            second_factor_enrolled, second_factor_roles)

struct NewSessionRow {
  PersonId person_id;
  std::string token_hash;
  Instant began_at;
  Instant seen_at;
  std::int64_t idle_ends_after = 0;
  Instant ends_at;
  std::optional<Instant> second_factor_at;
  std::string remote;
  std::string user_agent;
  std::optional<std::int64_t> provider_link_id;
  std::optional<Instant> provider_factor_at;
};
TL_DESCRIBE(NewSessionRow, person_id, token_hash, began_at, seen_at, idle_ends_after, ends_at,
            second_factor_at, remote, user_agent, provider_link_id, provider_factor_at)

Instant later(const Instant& now, std::int64_t minutes) {
  return Instant::from_micros(now.micros() + minutes * minute_micros);
}

Error not_signed_in() {
  return denied("not_signed_in", "nobody is signed in here, or the session has ended; sign in");
}

bool stands(const SignedInRow& row, const Instant& now) {
  const std::int64_t idle = now.micros() - row.seen_at.micros();
  return now < row.ends_at && idle < row.idle_ends_after;
}

Result<SessionStage> stage_of_row(const SignedInRow& row) {
  TL_TRY(const std::vector<Role> roles, roles_of_text(row.roles));
  return stage_of({.second_factor_enrolled = row.second_factor_enrolled,
                   .second_factor_shown = row.second_factor_at.has_value(),
                   .must_change_password = row.must_change,
                   .second_factor_needed = needs_second_factor(roles, row.second_factor_roles),
                   .second_factor_at_provider = row.provider_factor_at.has_value()});
}

Result<void> may_touch(const Acting& by, PersonId person, Permission others) {
  if (by.who.person.valid() && by.who.person == person)
    return require(by.who, Permission::session_own);
  return require(by.who, others);
}

Result<void> audit_revoked(database::Transaction& tx, const Acting& by, PersonId person,
                           const Revoked& revoked) {
  return database::record_change(tx, by.caller, "sessions_revoked", {"person", person.raw()},
                                 json::to_json(revoked));
}

}  // namespace

SessionStage stage_of(const SessionFlags& flags) {
  const bool asked_here = !flags.second_factor_at_provider;
  if (asked_here && flags.second_factor_enrolled && !flags.second_factor_shown)
    return SessionStage::second_factor;
  if (flags.must_change_password) return SessionStage::change_password;
  if (asked_here && flags.second_factor_needed && !flags.second_factor_enrolled)
    return SessionStage::enrol_second_factor;
  return SessionStage::ready;
}

Result<NewSession> start_session(database::Transaction& tx, const Caller& caller,
                                 const Policy& policy, const Origin& from,
                                 const SessionStart& start) {
  if (!from.previous.empty()) {
    TL_CHECK(tx.execute(
        statements::end_session_by_token, database::named("token_hash", secret_hash(from.previous)),
        database::named("ended_at", caller.now), database::named("ended_why", "signed in again")));
  }
  NewSession session{.token = random_token(),
                     .reply = {.stage = stage_of(start.flags),
                               .ends_at = later(caller.now, 60 * policy.session_hours_max)}};
  // Half a sign-in does not wait for long.
  const bool half = session.reply.stage == SessionStage::second_factor;
  const std::int64_t idle = half ? second_factor_minutes : policy.session_idle_minutes;
  TL_CHECK(tx.query_one<SessionId>(
      statements::insert_session,
      NewSessionRow{
          .person_id = start.person,
          .token_hash = secret_hash(session.token),
          .began_at = caller.now,
          .seen_at = caller.now,
          .idle_ends_after = idle * minute_micros,
          .ends_at = session.reply.ends_at,
          .second_factor_at = std::nullopt,
          .remote = visible(utf8_prefix(repair_utf8(from.remote), 64)),
          .user_agent =
              visible(utf8_prefix(repair_utf8(from.user_agent), sizes::user_agent_characters_max)),
          .provider_link_id = start.provider_link,
          .provider_factor_at =
              start.flags.second_factor_at_provider ? std::optional(caller.now) : std::nullopt}));
  return session;
}

Result<NewSession> renew_session(database::Transaction& tx, const Instant& now,
                                 const Renewal& renewal) {
  NewSession session{.token = random_token(), .reply = {}};
  const std::string hash = secret_hash(session.token);
  TL_TRY(const Policy policy, policy_in_force(tx));
  TL_CHECK(
      tx.execute(statements::renew_session, database::named("id", renewal.id),
                 database::named("token_hash", hash),
                 database::named("second_factor_at", renewal.second_factor_at),
                 database::named("seen_at", now),
                 database::named("idle_ends_after", policy.session_idle_minutes * minute_micros)));
  TL_TRY(const auto row, tx.query_optional<SignedInRow>(statements::get_signed_in, hash));
  if (!row) return not_signed_in();
  TL_TRY(session.reply.stage, stage_of_row(*row));
  session.reply.ends_at = row->ends_at;
  return session;
}

Result<std::int64_t> end_sessions(database::Transaction& tx, const Instant& now,
                                  const EndSessions& end) {
  return tx.execute(statements::end_sessions, database::named("person_id", end.person_id),
                    database::named("kept", end.kept), database::named("ended_at", now),
                    database::named("ended_why", end.why));
}

Result<SignedIn> principal_of_session(database::Database& db, const Instant& now,
                                      std::string_view token) {
  if (token.empty()) return not_signed_in();
  const std::string hash = secret_hash(token);
  TL_TRY(const auto row, db.read([&](database::Transaction& tx) {
    return tx.query_optional<SignedInRow>(statements::get_signed_in, hash);
  }));
  if (!row || !stands(*row, now)) return not_signed_in();
  SignedIn out{.session = row->session_id,
               .principal = {.person = row->person_id,
                             .sign_in = row->sign_in,
                             .name = row->name,
                             .site = row->site,
                             .account = row->account_id}};
  TL_TRY(out.stage, stage_of_row(*row));
  if (out.stage == SessionStage::ready) {
    TL_TRY(out.principal.roles, roles_of_text(row->roles));
  }
  // Written once a minute and no more; a database that is busy costs a minute of idle time, not
  // the request.
  if (now.micros() - row->seen_at.micros() >= minute_micros &&
      out.stage != SessionStage::second_factor) {
    (void)db.write([&](database::Transaction& tx) {
      return tx.execute(statements::see_session, out.session, now);
    });
  }
  return out;
}

Result<void> sign_out(database::Database& db, const Caller& caller, std::string_view token) {
  const std::string hash = secret_hash(token);
  return db.write([&](database::Transaction& tx) -> Result<void> {
    TL_TRY(const auto row, tx.query_optional<SignedInRow>(statements::get_signed_in, hash));
    if (!row) return {};
    TL_CHECK(tx.execute(statements::end_session_by_token, database::named("token_hash", hash),
                        database::named("ended_at", caller.now),
                        database::named("ended_why", "signed out")));
    Caller self = caller;
    self.actor = row->sign_in;
    return database::record_audit(
        tx, database::audit_of(self, "signed_out", {"person", row->person_id.raw()}));
  });
}

Result<std::vector<SessionView>> sessions_of(database::Database& db, const Acting& by,
                                             PersonId person) {
  TL_CHECK(may_touch(by, person, Permission::person_read));
  return db.read([&](database::Transaction& tx) {
    return tx.query<SessionView>(statements::list_sessions, person, by.caller.now);
  });
}

Result<Revoked> revoke_session(database::Database& db, const Acting& by,
                               const SessionRef& session) {
  TL_CHECK(may_touch(by, session.person, Permission::person_edit));
  return db.write([&](database::Transaction& tx) -> Result<Revoked> {
    Revoked revoked;
    TL_TRY(revoked.revoked,
           tx.execute(statements::end_session, database::named("id", session.session),
                      database::named("person_id", session.person),
                      database::named("ended_at", by.caller.now),
                      database::named("ended_why", cat("revoked by ", by.caller.actor))));
    if (revoked.revoked == 0)
      return not_found("session_not_found", "the session has ended already, or never was");
    TL_CHECK(audit_revoked(tx, by, session.person, revoked));
    return revoked;
  });
}

Result<Revoked> revoke_sessions(database::Database& db, const Acting& by, const SessionRef& but) {
  TL_CHECK(may_touch(by, but.person, Permission::person_edit));
  return db.write([&](database::Transaction& tx) -> Result<Revoked> {
    Revoked revoked;
    const std::string why = cat("revoked by ", by.caller.actor);
    TL_TRY(revoked.revoked,
           end_sessions(tx, by.caller.now,
                        {.person_id = but.person, .kept = but.session, .why = why}));
    if (revoked.revoked > 0) TL_CHECK(audit_revoked(tx, by, but.person, revoked));
    return revoked;
  });
}

}  // namespace tl::access
