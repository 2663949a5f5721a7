// Signing in through another provider (OpenID Connect): the rules of its authorization-code flow
// with PKCE, and of the token that says who came back. Nothing here fetches anything.
//
//   const CodeRequest begun = begin_code_request();                  // kept until the answer comes
//   redirect(authorization_url(provider, begun));
//   TL_TRY(const Identity who, verify_id_token(token, keys, {.issuer = ..., .nonce =
//   begun.nonce}));
//
// Only RS256 is taken, with an RSA key of at least 2048 bits out of the provider's own set: a token
// that names another algorithm, or none, is refused whatever it says. `id_token_refused` says which
// rule it broke; a page tells its user less. `id_token_key_unknown`: the set has no key of the
// name; providers change their keys, so the set may be old.
#pragma once

#include <string>
#include <string_view>

#include "foundation/date.h"
#include "foundation/describe.h"
#include "foundation/result.h"
#include "foundation/tree.h"

namespace tl::access {

struct CodeRequest {
  std::string state;     // comes back with the code, and has to be this
  std::string nonce;     // comes back inside the token
  std::string verifier;  // shown when the code is redeemed; its hash goes ahead
};
TL_DESCRIBE(CodeRequest, state, nonce, verifier)

CodeRequest begin_code_request();
std::string pkce_challenge(std::string_view verifier);  // S256, RFC 7636 section 4.2

struct Provider {
  std::string authorization_endpoint;
  std::string client_id;
  std::string redirect_uri;
};
TL_DESCRIBE(Provider, authorization_endpoint, client_id, redirect_uri)

std::string authorization_url(const Provider& provider, const CodeRequest& request);

struct IdTokenRules {
  std::string_view issuer;
  std::string_view audience;  // our client id
  std::string_view nonce;
  Instant now;
  std::int64_t skew_seconds = 60;  // that clocks may differ by
};

struct Identity {
  std::string subject;  // the provider's own name for the person, which never changes
  std::string email;    // "" unless the provider says that it verified it
};
TL_DESCRIBE(Identity, subject, email)

// `keys` is the provider's key set (JWKS, RFC 7517).
Result<Identity> verify_id_token(std::string_view token, const Tree& keys,
                                 const IdTokenRules& rules);

}  // namespace tl::access
