// What signing in, passwords and the second factor do to sessions, inside their own transactions.
// Internal to this room.
#pragma once

#include "platform/access/person.h"
#include "platform/access/sessions.h"
#include "platform/database/transaction.h"

namespace tl::access {

struct SessionFlags {
  bool second_factor_enrolled = false;
  bool second_factor_shown = false;  // by whoever holds the token
  bool must_change_password = false;
  bool second_factor_needed = false;       // by one of the person's roles
  bool second_factor_at_provider = false;  // shown there, and taken as given here
};
SessionStage stage_of(const SessionFlags& flags);

struct SessionStart {
  PersonId person;
  SessionFlags flags;
  std::optional<std::int64_t> provider_link = {};  // that it began by; none: a password
};
Result<NewSession> start_session(database::Transaction& tx, const Caller& caller,
                                 const Policy& policy, const Origin& from,
                                 const SessionStart& start);

// Another token for a session that from now on may more, or is held by whoever knows the password.
struct Renewal {
  SessionId id;
  std::optional<Instant> second_factor_at = {};  // none: as it was
};
Result<NewSession> renew_session(database::Transaction& tx, const Instant& now,
                                 const Renewal& renewal);

struct EndSessions {
  PersonId person_id;
  SessionId kept;  // 0: none
  std::string_view why;
};
Result<std::int64_t> end_sessions(database::Transaction& tx, const Instant& now,
                                  const EndSessions& end);

}  // namespace tl::access
