#include "platform/access/attempts.h"

#include <algorithm>

#include "foundation/text.h"
#include "platform/access/person.h"
#include "platform/access/secret.h"
#include "platform/access/statements.h"

namespace tl::access {
namespace {

constexpr std::int64_t hour_micros = 3'600'000'000;

struct FailureRow {
  std::int64_t failures = 0;
  Instant last_at;
};
TL_DESCRIBE(FailureRow, failures, last_at)

Instant hours_before(const Instant& now, std::int64_t hours) {
  return Instant::from_micros(now.micros() - hours * hour_micros);
}

Result<std::optional<Instant>> address_locked_until(database::Transaction& tx, const Instant& now,
                                                    const Policy& policy, const Attempt& attempt) {
  if (attempt.remote.empty()) return std::optional<Instant>();
  TL_TRY(const auto seen, tx.query_one<FailureRow>(statements::count_refusals, attempt,
                                                   database::named("since", hours_before(now, 1))));
  return locked_until(
      {seen.failures, seen.last_at},
      {policy.address_failures_max, policy.lock_minutes_first, policy.lock_minutes_max}, now);
}

Result<std::int64_t> record(database::Transaction& tx, const Instant& now, const Attempt& attempt,
                            AttemptOutcome outcome) {
  return tx.query_one<std::int64_t>(statements::insert_attempt, attempt, database::named("at", now),
                                    database::named("outcome", outcome));
}

Error locked(const Instant& now, const Instant& until) {
  return unavailable("sign_in_locked",
                     cat("too many tries failed; try again in ", wait_text(now, until),
                         ", or ask an administrator to unlock the sign-in"));
}

}  // namespace

Attempt attempt_of(std::string_view sign_in, std::string_view remote) {
  constexpr std::size_t key_bytes_max = 1'024;
  return {.who = secret_hash(sign_in_key(sign_in.substr(0, key_bytes_max))),
          .remote = address_key(remote)};
}

Result<std::optional<Instant>> name_locked_until(database::Transaction& tx, const Instant& now,
                                                 const Policy& policy, const Attempt& attempt) {
  TL_TRY(const auto seen,
         tx.query_one<FailureRow>(statements::count_tries, attempt,
                                  database::named("since", hours_before(now, 24))));
  return locked_until({seen.failures, seen.last_at},
                      {policy.failures_max, policy.lock_minutes_first, policy.lock_minutes_max},
                      now);
}

Result<Attempt> begin_try(database::Transaction& tx, const Instant& now, const Policy& policy,
                          const Attempt& attempt) {
  TL_TRY(const auto name_until, name_locked_until(tx, now, policy, attempt));
  TL_TRY(const auto address_until, address_locked_until(tx, now, policy, attempt));
  if (name_until || address_until)
    return locked(now, std::max(name_until.value_or(now), address_until.value_or(now)));
  Attempt begun{.who = attempt.who, .remote = attempt.remote};  // a transaction may run twice
  TL_TRY(begun.try_id, record(tx, now, begun, AttemptOutcome::tried));
  return begun;
}

Result<void> end_try(database::Transaction& tx, const Instant& now, const Attempt& attempt,
                     AttemptOutcome outcome) {
  TL_CHECK(record(tx, now, attempt, outcome));
  return {};
}

}  // namespace tl::access
