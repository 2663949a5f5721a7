// Signing in and out, the second factor, the own password, and who one is.
#include "accounts/service/stewards.h"
#include "desk/http/desk_routes.h"
#include "desk/http/session_cookie.h"
#include "foundation/text.h"
#include "platform/access/api_tokens.h"
#include "platform/access/second_factor.h"
#include "platform/access/sign_in.h"

namespace tl::desk {
namespace {

using http::Call;
using http::Door;
using http::Method;
using http::Subject;
using http::WholeResponse;

constexpr std::string_view bearer = "Bearer ";

struct SignInBody {
  std::string sign_in;
  std::string password;
  std::optional<std::string> code;  // of the second factor, when it is known to be asked for
};
TL_DESCRIBE(SignInBody, sign_in, password, code)

struct CodeBody {
  std::string code;
};
TL_DESCRIBE(CodeBody, code)

struct PasswordBody {
  std::string current;
  std::string next;
};
TL_DESCRIBE(PasswordBody, current, next)

struct PersonHead {
  std::string sign_in;
  std::string name;
  std::vector<access::Role> roles;
  std::optional<std::int64_t> account;  // of a customer's person
  std::string site;
};
TL_DESCRIBE(PersonHead, sign_in, name, roles, account, site)

struct SessionReply {
  PersonHead person;
  std::vector<std::string> permissions;
  access::SessionStage stage = access::SessionStage::ready;
  bool must_change_password = false;
  bool second_factor_needed = false;
};
TL_DESCRIBE(SessionReply, person, permissions, stage, must_change_password, second_factor_needed)

struct Done {
  bool done = true;
};
TL_DESCRIBE(Done, done)

SessionReply reply_for(const access::SignedIn& me) {
  SessionReply reply{.person = {.sign_in = me.principal.sign_in,
                                .name = me.principal.name,
                                .roles = me.principal.roles,
                                .account = me.principal.account,
                                .site = me.principal.site},
                     .stage = me.stage,
                     .must_change_password = me.stage == access::SessionStage::change_password,
                     .second_factor_needed = me.stage == access::SessionStage::second_factor};
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<access::Permission>>(
      [&](auto permission) {
        if (me.principal.may(permission.value)) reply.permissions.emplace_back(permission.name);
      });
  return reply;
}

// The reply with the cookie that goes with it.
Result<WholeResponse> with_session(const Call& call, const access::NewSession& session) {
  TL_TRY(const access::SignedIn me,
         access::principal_of_session(call.db(), call.caller().now, session.token));
  WholeResponse answer{http::detail::json_response(json::to_json(reply_for(me)))};
  answer.response.headers.push_back(
      {"Set-Cookie", session_cookie_of(call.request(), session.token)});
  return answer;
}

Result<WholeResponse> sign_in(const Call& call, const SignInBody& body) {
  const access::Origin from = origin_of(call.request());
  TL_TRY(access::NewSession session, access::sign_in(call.db(), call.hasher(), call.caller(), from,
                                                     {body.sign_in, body.password}));
  if (session.reply.stage == access::SessionStage::second_factor && body.code) {
    TL_TRY(const access::SignedIn me,
           access::principal_of_session(call.db(), call.caller().now, session.token));
    TL_TRY(session, access::verify_totp(call.db(), call.caller(), from, me, {*body.code}));
  }
  return with_session(call, session);
}

Result<WholeResponse> sign_out(const Call& call) {
  TL_CHECK(access::sign_out(call.db(), call.caller(), call.request().cookie(session_cookie)));
  WholeResponse answer{http::detail::json_response(json::to_json(Done()))};
  answer.response.headers.push_back({"Set-Cookie", session_cookie_of(call.request(), "")});
  return answer;
}

Result<WholeResponse> second_factor(const Call& call, const CodeBody& body) {
  TL_TRY(const access::SignedIn me, me_in(call));
  TL_TRY(const access::NewSession session,
         access::verify_totp(call.db(), call.caller(), origin_of(call.request()), me, {body.code}));
  return with_session(call, session);
}

Result<WholeResponse> change_password(const Call& call, const PasswordBody& body) {
  TL_TRY(const access::SignedIn me, me_in(call));
  TL_TRY(const access::NewSession session,
         access::change_password(call.db(), call.hasher(), call.caller(), me,
                                 {body.current, body.next}));
  return with_session(call, session);
}

// Failed tries are recorded although the request fails, so these save by themselves.
Door own_door(Method method, std::string path, std::string summary) {
  return {.method = method,
          .path = std::move(path),
          .summary = std::move(summary),
          .subject = Subject::self,
          .audience = http::Audience::customers_too,
          .writes = Door::Writes::by_itself};
}

void add_second_factor_routes(http::Routes& routes) {
  routes.add(own_door(Method::get, "/api/v1/access/second-factor",
                      "Whether a second factor is on, and whether it has to be"),
             [](const Call& call) -> Result<access::SecondFactorState> {
               TL_TRY(const access::SignedIn me, me_in(call));
               return access::second_factor_of(call.db(), me);
             });
  routes.add(own_door(Method::post, "/api/v1/access/second-factor",
                      "The second step of signing in: a code, or a recovery code"),
             &second_factor);
  routes.add(own_door(Method::post, "/api/v1/access/second-factor/key",
                      "A key for an authenticator, not asked for until it is confirmed"),
             [](const Call& call) -> Result<access::TotpKey> {
               TL_TRY(const access::SignedIn me, me_in(call));
               return access::enrol_totp(call.db(), call.caller(), me, {"Throughline"});
             });
  routes.add(own_door(Method::post, "/api/v1/access/second-factor/confirm",
                      "Switch the second factor on; gives the recovery codes, once"),
             [](const Call& call, const CodeBody& body) -> Result<WholeResponse> {
               TL_TRY(const access::SignedIn me, me_in(call));
               TL_TRY(const access::TotpOn on,
                      access::confirm_totp(call.db(), call.caller(), me, {body.code}));
               WholeResponse answer{http::detail::json_response(json::to_json(on.reply))};
               answer.response.headers.push_back(
                   {"Set-Cookie", session_cookie_of(call.request(), on.session.token)});
               return answer;
             });
}

}  // namespace

Result<std::optional<access::Principal>> identify(database::Database& db,
                                                  const http::Request& request,
                                                  const Caller& caller) {
  std::optional<access::Principal> who;
  if (const std::string_view token = request.header("authorization"); token.starts_with(bearer)) {
    TL_TRY(who, access::principal_of_api_token(db, caller.now, token.substr(bearer.size())));
  } else if (const std::string_view cookie = request.cookie(session_cookie); !cookie.empty()) {
    TL_TRY(const access::SignedIn me, access::principal_of_session(db, caller.now, cookie));
    who = me.principal;
  }
  if (who && !who->account) {
    TL_TRY(who->own_accounts, db.read([&](database::Transaction& tx) {
      return accounts::accounts_of_steward(tx, who->sign_in, caller.today);
    }));
  }
  return who;
}

void add_session_routes(http::Routes& routes) {
  Door door = own_door(Method::post, "/api/v1/access/session", "Sign in");
  door.subject = Subject::nobody;
  routes.add(door, &sign_in);
  routes.add(own_door(Method::delete_, "/api/v1/access/session", "Sign out"), &sign_out);
  routes.add(own_door(Method::get, "/api/v1/access/me", "Who I am and what I may do"),
             [](const Call& call) -> Result<SessionReply> {
               TL_TRY(const access::SignedIn me, me_in(call));
               return reply_for(me);
             });
  routes.add(own_door(Method::post, "/api/v1/access/password", "Change my password"),
             &change_password);
  add_second_factor_routes(routes);
}

}  // namespace tl::desk
