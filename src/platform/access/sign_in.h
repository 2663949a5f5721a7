// Signing in with a password, and changing it.
//
//   TL_TRY(const NewSession session, sign_in(db, hasher, caller, from, {"ann", typed}));
//   set_cookie(session.token); reply(session.reply);        // its stage says what is asked next
//
// A wrong password, a name that nobody has and a person who was shut out get the same answer after
// the same work: `sign_in_refused`. Too many tries: `sign_in_locked`, with how long to wait.
#pragma once

#include "platform/access/password_hasher.h"
#include "platform/access/sessions.h"

namespace tl::access {

struct SignInRequest {
  std::string sign_in;
  std::string password;
};
TL_DESCRIBE(SignInRequest, sign_in, password)

Result<NewSession> sign_in(database::Database& db, const PasswordHasher& hasher,
                           const Caller& caller, const Origin& from, const SignInRequest& request);

struct PasswordChange {
  std::string current;
  std::string fresh;
};
TL_DESCRIBE(PasswordChange, current, fresh)

// Ends every other session of the person, and gives this one another token. What check_password()
// refuses, `password_same`, `password_wrong`, and `sign_in_locked` as at the door.
Result<NewSession> change_password(database::Database& db, const PasswordHasher& hasher,
                                   const Caller& caller, const SignedIn& me,
                                   const PasswordChange& change);

}  // namespace tl::access
