#include "platform/access/sign_in.h"

#include "foundation/text.h"
#include "platform/access/attempts.h"
#include "platform/access/password_rules.h"
#include "platform/access/person_store.h"
#include "platform/access/session_store.h"
#include "platform/access/sizes.h"
#include "platform/access/totp_store.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"

namespace tl::access {
namespace {

// Who stands at the door, as the database had them when the try began.
struct Visitor {
  std::optional<Person> person;
  std::optional<PasswordRow> password;
};

struct SignInNote {
  std::string remote;
  std::string user_agent;
  SessionStage stage = SessionStage::ready;
};
TL_DESCRIBE(SignInNote, remote, user_agent, stage)

Error sign_in_refused() {
  return denied("sign_in_refused",
                "the sign-in or the password is wrong; after several tries it is locked for a "
                "while");
}

Error password_wrong() {
  return denied("password_wrong", "the password until now is wrong; nothing was changed");
}

bool may_enter(const Visitor& visitor) {
  return visitor.person && visitor.person->active && visitor.password;
}

Result<Visitor> visitor_of(database::Transaction& tx, std::string_view sign_in) {
  Visitor visitor;
  TL_TRY(visitor.person, person_by_sign_in(tx, sign_in));
  if (!visitor.person) return visitor;
  TL_TRY(visitor.password, password_of(tx, visitor.person->id));
  return visitor;
}

Caller as_person(Caller caller, std::string_view sign_in) {
  caller.actor = std::string(sign_in);
  return caller;
}

// Checks a password under the limits of tries; what is wrong goes on record before it is answered.
Result<PasswordCheck> check_at_door(database::Database& db, const PasswordHasher& hasher,
                                    const Instant& now, const Attempt& attempt,
                                    const Visitor& visitor, std::string_view password) {
  PasswordCheck check = PasswordCheck::wrong;
  if (may_enter(visitor)) {
    TL_TRY(check, hasher.verify(visitor.password->hash, password));
  } else {
    TL_CHECK(hasher.verify_nobody(password));
  }
  if (check == PasswordCheck::wrong) {
    TL_CHECK(db.write([&](database::Transaction& tx) {
      return end_try(tx, now, attempt, AttemptOutcome::refused);
    }));
  }
  return check;
}

Result<NewSession> let_in(database::Transaction& tx, const Caller& caller, const Origin& from,
                          const Attempt& attempt, const Visitor& visitor) {
  TL_TRY(const Policy policy, policy_in_force(tx));
  TL_TRY(const auto totp, totp_of(tx, visitor.person->id));
  const SessionFlags flags{.second_factor_enrolled = totp && totp->confirmed_at,
                           .must_change_password = visitor.password->must_change,
                           .second_factor_needed = needs_second_factor(visitor.person->roles,
                                                                       policy.second_factor_roles)};
  TL_TRY(NewSession session,
         start_session(tx, caller, policy, from, {.person = visitor.person->id, .flags = flags}));
  const bool all_shown = session.reply.stage != SessionStage::second_factor;
  TL_CHECK(end_try(tx, caller.now, attempt,
                   all_shown ? AttemptOutcome::signed_in : AttemptOutcome::passed));
  TL_CHECK(database::record_change(
      tx, as_person(caller, visitor.person->sign_in), "signed_in",
      {"person", visitor.person->id.raw()},
      json::to_json(
          SignInNote{attempt.remote,
                     utf8_prefix(repair_utf8(from.user_agent), sizes::user_agent_characters_max),
                     session.reply.stage})));
  return session;
}

}  // namespace

Result<NewSession> sign_in(database::Database& db, const PasswordHasher& hasher,
                           const Caller& caller, const Origin& from, const SignInRequest& request) {
  if (request.password.size() > sizes::password_bytes_max) return sign_in_refused();
  Attempt attempt = attempt_of(request.sign_in, from.remote);
  TL_TRY(const Visitor visitor, db.write([&](database::Transaction& tx) -> Result<Visitor> {
    TL_TRY(const Policy policy, policy_in_force(tx));
    TL_TRY(attempt, begin_try(tx, caller.now, policy, attempt));
    return visitor_of(tx, request.sign_in);
  }));
  TL_TRY(const PasswordCheck check,
         check_at_door(db, hasher, caller.now, attempt, visitor, request.password));
  if (check == PasswordCheck::wrong) return sign_in_refused();
  if (visitor.password->expires_at && *visitor.password->expires_at <= caller.now)
    return denied("one_time_password_expired",
                  "this one-time password was not used in time; ask an administrator for another");
  std::string better;
  if (check == PasswordCheck::right_but_weak) {
    TL_TRY(better, hasher.hash(request.password));
  }
  return db.write([&](database::Transaction& tx) -> Result<NewSession> {
    TL_TRY(Visitor now, visitor_of(tx, request.sign_in));
    // Shut out, or given another password, while this one was being checked.
    if (!may_enter(now) || now.password->hash != visitor.password->hash) return sign_in_refused();
    if (!better.empty()) {
      now.password->hash = better;
      TL_CHECK(keep_password(tx, *now.password));
    }
    return let_in(tx, caller, from, attempt, now);
  });
}

Result<NewSession> change_password(database::Database& db, const PasswordHasher& hasher,
                                   const Caller& caller, const SignedIn& me,
                                   const PasswordChange& change) {
  if (me.stage == SessionStage::second_factor)
    return denied("second_factor_missing", "show the second factor first");
  Attempt attempt = attempt_of(me.principal.sign_in, "");
  TL_TRY(const Visitor visitor, db.write([&](database::Transaction& tx) -> Result<Visitor> {
    TL_TRY(const Policy policy, policy_in_force(tx));
    TL_CHECK(check_password(
        change.fresh, {.sign_in = me.principal.sign_in, .length_min = policy.password_length_min}));
    if (change.fresh == change.current)
      return invalid("password_same", "this is the password until now; choose another one");
    TL_TRY(attempt, begin_try(tx, caller.now, policy, attempt));
    return visitor_of(tx, me.principal.sign_in);
  }));
  TL_TRY(const PasswordCheck check,
         check_at_door(db, hasher, caller.now, attempt, visitor, change.current));
  if (check == PasswordCheck::wrong) return password_wrong();
  TL_TRY(const std::string hash, hasher.hash(change.fresh));
  return db.write([&](database::Transaction& tx) -> Result<NewSession> {
    TL_TRY(const Visitor now, visitor_of(tx, me.principal.sign_in));
    if (!may_enter(now) || now.password->hash != visitor.password->hash) return password_wrong();
    TL_CHECK(keep_password(tx, {.person_id = now.person->id, .hash = hash, .set_at = caller.now}));
    TL_CHECK(end_sessions(
        tx, caller.now,
        {.person_id = now.person->id, .kept = me.session, .why = "the password was changed"}));
    TL_CHECK(end_try(tx, caller.now, attempt, AttemptOutcome::signed_in));
    TL_CHECK(database::record_audit(
        tx, database::audit_of(as_person(caller, now.person->sign_in), "password_changed",
                               {"person", now.person->id.raw()})));
    return renew_session(tx, caller.now, {.id = me.session});
  });
}

}  // namespace tl::access
