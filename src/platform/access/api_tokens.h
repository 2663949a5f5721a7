// API tokens: for programs that act for a person, cut down to named permissions, for a time.
//
//   TL_TRY(const MadeApiToken made, create_api_token(db, caller, me,
//                                                    {"ERP", {"part_read"}, 90}));
//   show_once(made.token);
//   TL_TRY(const Principal who, principal_of_api_token(db, caller.now, bearer));
//
// A token reaches no further than its scopes, no further than its person, and never to people,
// passwords or sessions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/access/sessions.h"

namespace tl::access {

using ApiTokenId = Id<struct ApiTokenTag>;

struct NewApiToken {
  std::string name;                 // what it is for
  std::vector<std::string> scopes;  // permissions, one at least
  std::int64_t days = 0;            // until it ends; at most what the settings allow
};
TL_DESCRIBE(NewApiToken, name, scopes, days)

struct ApiToken {
  ApiTokenId id;
  PersonId person;
  std::string name;
  std::vector<std::string> scopes;
  Instant made_at;
  Instant expires_at;
  std::optional<Instant> used_at;  // to the hour
  std::optional<Instant> revoked_at;
  std::string revoked_by;
};
TL_DESCRIBE(ApiToken, id, person, name, scopes, made_at, expires_at, used_at, revoked_at,
            revoked_by)

struct MadeApiToken {
  ApiToken api_token;
  std::string token;  // shown once
};
TL_DESCRIBE(MadeApiToken, api_token, token)

// scope_unknown, scope_not_for_tokens, scope_not_yours, token_name_malformed, token_days_malformed.
Result<MadeApiToken> create_api_token(database::Database& db, const Caller& caller,
                                      const SignedIn& me, const NewApiToken& token);

// `api_token_invalid` when it opens nothing, whatever the reason.
Result<Principal> principal_of_api_token(database::Database& db, const Instant& now,
                                         std::string_view token);

// Their own, or another's for who may see people; the newest first, revoked ones too.
Result<std::vector<ApiToken>> api_tokens_of(database::Database& db, const Acting& by,
                                            PersonId person);

struct ApiTokenRef {
  PersonId person;
  ApiTokenId token;
};
TL_DESCRIBE(ApiTokenRef, person, token)
// Their own, or another's for who may edit people. `api_token_not_found`.
Result<ApiToken> revoke_api_token(database::Database& db, const Acting& by,
                                  const ApiTokenRef& token);
Result<Revoked> revoke_api_tokens(database::Database& db, const Acting& by, PersonId person);

}  // namespace tl::access
