// The second factor: a code from an authenticator, or one of eight recovery codes when the
// telephone is gone.
//
//   TL_TRY(const TotpKey key, enrol_totp(db, caller, me, {"Acme EMS"}));    // show key.uri
//   TL_TRY(const TotpOn on, confirm_totp(db, caller, me, {"123456"}));     // show on.reply once
//   TL_TRY(const NewSession full, verify_totp(db, caller, from, me, {"123456"}));
//
// A code is taken once, and wrong ones count among the failed tries of the sign-in.
#pragma once

#include "platform/access/sessions.h"

namespace tl::access {

inline constexpr std::size_t recovery_code_count = 8;

struct TotpEnrolment {
  std::string issuer;  // what the authenticator shows above the code: the company's name
};
TL_DESCRIBE(TotpEnrolment, issuer)

struct TotpKey {
  std::string secret;  // base32, to type by hand
  std::string uri;     // otpauth://..., to draw as a square code
};
TL_DESCRIBE(TotpKey, secret, uri)

struct TotpCode {
  std::string code;
};
TL_DESCRIBE(TotpCode, code)

struct RecoveryCodes {
  std::vector<std::string> recovery_codes;
};
TL_DESCRIBE(RecoveryCodes, recovery_codes)

struct TotpOn {
  NewSession session;  // the one that asked, with another token
  RecoveryCodes reply;
};

// A new key, not asked for until it is confirmed. `second_factor_on` when one is in use already.
Result<TotpKey> enrol_totp(database::Database& db, const Caller& caller, const SignedIn& me,
                           const TotpEnrolment& enrolment);
// `code_wrong`; `second_factor_not_begun`.
Result<TotpOn> confirm_totp(database::Database& db, const Caller& caller, const SignedIn& me,
                            const TotpCode& code);
// The second step of signing in, by code or recovery code. `code_wrong`, `sign_in_locked`.
Result<NewSession> verify_totp(database::Database& db, const Caller& caller, const Origin& from,
                               const SignedIn& me, const TotpCode& code);

// Their own, against a code; `second_factor_required` while a role of theirs has to have one.
Result<void> remove_totp(database::Database& db, const Caller& caller, const SignedIn& me,
                         const TotpCode& code);
// Another's, whose telephone and recovery codes are gone; ends their sessions.
Result<void> reset_totp(database::Database& db, const Acting& by, PersonId person);

struct SecondFactorState {
  bool on = false;
  bool required = false;
  std::int64_t recovery_codes_left = 0;
};
TL_DESCRIBE(SecondFactorState, on, required, recovery_codes_left)
Result<SecondFactorState> second_factor_of(database::Database& db, const SignedIn& me);

}  // namespace tl::access
