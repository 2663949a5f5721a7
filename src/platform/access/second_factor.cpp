#include "platform/access/second_factor.h"

#include <algorithm>

#include "foundation/text.h"
#include "platform/access/attempts.h"
#include "platform/access/people.h"
#include "platform/access/person_store.h"
#include "platform/access/secret.h"
#include "platform/access/session_store.h"
#include "platform/access/statements.h"
#include "platform/access/totp.h"
#include "platform/access/totp_store.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"

namespace tl::access {
namespace {

using database::Transaction;

enum class CodeKind { totp, recovery };
TL_DESCRIBE_ENUM(CodeKind, totp, recovery)

struct CodeNote {
  CodeKind by = CodeKind::totp;
};
TL_DESCRIBE(CodeNote, by)

Error code_wrong() {
  return denied("code_wrong",
                "the code is wrong, was used before, or its time is over; take the next one");
}

Error second_factor_off() {
  return invalid("second_factor_off", "no second factor is in use for this sign-in");
}

Caller as_self(Caller caller, const SignedIn& me) {
  caller.actor = me.principal.sign_in;
  return caller;
}

Result<void> record(Transaction& tx, const Caller& caller, std::string_view action,
                    PersonId person) {
  return database::record_audit(tx, database::audit_of(caller, action, {"person", person.raw()}));
}

// Takes a code of the authenticator, once.
Result<bool> use_totp(Transaction& tx, const Instant& now, const TotpRow& totp,
                      std::string_view typed) {
  const auto step = matching_step(totp.secret, typed, {.now = now, .after_step = totp.last_step});
  if (!step) return false;
  TL_TRY(const std::int64_t taken, tx.execute(statements::use_totp_step, totp.person_id, *step));
  return taken == 1;
}

Result<bool> use_recovery_code(Transaction& tx, const Instant& now, PersonId person,
                               std::string_view typed) {
  TL_TRY(const std::int64_t taken,
         tx.execute(statements::use_recovery_code, database::named("person_id", person),
                    database::named("code_hash", secret_hash(typed_code(typed))),
                    database::named("used_at", now)));
  return taken == 1;
}

Result<std::optional<CodeKind>> use_code(Transaction& tx, const Instant& now, const TotpRow& totp,
                                         std::string_view typed) {
  constexpr std::size_t typed_bytes_max = 100;
  if (typed.size() > typed_bytes_max) return std::optional<CodeKind>();
  TL_TRY(const bool by_totp, use_totp(tx, now, totp, typed));
  if (by_totp) return std::optional(CodeKind::totp);
  TL_TRY(const bool by_recovery, use_recovery_code(tx, now, totp.person_id, typed));
  return by_recovery ? std::optional(CodeKind::recovery) : std::nullopt;
}

// Counts the try, and says whether the code was right: a wrong one has to stay on record, so it is
// no error inside the transaction.
Result<std::optional<CodeKind>> try_code(Transaction& tx, const Instant& now,
                                         const Attempt& attempt, const TotpRow& totp,
                                         std::string_view typed) {
  TL_TRY(const Policy policy, policy_in_force(tx));
  TL_TRY(const Attempt begun, begin_try(tx, now, policy, attempt));
  TL_TRY(const auto kind, use_code(tx, now, totp, typed));
  TL_CHECK(end_try(tx, now, begun, kind ? AttemptOutcome::signed_in : AttemptOutcome::refused));
  return kind;
}

Result<TotpRow> totp_in_use(Transaction& tx, PersonId person) {
  TL_TRY(const auto totp, totp_of(tx, person));
  if (!totp || !totp->confirmed_at) return second_factor_off();
  return *totp;
}

Result<RecoveryCodes> new_recovery_codes(Transaction& tx, PersonId person) {
  TL_CHECK(tx.execute(statements::remove_recovery_codes, person));
  RecoveryCodes codes;
  for (std::size_t i = 0; i < recovery_code_count; ++i) {
    codes.recovery_codes.push_back(random_words(4, 4));
    TL_CHECK(tx.execute(
        statements::insert_recovery_code, database::named("person_id", person),
        database::named("code_hash", secret_hash(typed_code(codes.recovery_codes.back())))));
  }
  return codes;
}

Result<void> forget_totp(Transaction& tx, PersonId person) {
  TL_CHECK(tx.execute(statements::remove_totp, person));
  TL_CHECK(tx.execute(statements::remove_recovery_codes, person));
  return {};
}

Error first_the_second_factor() {
  return denied("second_factor_missing", "show the second factor first");
}

}  // namespace

Result<std::optional<TotpRow>> totp_of(Transaction& tx, PersonId person) {
  return tx.query_optional<TotpRow>(statements::get_totp, person);
}

Result<TotpKey> enrol_totp(database::Database& db, const Caller& caller, const SignedIn& me,
                           const TotpEnrolment& enrolment) {
  if (me.stage == SessionStage::second_factor) return first_the_second_factor();
  const PersonId person = me.principal.person;
  return db.write([&](Transaction& tx) -> Result<TotpKey> {
    TL_TRY(const auto before, totp_of(tx, person));
    if (before && before->confirmed_at)
      return conflict("second_factor_on",
                      "a second factor is in use already; take it away before adding another");
    const TotpRow row{.person_id = person, .secret = random_bytes(totp_key_bytes)};
    TL_CHECK(tx.execute(statements::keep_totp, row));
    TL_CHECK(record(tx, as_self(caller, me), "second_factor_begun", person));
    const std::string issuer = trim(enrolment.issuer).empty() ? "Throughline" : enrolment.issuer;
    return TotpKey{
        .secret = base32(row.secret),
        .uri = otpauth_uri(row.secret, {.issuer = issuer, .account = me.principal.sign_in})};
  });
}

Result<TotpOn> confirm_totp(database::Database& db, const Caller& caller, const SignedIn& me,
                            const TotpCode& code) {
  if (me.stage == SessionStage::second_factor) return first_the_second_factor();
  const PersonId person = me.principal.person;
  return db.write([&](Transaction& tx) -> Result<TotpOn> {
    TL_TRY(const auto begun, totp_of(tx, person));
    if (!begun || begun->confirmed_at)
      return conflict("second_factor_not_begun", "begin with a new key, then confirm it by a code");
    const auto step = matching_step(begun->secret, code.code, {.now = caller.now});
    if (!step) return code_wrong();
    TotpRow row = *begun;
    row.confirmed_at = caller.now;
    row.last_step = *step;
    TL_CHECK(tx.execute(statements::keep_totp, row));
    TotpOn on;
    TL_TRY(on.reply, new_recovery_codes(tx, person));
    TL_TRY(on.session,
           renew_session(tx, caller.now, {.id = me.session, .second_factor_at = caller.now}));
    TL_CHECK(record(tx, as_self(caller, me), "second_factor_on", person));
    return on;
  });
}

Result<NewSession> verify_totp(database::Database& db, const Caller& caller, const Origin& from,
                               const SignedIn& me, const TotpCode& code) {
  const PersonId person = me.principal.person;
  const Attempt attempt = attempt_of(me.principal.sign_in, from.remote);
  TL_TRY(auto session, db.write([&](Transaction& tx) -> Result<std::optional<NewSession>> {
    TL_TRY(const TotpRow totp, totp_in_use(tx, person));
    TL_TRY(const auto kind, try_code(tx, caller.now, attempt, totp, code.code));
    if (!kind) return std::optional<NewSession>();
    TL_CHECK(database::record_change(tx, as_self(caller, me), "second_factor_shown",
                                     {"person", person.raw()}, json::to_json(CodeNote{*kind})));
    TL_TRY(NewSession renewed,
           renew_session(tx, caller.now, {.id = me.session, .second_factor_at = caller.now}));
    return std::optional(std::move(renewed));
  }));
  if (!session) return code_wrong();
  return *std::move(session);
}

Result<void> remove_totp(database::Database& db, const Caller& caller, const SignedIn& me,
                         const TotpCode& code) {
  if (me.stage == SessionStage::second_factor) return first_the_second_factor();
  const PersonId person = me.principal.person;
  const Attempt attempt = attempt_of(me.principal.sign_in, "");
  TL_TRY(const bool removed, db.write([&](Transaction& tx) -> Result<bool> {
    TL_TRY(const Policy policy, policy_in_force(tx));
    TL_TRY(const auto self, person_by_id(tx, person));
    if (self && needs_second_factor(self->roles, policy.second_factor_roles))
      return denied("second_factor_required",
                    "a role of yours has to have a second factor; an administrator can reset it");
    TL_TRY(const TotpRow totp, totp_in_use(tx, person));
    TL_TRY(const auto kind, try_code(tx, caller.now, attempt, totp, code.code));
    if (!kind) return false;
    TL_CHECK(forget_totp(tx, person));
    TL_CHECK(record(tx, as_self(caller, me), "second_factor_off", person));
    return true;
  }));
  if (!removed) return code_wrong();
  return {};
}

Result<void> reset_totp(database::Database& db, const Acting& by, PersonId person) {
  return db.write([&](Transaction& tx) -> Result<void> {
    TL_TRY(const Person other, person_to_edit(tx, by, person));
    TL_TRY(const auto totp, totp_of(tx, person));
    if (!totp) return second_factor_off();
    TL_CHECK(forget_totp(tx, person));
    TL_CHECK(end_sessions(tx, by.caller.now,
                          {.person_id = person, .kept = {}, .why = "second factor was reset"}));
    return record(tx, by.caller, "second_factor_reset", other.id);
  });
}

Result<SecondFactorState> second_factor_of(database::Database& db, const SignedIn& me) {
  return db.read([&](Transaction& tx) -> Result<SecondFactorState> {
    TL_TRY(const Policy policy, policy_in_force(tx));
    TL_TRY(const auto self, person_by_id(tx, me.principal.person));
    TL_TRY(const auto totp, totp_of(tx, me.principal.person));
    SecondFactorState state;
    state.on = totp && totp->confirmed_at;
    state.required = self && needs_second_factor(self->roles, policy.second_factor_roles);
    TL_TRY(state.recovery_codes_left,
           tx.query_one<std::int64_t>(statements::count_recovery_codes, me.principal.person));
    return state;
  });
}

}  // namespace tl::access
