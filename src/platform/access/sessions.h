// Sessions: what a browser shows with every request instead of a password.
//
//   TL_TRY(const SignedIn me, principal_of_session(db, caller.now, request.cookie("session")));
//   if (me.stage != SessionStage::ready) ...      // me.principal has no roles yet
//
// Only a hash of the token is stored. A session ends when nobody used it for a while, when its time
// is over, by signing out, when it is revoked, when the password changes, or with its person.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/access/acting.h"
#include "platform/access/policy.h"
#include "platform/database/database.h"

namespace tl::access {

using SessionId = Id<struct SessionTag>;

// What is still asked for before the person may do anything.
enum class SessionStage { second_factor, change_password, enrol_second_factor, ready };
TL_DESCRIBE_ENUM(SessionStage, second_factor, change_password, enrol_second_factor, ready)

struct SignedIn {
  SessionId session;
  SessionStage stage = SessionStage::second_factor;
  Principal principal;  // without roles until the stage is `ready`
};
TL_DESCRIBE(SignedIn, session, stage, principal)

// Where a request comes from; `previous` is the token that the browser held until now, if any.
struct Origin {
  std::string remote;
  std::string user_agent;
  std::string previous;
};

struct SignInReply {
  SessionStage stage = SessionStage::ready;
  Instant ends_at;
};
TL_DESCRIBE(SignInReply, stage, ends_at)

struct NewSession {
  std::string token;  // for the cookie, and nowhere else
  SignInReply reply;
};

// One read. `not_signed_in` when the token opens nothing, whatever the reason.
Result<SignedIn> principal_of_session(database::Database& db, const Instant& now,
                                      std::string_view token);

// Done whether or not the session still stood.
Result<void> sign_out(database::Database& db, const Caller& caller, std::string_view token);

struct SessionView {
  SessionId id;
  Instant began_at;
  Instant seen_at;
  Instant ends_at;
  std::optional<Instant> second_factor_at;
  std::string remote;
  std::string user_agent;
};
TL_DESCRIBE(SessionView, id, began_at, seen_at, ends_at, second_factor_at, remote, user_agent)

// Their own, or another's for who may see people; the one used last first.
Result<std::vector<SessionView>> sessions_of(database::Database& db, const Acting& by,
                                             PersonId person);

struct SessionRef {
  PersonId person;
  SessionId session;
};
TL_DESCRIBE(SessionRef, person, session)

// How many sessions, or tokens, open nothing any more.
struct Revoked {
  std::int64_t revoked = 0;
};
TL_DESCRIBE(Revoked, revoked)

// Their own, or another's for who may edit people. `session_not_found` when it does not stand.
Result<Revoked> revoke_session(database::Database& db, const Acting& by, const SessionRef& session);
// All of a person, but the one that asks (0: none is kept).
Result<Revoked> revoke_sessions(database::Database& db, const Acting& by, const SessionRef& but);

}  // namespace tl::access
