// Signing in through the company's provider of identities: the way out and back, and who is linked.
#include "desk/http/desk_routes.h"
#include "desk/http/session_cookie.h"
#include "foundation/decimal.h"
#include "foundation/text.h"
#include "platform/access/provider_links.h"
#include "platform/access/provider_sign_in.h"

namespace tl::desk {
namespace {

using access::Permission;
using access::PersonId;
using access::ProviderLink;
using access::SignInProvider;
using http::Call;
using http::Door;
using http::Method;
using http::Subject;
using http::WholeResponse;

// Sent when another site leads back to us, which the cookie of a session is not.
constexpr std::string_view begun_cookie = "throughline_sign_in";
constexpr std::string_view begun_path = "/api/v1/access/provider";

struct ProviderFace {
  bool configured = false;
  std::string name;
};
TL_DESCRIBE(ProviderFace, configured, name)

struct ProviderLinkList {
  std::vector<ProviderLink> items;
};
TL_DESCRIBE(ProviderLinkList, items)

// Neither: by the person's own e-mail address.
struct ProviderLinkBody {
  std::optional<std::string> subject;
  std::optional<std::string> email;
};
TL_DESCRIBE(ProviderLinkBody, subject, email)

Result<SignInProvider*> told_of(SignInProvider* provider) {
  if (provider != nullptr) return provider;
  return not_found("oidc_not_configured",
                   "this server was told of no provider of identities; sign in with a password");
}

std::string begun_cookie_of(const SignInProvider& provider, std::string_view value) {
  return cat(begun_cookie, "=", value, "; Path=", begun_path,
             "; HttpOnly; SameSite=Lax; Max-Age=", value.empty() ? 0 : 600,
             provider.is_secure() ? "; Secure" : "");
}

WholeResponse led_to(std::string_view address) {
  WholeResponse answer{{.status = 303}};
  answer.response.headers.push_back({"Location", std::string(address)});
  return answer;
}

// The sign-in page has the words for each code; an address holds none that it would show.
WholeResponse led_back(const Error& error) {
  return led_to(cat("/?refused=", error.code));
}

Result<WholeResponse> begin(SignInProvider* told, const Call& call) {
  TL_TRY(SignInProvider* const provider, told_of(told));
  const auto begun = access::begin_provider_sign_in(
      call.db(), *provider, call.caller(),
      {.return_path = call.query("return"), .remote = call.request().remote});
  if (!begun) return led_back(begun.error());
  WholeResponse answer = led_to(begun->address);
  answer.response.headers.push_back({"Set-Cookie", begun_cookie_of(*provider, begun->browser)});
  return answer;
}

Result<WholeResponse> come_back(SignInProvider* told, const Call& call) {
  TL_TRY(SignInProvider* const provider, told_of(told));
  const auto done =
      access::end_provider_sign_in(call.db(), *provider, call.caller(), origin_of(call.request()),
                                   {.state = call.query("state"),
                                    .code = call.query("code"),
                                    .error = call.query("error"),
                                    .issuer = call.query("iss"),
                                    .browser = call.request().cookie(begun_cookie)});
  // An answer to nothing leaves alone what this browser began.
  if (!done && done.error().code == "oidc_answer_unknown") return led_back(done.error());
  WholeResponse answer = done ? led_to(done->return_path) : led_back(done.error());
  answer.response.headers.push_back({"Set-Cookie", begun_cookie_of(*provider, "")});
  if (done) {
    answer.response.headers.push_back(
        {"Set-Cookie", session_cookie_of(call.request(), done->session.token)});
  }
  return answer;
}

Result<PersonId> person_in(const Call& call) {
  const auto id = parse_decimal(call.path("person"), 0);
  if (id) return PersonId(*id);
  return not_found(
      "person_not_found",
      cat("no person has the number ", visible(utf8_prefix(repair_utf8(call.path("person")), 20))));
}

Result<access::ProviderLinkEnded> end_link(const Call& call, const access::Acting& by,
                                           PersonId person) {
  const auto link = parse_decimal(call.path("link"), 0);
  return access::end_provider_link(call.db(), by, {.person = person, .link = link.value_or(0)});
}

// Who shows the cookie of a whole session: a program's token reaches no sign-in.
Result<access::Acting> myself(const Call& call) {
  TL_TRY(const access::SignedIn me, me_in(call));
  return access::acting_for(call.caller(), me.principal);
}

Result<ProviderLinkList> list_of(const Call& call, const access::Acting& by, PersonId person) {
  TL_TRY(auto links, access::provider_links_of(call.db(), by, person));
  return ProviderLinkList{std::move(links)};
}

void add_way_out_and_back(http::Routes& routes, SignInProvider* provider) {
  routes.add({.path = "/api/v1/access/provider",
              .summary = "Whether people sign in through a provider of identities, and its name",
              .subject = Subject::nobody},
             [provider](const Call&) -> Result<ProviderFace> {
               if (provider == nullptr) return ProviderFace();
               return ProviderFace{true, provider->config().name};
             });
  routes.add({.path = "/api/v1/access/provider/begin",
              .summary = "Leads a browser to the provider of identities",
              .subject = Subject::nobody,
              .query = {{"return", "the page to come back to"}},
              .writes = Door::Writes::by_itself},
             [provider](const Call& call) { return begin(provider, call); });
  routes.add({.path = "/api/v1/access/provider/callback",
              .summary = "Where the provider of identities leads a browser back to",
              .subject = Subject::nobody,
              .query = {{"state", "that the way out began with"},
                        {"code", "to be redeemed"},
                        {"error", "instead of a code"},
                        {"iss", "the issuer, where it says so"}},
              .writes = Door::Writes::by_itself},
             [provider](const Call& call) { return come_back(provider, call); });
}

void add_own_links(http::Routes& routes) {
  routes.add({.path = "/api/v1/access/provider/links",
              .summary = "Who I am at the provider of identities",
              .subject = Subject::self,
              .audience = http::Audience::customers_too},
             [](const Call& call) -> Result<ProviderLinkList> {
               TL_TRY(const access::Acting me, myself(call));
               return list_of(call, me, me.who.person);
             });
  routes.add({.method = Method::delete_,
              .path = "/api/v1/access/provider/links/{link}",
              .summary = "Take my link to the provider away; ends the sessions that it began",
              .subject = Subject::self,
              .audience = http::Audience::customers_too},
             [](const Call& call) -> Result<access::ProviderLinkEnded> {
               TL_TRY(const access::Acting me, myself(call));
               return end_link(call, me, me.who.person);
             });
}

void add_links_of_people(http::Routes& routes, SignInProvider* provider) {
  routes.add({.path = "/api/v1/access/people/{person}/provider-links",
              .summary = "Who the person is at the provider of identities",
              .permission = Permission::person_read},
             [](const Call& call) -> Result<ProviderLinkList> {
               TL_TRY(const PersonId person, person_in(call));
               return list_of(call, access::acting_for(call.caller(), call.who()), person);
             });
  routes.add({.method = Method::post,
              .path = "/api/v1/access/people/{person}/provider-links",
              .summary = "Link a person to the provider, by its name for them or by e-mail",
              .permission = Permission::person_edit},
             [provider](const Call& call, const ProviderLinkBody& body) -> Result<ProviderLink> {
               TL_TRY(const SignInProvider* const there, told_of(provider));
               TL_TRY(const PersonId person, person_in(call));
               return access::add_provider_link(
                   call.db(), access::acting_for(call.caller(), call.who()), there->config().issuer,
                   {person, body.subject.value_or(""), body.email.value_or("")});
             });
  routes.add({.method = Method::delete_,
              .path = "/api/v1/access/people/{person}/provider-links/{link}",
              .summary = "Take a person's link away; ends the sessions that it began",
              .permission = Permission::person_edit},
             [](const Call& call) -> Result<access::ProviderLinkEnded> {
               TL_TRY(const PersonId person, person_in(call));
               return end_link(call, access::acting_for(call.caller(), call.who()), person);
             });
}

}  // namespace

void add_provider_routes(http::Routes& routes, SignInProvider* provider) {
  add_way_out_and_back(routes, provider);
  add_own_links(routes);
  add_links_of_people(routes, provider);
}

}  // namespace tl::desk
