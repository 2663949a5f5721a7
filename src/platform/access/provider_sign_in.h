// Signing in through the company's provider of identities: out to it and back.
//
//   TL_TRY(const ProviderBegun begun, begin_provider_sign_in(db, provider, caller, {"/rfqs/R7",
//                                                            remote}));
//   set_cookie(begun.browser); redirect(begun.address);
//   ... the browser comes back with a code, a state, and the cookie ...
//   TL_TRY(const ProviderSignedIn in, end_provider_sign_in(db, provider, caller, from, answer));
//
// What was begun is good for ten minutes, for one answer, and for the browser that began it: an
// answer that somebody else began signs nobody in (`oidc_answer_unknown`).
//
// Nobody is ever added. Who comes is the person whom a link names; else, where an administrator
// expected them or the setting provider_links_by_email allows it, the one active person with the
// e-mail address that the provider verified. Everybody else gets `oidc_person_unknown`, whoever
// they are and whatever we know of them; the audit says why, for administrators.
#pragma once

#include <string>
#include <string_view>

#include "platform/access/sessions.h"
#include "platform/access/sign_in_provider.h"

namespace tl::access {

struct ProviderBegin {
  std::string_view return_path;  // where to go afterwards; anything but a path of ours is "/"
  std::string_view remote;
};
struct ProviderBegun {
  std::string browser;  // for a cookie
  std::string address;
};
// `oidc_too_many_begun`, and what SignInProvider says.
Result<ProviderBegun> begin_provider_sign_in(database::Database& db, SignInProvider& provider,
                                             const Caller& caller, const ProviderBegin& begin);

// What came back, as it stands in the address and the cookie.
struct ProviderAnswer {
  std::string_view state;
  std::string_view code;
  std::string_view error;   // instead of a code (RFC 6749, section 4.1.2.1)
  std::string_view issuer;  // RFC 9207; "" where the provider does not say
  std::string_view browser;
};
struct ProviderSignedIn {
  NewSession session;
  std::string return_path;
};
// `oidc_answer_unknown`, `oidc_cancelled`, `oidc_person_unknown`, and what SignInProvider says.
Result<ProviderSignedIn> end_provider_sign_in(database::Database& db, SignInProvider& provider,
                                              const Caller& caller, const Origin& from,
                                              const ProviderAnswer& answer);

// The path when it is one of our pages, else "/": an address that leads to another site, to the API
// or that a browser would read in two ways is none.
std::string page_to_return_to(std::string_view path);

}  // namespace tl::access
