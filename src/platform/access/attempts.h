// Tries to sign in, as facts: recorded before the work of checking is done, so that many tries at
// once cannot slip past the limit. Internal to this room.
//
//   TL_TRY(attempt, begin_try(tx, now, policy, attempt));  // sign_in_locked; else it is recorded
//   TL_CHECK(end_try(tx, now, attempt, AttemptOutcome::signed_in));
//
// A name is kept as a hash and locked whether or not it is somebody's: the lock tells nothing.
#pragma once

#include <optional>
#include <string>

#include "platform/access/lock_out.h"
#include "platform/access/policy.h"
#include "platform/database/transaction.h"

namespace tl::access {

// `passed`: the password was right and the code is still to come. Such a try is no failure, and
// forgives none: whoever knows the password alone gets no more guesses at the code.
enum class AttemptOutcome { tried, refused, passed, signed_in, forgiven };
TL_DESCRIBE_ENUM(AttemptOutcome, tried, refused, passed, signed_in, forgiven)

struct Attempt {
  std::string who;
  std::string remote;
  std::optional<std::int64_t> try_id = {};  // once it has begun
};
TL_DESCRIBE(Attempt, who, remote, try_id)

Attempt attempt_of(std::string_view sign_in, std::string_view remote);

Result<Attempt> begin_try(database::Transaction& tx, const Instant& now, const Policy& policy,
                          const Attempt& attempt);
Result<void> end_try(database::Transaction& tx, const Instant& now, const Attempt& attempt,
                     AttemptOutcome outcome);

// Until when nobody gets in under the name; nothing when it is free.
Result<std::optional<Instant>> name_locked_until(database::Transaction& tx, const Instant& now,
                                                 const Policy& policy, const Attempt& attempt);

}  // namespace tl::access
