// Signing in through a provider of identities, as browsers do it, against one that the test runs.
#include "platform/access/sign_in_provider.h"

#include <thread>

#include "api/identity_provider.h"
#include "desk/http/desk_routes.h"
#include "foundation/text.h"
#include "main/all_stores.h"
#include "main/server/all_routes.h"
#include "platform/access/people.h"
#include "platform/access/policy.h"
#include "platform/access/provider_links.h"
#include "platform/access/provider_sign_in.h"
#include "platform/access/second_factor.h"
#include "platform/access/sizes.h"
#include "platform/access/totp.h"
#include "platform/database/audit.h"
#include "platform/fetch/fetch.h"
#include "platform/http/certificate_for_test.h"
#include "platform/http/router.h"

namespace tl::testing {
namespace {

using access::Person;
using access::Role;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;
using Signs = IdentityProvider::Signs;

constexpr std::string_view callback = "/api/v1/access/provider/callback";

// What a browser keeps between its requests.
using Browser = std::map<std::string, std::string>;

class SignInThroughProvider : public OnBothDatabases {
 protected:
  SignInThroughProvider() : OnBothDatabases(StoreList(all_stores().begin(), all_stores().end())) {
    set("provider_links_by_email", "1");
    ann_ = add("ann", {Role::sales}, "ann@example.com");
  }

  Caller caller(std::string actor = "setup") const {
    return {.actor = std::move(actor),
            .request_id = "set-up",
            .now = clock_.now(),
            .today = clock_.now().utc_date()};
  }
  access::Acting setup() const { return access::operator_of(caller()); }
  void set(std::string setting, std::string value) {
    EXPECT_OK(access::set_policy(db(), setup(), {std::move(setting), std::move(value)}));
  }
  Person add(std::string sign_in, std::vector<Role> roles, std::string email) {
    return access::add_person(db(), hasher_, setup(),
                              {.sign_in = std::move(sign_in),
                               .name = "Somebody",
                               .email = std::move(email),
                               .roles = std::move(roles)})
        .value()
        .person;
  }
  void wait_seconds(std::int64_t seconds) {
    clock_.set(Instant::from_micros(clock_.now().micros() + seconds * 1'000'000));
  }

  http::Response send(http::Request request, Browser& browser) {
    std::string cookies;
    for (const auto& [name, value] : browser)
      cookies += cat(cookies.empty() ? "" : "; ", name, "=", value);
    if (!cookies.empty()) request.headers.push_back({"cookie", cookies});
    request.headers.push_back({"x-requested-with", "throughline"});
    http::Response response = router_.answer(request);
    for (const http::Header& header : response.headers) {
      if (header.name != "Set-Cookie") continue;
      const std::string_view pair = split(header.value, ';').front();
      const auto equals = pair.find('=');
      browser[std::string(pair.substr(0, equals))] = std::string(pair.substr(equals + 1));
    }
    return response;
  }
  http::Response get(std::string_view address, Browser& browser) {
    http::Request request{.path = std::string(address.substr(0, address.find('?'))),
                          .remote = "192.0.2.7",
                          .id = "test-request"};
    if (address.find('?') != address.npos) {
      for (const std::string_view pair : split(address.substr(address.find('?') + 1), '&')) {
        const std::string name(pair.substr(0, pair.find('=')));
        request.query.push_back({name, value_in(pair, name)});
      }
    }
    return send(std::move(request), browser);
  }
  http::Response change(http::Method method, std::string_view path, std::string body,
                        Browser& browser) {
    return send({.method = method,
                 .path = std::string(path),
                 .headers = {{"content-type", "application/json"}},
                 .body = std::move(body),
                 .id = "test-request"},
                browser);
  }

  // To the provider, and what the browser would come back with.
  std::string gone_out(Browser& browser, std::string_view back_to = "/") {
    const auto out = get(cat("/api/v1/access/provider/begin?return=", back_to), browser);
    EXPECT_EQ(out.status, 303) << out.body;
    return provider_.signed_in(out.header("Location"));
  }
  http::Response come_back(std::string_view query, Browser& browser) {
    return get(cat(callback, "?", query), browser);
  }
  // Where somebody ends who signs in there: a page, or the sign-in with a word on why not.
  std::string ends_at(Browser& browser) {
    return std::string(come_back(gone_out(browser), browser).header("Location"));
  }
  std::string ends_at() {
    Browser browser;
    const std::string end = ends_at(browser);
    if (end != "/") {
      EXPECT_EQ(who(browser), "sign_in_needed") << "refused, and signed in";
    }
    return end;
  }
  static std::string refused(std::string_view code) { return cat("/?refused=", code); }

  // The sign-in of who is signed in in the browser, or the code of why nobody is.
  std::string who(Browser& browser) {
    const auto me = get("/api/v1/access/me", browser);
    return member(me, me.status == 200 ? "sign_in" : "code");
  }
  static std::string member(const http::Response& response, std::string_view name) {
    const std::string key = cat("\"", name, "\":\"");
    const auto at = response.body.find(key);
    if (at == std::string::npos) return "";
    const auto begin = at + key.size();
    return response.body.substr(begin, response.body.find('"', begin) - begin);
  }
  std::string audit_text() {
    const auto rows = db().read(
        [](database::Transaction& tx) { return database::list_audit(tx, {.limit = 1'000}); });
    std::string out;
    for (const auto& row : rows.value())
      out += cat(row.who, " ", row.action, " ", row.before_json.value_or(""),
                 row.after_json.value_or(""), "\n");
    return out;
  }
  std::vector<access::ProviderLink> links_of(const Person& person) {
    return access::provider_links_of(db(), setup(), person.id).value();
  }

  access::ProviderConfig config() const {
    return {.issuer = provider_.issuer(),
            .client_id = std::string(IdentityProvider::client_id),
            .client_secret = std::string(IdentityProvider::secret),
            .name = "Elster accounts",
            .public_address = "https://throughline.example",
            .patience = std::chrono::milliseconds(2'000)};
  }

  FixedClock clock_{test_instant()};
  access::PasswordHasher hasher_{access::HashCost::cheapest()};
  Person ann_;
  IdentityProvider provider_;
  access::SignInProvider ours_{config()};
  http::Routes routes_ = server::routes_with(&ours_);
  http::Router router_{
      routes_,
      {.db = db(),
       .clock = clock_,
       .identify = [this](const http::Request& request,
                          const Caller& caller) { return desk::identify(db(), request, caller); },
       .backstage = {.hasher = &hasher_},
       .assets = {}}};
};
TL_ON_BOTH_DATABASES(SignInThroughProvider);

TEST_P(SignInThroughProvider, LetsInThePersonWhoseVerifiedAddressItSays) {
  Browser browser;
  const auto out = get("/api/v1/access/provider/begin?return=%2Frfqs%2FR7%3Ftab%3Dbom", browser);
  ASSERT_EQ(out.status, 303) << out.body;
  const std::string address(out.header("Location"));
  EXPECT_THAT(address, StartsWith(provider_.issuer() + "/authorize?response_type=code&scope="));
  EXPECT_EQ(value_in(address.substr(address.find('?') + 1), "redirect_uri"),
            cat("https://throughline.example", callback));
  const std::string cookie(out.header("Set-Cookie"));
  EXPECT_THAT(cookie, StartsWith("throughline_sign_in="));
  EXPECT_THAT(cookie, HasSubstr("; Path=/api/v1/access/provider; HttpOnly; SameSite=Lax; "
                                "Max-Age=600; Secure"));
  EXPECT_EQ(who(browser), "sign_in_needed") << "on the way out nobody is signed in";

  const auto back = come_back(provider_.signed_in(address), browser);
  EXPECT_EQ(back.status, 303);
  EXPECT_EQ(back.header("Location"), "/rfqs/R7?tab=bom");
  EXPECT_EQ(back.header("Cache-Control"), "no-store");
  EXPECT_EQ(browser["throughline_sign_in"], "");
  EXPECT_EQ(who(browser), "ann");
  EXPECT_EQ(member(get("/api/v1/access/me", browser), "stage"), "ready")
      << "a one-time password that was never used is not asked for";
  ASSERT_EQ(links_of(ann_).size(), 1u);
  EXPECT_EQ(links_of(ann_).front().subject, "248289761001");
  EXPECT_EQ(links_of(ann_).front().made_by, "(provider)");
  EXPECT_THAT(audit_text(), HasSubstr("(provider) provider_link_bound"));
  EXPECT_THAT(audit_text(), HasSubstr("ann signed_in"));
  EXPECT_THAT(audit_text(), Not(HasSubstr(std::string(IdentityProvider::secret))));
}

TEST_P(SignInThroughProvider, TheSessionIsOneLikeAnyOther) {
  Browser browser;
  ASSERT_EQ(ends_at(browser), "/");
  Browser second;
  ASSERT_EQ(ends_at(second), "/");
  const auto sessions = access::sessions_of(db(), setup(), ann_.id).value();
  ASSERT_EQ(sessions.size(), 2u);
  EXPECT_EQ(sessions.front().remote, "192.0.2.7");
  EXPECT_OK(access::revoke_session(db(), setup(), {ann_.id, sessions.front().id}));
  EXPECT_EQ(who(second), "not_signed_in");
  EXPECT_EQ(change(http::Method::delete_, "/api/v1/access/session", "", browser).status, 200);
  EXPECT_NE(who(browser), "ann");
  ASSERT_EQ(ends_at(browser), "/");
  EXPECT_OK(access::deactivate_person(db(), setup(), {ann_.id, ann_.version}));
  EXPECT_EQ(who(browser), "not_signed_in") << "with the person goes the session";
  EXPECT_EQ(ends_at(), refused("oidc_person_unknown")) << "and it opens no other";
}

TEST_P(SignInThroughProvider, TheSubjectIsThePersonWhateverTheirAddressBecomes) {
  ASSERT_EQ(ends_at(), "/");
  provider_.says({{"email", R"("ann.new@example.com")"}, {"email_verified", "false"}});
  EXPECT_EQ(ends_at(), "/");
  // Another account at the provider that gets her old address is not her.
  provider_.says({{"sub", R"("2")"}});
  EXPECT_EQ(ends_at(), refused("oidc_person_unknown"));
}

TEST_P(SignInThroughProvider, AnAnswerIsGoodOnceAndForTenMinutes) {
  Browser browser;
  const std::string query = gone_out(browser);
  const Browser before = browser;
  EXPECT_EQ(come_back(query, browser).header("Location"), "/");
  Browser again = before;
  EXPECT_EQ(come_back(query, again).header("Location"), refused("oidc_answer_unknown"));
  EXPECT_EQ(who(again), "sign_in_needed");
  // The code alone, under a state of its own, is refused by the provider.
  Browser third;
  const std::string other = gone_out(third);
  const std::string mixed =
      cat("code=", value_in(query, "code"), "&state=", value_in(other, "state"));
  EXPECT_EQ(come_back(mixed, third).header("Location"), refused("oidc_provider_failed"));

  Browser slow;
  const std::string late = gone_out(slow);
  wait_seconds(600);
  EXPECT_EQ(come_back(late, slow).header("Location"), refused("oidc_answer_unknown"));
  Browser quick;
  const std::string just = gone_out(quick);
  wait_seconds(1);
  EXPECT_EQ(come_back(just, quick).header("Location"), "/");
}

TEST_P(SignInThroughProvider, AnAnswerThatAnotherBrowserBeganSignsNobodyIn) {
  Browser attacker;
  const std::string query = gone_out(attacker);
  Browser victim;
  const auto led = come_back(query, victim);
  EXPECT_EQ(led.header("Location"), refused("oidc_answer_unknown"));
  EXPECT_FALSE(led.has_header("Set-Cookie"));
  EXPECT_EQ(who(victim), "sign_in_needed");
  // Nor in one that began something else, and what that began still holds.
  const std::string own = gone_out(victim);
  EXPECT_EQ(come_back(query, victim).header("Location"), refused("oidc_answer_unknown"));
  EXPECT_EQ(come_back(own, victim).header("Location"), "/");
  for (const std::string_view wrong : {"", "code=code-1", "state=", "code=code-1&state=guessed"}) {
    EXPECT_EQ(come_back(wrong, attacker).header("Location"), refused("oidc_answer_unknown"))
        << wrong;
  }
  EXPECT_EQ(come_back(query, attacker).header("Location"), "/") << "it is still its own";
}

TEST_P(SignInThroughProvider, ATokenThatBreaksARuleSignsNobodyIn) {
  const std::int64_t now = test_instant().micros() / 1'000'000;
  for (const auto& [name, value] : std::vector<std::pair<std::string, std::string>>{
           {"nonce", R"("of another request")"},
           {"nonce", ""},
           {"iss", R"("https://evil.example")"},
           {"aud", R"("another client")"},
           {"aud", R"(["through line","another client"])"},
           {"azp", R"("another client")"},
           {"exp", std::to_string(now - 60)},
           {"iat", std::to_string(now + 61)},
           {"sub", ""}}) {
    provider_.says({{name, value}});
    EXPECT_EQ(ends_at(), refused("id_token_refused")) << name << " " << value;
  }
  EXPECT_THAT(audit_text(), HasSubstr("it was made for somebody else"));
  EXPECT_TRUE(links_of(ann_).empty());
  provider_.says({});
  EXPECT_EQ(ends_at(), "/");
}

TEST_P(SignInThroughProvider, ATokenThatTheProviderDidNotSignSignsNobodyIn) {
  for (const Signs how :
       {Signs::with_nothing, Signs::with_hmac_of_the_public_key, Signs::with_a_strangers_key}) {
    provider_.signs(how);
    EXPECT_EQ(ends_at(), refused("id_token_refused")) << static_cast<int>(how);
  }
  EXPECT_TRUE(links_of(ann_).empty());
}

TEST_P(SignInThroughProvider, KeysAreKeptAndAskedForAgainWhenATokenNamesANewOne) {
  EXPECT_EQ(ends_at(), "/");
  EXPECT_EQ(ends_at(), "/");
  EXPECT_EQ(provider_.asked("/keys"), 1);
  EXPECT_EQ(provider_.asked("/.well-known/openid-configuration"), 1);
  provider_.rotates_keys();
  // Not more often than every half minute, whatever the tokens say.
  EXPECT_EQ(ends_at(), refused("id_token_key_unknown"));
  EXPECT_EQ(provider_.asked("/keys"), 1);
  wait_seconds(30);
  EXPECT_EQ(ends_at(), "/");
  EXPECT_EQ(provider_.asked("/keys"), 2);
  wait_seconds(3'600);
  provider_.says({{"exp", "99999999999"}});
  EXPECT_EQ(ends_at(), "/");
  EXPECT_EQ(provider_.asked("/keys"), 3) << "a key that was withdrawn is not believed for ever";
  EXPECT_EQ(provider_.asked("/.well-known/openid-configuration"), 2);
}

TEST_P(SignInThroughProvider, AProviderThatFailsIsSaidAndNothingIsHalfDone) {
  const std::string large(300'000, ' ');
  const std::string discovery = "/.well-known/openid-configuration";
  Browser browser;
  for (const http::Response& wrong :
       {http::Response{.status = 503, .body = "away"}, http::Response{.body = large},
        http::Response{.body = "[]"}, http::Response{.body = "{"},
        http::Response{.status = 302, .headers = {{"Location", provider_.issuer() + "/keys"}}}}) {
    provider_.answers(discovery, wrong);
    const auto out = get("/api/v1/access/provider/begin", browser);
    EXPECT_EQ(out.header("Location"), refused("oidc_provider_failed")) << wrong.status;
    EXPECT_FALSE(out.has_header("Set-Cookie"));
  }
  provider_.answers_again(discovery);
  for (const Claims& changes :
       std::vector<Claims>{{{"issuer", R"("https://evil.example")"}},
                           {{"token_endpoint", R"("http://evil.example/token")"}},
                           {{"jwks_uri", ""}},
                           {{"token_endpoint_auth_methods_supported", R"(["private_key_jwt"])"}}}) {
    provider_.describes(changes);
    EXPECT_EQ(get("/api/v1/access/provider/begin", browser).header("Location"),
              refused("oidc_provider_failed"));
  }
  provider_.describes({});
  for (const std::string path : {"/token", "/keys"}) {
    provider_.answers(path, {.status = 500, .body = "out of order"});
    EXPECT_EQ(ends_at(), refused("oidc_provider_failed")) << path;
    provider_.answers(path, {.body = large});
    EXPECT_EQ(ends_at(), refused("oidc_provider_failed")) << path;
    provider_.answers_again(path);
  }
  provider_.answers("/token", {.body = R"({"access_token":"x"})"});
  EXPECT_EQ(ends_at(), refused("oidc_provider_failed"));
  provider_.answers_again("/token");
  EXPECT_EQ(ends_at(), "/");
  access::ProviderConfig down = config();
  down.issuer = "http://127.0.0.1:1";
  access::SignInProvider nobody(down);
  EXPECT_FAILS("oidc_provider_failed",
               access::begin_provider_sign_in(db(), nobody, caller(), {"/", "192.0.2.7"}));
}

TEST_P(SignInThroughProvider, ASlowProviderKeepsFewWaitingAndNotForLong) {
  provider_.holds_back();
  Browser browser;
  EXPECT_EQ(get("/api/v1/access/provider/begin", browser).header("Location"),
            refused("oidc_provider_failed"));
  provider_.let_go();
  provider_.holds_back();
  const int before = provider_.asked("/.well-known/openid-configuration");
  std::vector<std::string> ends(3);
  std::vector<std::thread> waiting;
  for (std::string& end : ends) {
    waiting.emplace_back([&] {
      const auto begun = ours_.address_to_begin(access::begin_code_request(), clock_.now());
      end = begun ? "begun" : begun.error().code;
    });
  }
  while (provider_.asked("/.well-known/openid-configuration") < before + 3)
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  EXPECT_EQ(get("/api/v1/access/provider/begin", browser).header("Location"),
            refused("oidc_provider_busy"));
  provider_.let_go();
  for (std::thread& one : waiting) one.join();
  EXPECT_THAT(ends, ::testing::Each("begun"));
  EXPECT_EQ(ends_at(), "/");
}

TEST_P(SignInThroughProvider, WhoIsNotExactlyOneActivePersonIsRefusedAlike) {
  provider_.says({{"email_verified", "false"}});
  EXPECT_EQ(ends_at(), refused("oidc_person_unknown"));
  provider_.says({{"email", R"("nobody@example.com")"}});
  EXPECT_EQ(ends_at(), refused("oidc_person_unknown"));
  // A letter that only looks like one of hers.
  provider_.says({{"email", R"("\uff41nn@example.com")"}});
  EXPECT_EQ(ends_at(), refused("oidc_person_unknown"));
  provider_.says({});
  const Person twin = add("ann2", {Role::sales}, "ANN@example.com");
  EXPECT_EQ(ends_at(), refused("oidc_person_unknown"));
  EXPECT_THAT(audit_text(), HasSubstr("several people have that address"));
  EXPECT_TRUE(links_of(ann_).empty());
  EXPECT_TRUE(links_of(twin).empty());
  EXPECT_OK(access::deactivate_person(db(), setup(), {twin.id, twin.version}));
  set("provider_links_by_email", "0");
  EXPECT_EQ(ends_at(), refused("oidc_person_unknown")) << "only where an administrator allows it";
  set("provider_links_by_email", "1");
  EXPECT_EQ(ends_at(), "/") << "the other one is shut out and no longer meant";
  EXPECT_TRUE(links_of(twin).empty());
}

TEST_P(SignInThroughProvider, NeverLinksToWhoIsShutOutAndAddsNobody) {
  EXPECT_OK(access::deactivate_person(db(), setup(), {ann_.id, ann_.version}));
  EXPECT_EQ(ends_at(), refused("oidc_person_unknown"));
  EXPECT_TRUE(links_of(ann_).empty());
  EXPECT_EQ(access::list_people(db(), setup())->size(), 1u);
  EXPECT_THAT(audit_text(), HasSubstr(R"("subject":"248289761001","email":"Ann@Example.com")"))
      << "so that an administrator can link who was refused";
}

TEST_P(SignInThroughProvider, AnAdministratorLinksBeforehand) {
  set("provider_links_by_email", "0");
  const Person bob = add("bob", {Role::quality}, "");
  const auto by_email =
      access::add_provider_link(db(), setup(), provider_.issuer(), {ann_.id, "", ""});
  ASSERT_OK(by_email);
  EXPECT_EQ(by_email->email, "ann@example.com");
  EXPECT_FALSE(by_email->subject);
  ASSERT_OK(access::add_provider_link(db(), setup(), provider_.issuer(), {bob.id, " b-7 ", ""}));
  provider_.says({{"email_verified", ""}});
  EXPECT_EQ(ends_at(), refused("oidc_person_unknown")) << "expected, but nobody verified it";
  provider_.says({});
  Browser browser;
  EXPECT_EQ(ends_at(browser), "/");
  EXPECT_EQ(who(browser), "ann");
  EXPECT_EQ(links_of(ann_).front().subject, "248289761001");
  provider_.says({{"sub", R"("b-7")"}, {"email", ""}});
  EXPECT_EQ(ends_at(browser), "/");
  EXPECT_EQ(who(browser), "bob");
  // A link that two people wait for is nobody's.
  const Person cat_ = add("cat", {Role::quality}, "twins@example.com");
  const Person dan = add("dan", {Role::quality}, "twins@example.com");
  ASSERT_OK(access::add_provider_link(db(), setup(), provider_.issuer(), {cat_.id, "", ""}));
  ASSERT_OK(access::add_provider_link(db(), setup(), provider_.issuer(), {dan.id, "", ""}));
  provider_.says({{"sub", R"("t")"}, {"email", R"("twins@example.com")"}});
  EXPECT_EQ(ends_at(), refused("oidc_person_unknown"));
  EXPECT_THAT(audit_text(), HasSubstr("several people are expected by that address"));
}

TEST_P(SignInThroughProvider, ALinkIsOnePersonsAndOneAtAProvider) {
  const std::string issuer = provider_.issuer();
  const Person bob = add("bob", {Role::quality}, "");
  const auto link = [&](const access::NewProviderLink& wanted) {
    return access::add_provider_link(db(), setup(), issuer, wanted);
  };
  EXPECT_FAILS("provider_link_email_missing", link({bob.id, "", " "}));
  EXPECT_FAILS("email_malformed", link({bob.id, "", "no address"}));
  EXPECT_FAILS("provider_link_malformed", link({bob.id, std::string(256, 'x'), ""}));
  EXPECT_FAILS("provider_link_malformed", link({bob.id, "a\x1b[2J", ""}));
  EXPECT_FAILS("person_not_found", link({access::PersonId(99), "x", ""}));
  ASSERT_OK(link({bob.id, std::string(access::sizes::provider_subject_bytes_max, 'x'), ""}));
  EXPECT_FAILS("provider_link_exists", link({bob.id, "another", ""}));
  EXPECT_FAILS("provider_link_exists",
               link({ann_.id, std::string(access::sizes::provider_subject_bytes_max, 'x'), ""}));
}

TEST_P(SignInThroughProvider, LinksAreSeenAndTakenAwayByAdministratorsAndByOneself) {
  const Person admin = add("olga", {Role::administrator}, "olga@example.com");
  Browser ann;
  ASSERT_EQ(ends_at(ann), "/");
  provider_.says({{"sub", R"("olga")"}, {"email", R"("olga@example.com")"}});
  Browser olga;
  ASSERT_EQ(ends_at(olga), "/");
  const std::string of_ann = cat("/api/v1/access/people/", ann_.id.raw(), "/provider-links");
  const auto seen = get(of_ann, olga);
  EXPECT_THAT(seen.body, HasSubstr(R"("subject":"248289761001")")) << seen.body;
  EXPECT_EQ(get(of_ann, ann).status, 403) << "that is for administrators";
  EXPECT_THAT(get("/api/v1/access/provider/links", ann).body, HasSubstr("248289761001"));
  const std::int64_t link = links_of(ann_).front().id;
  EXPECT_EQ(
      member(change(http::Method::delete_,
                    cat("/api/v1/access/provider/links/", links_of(admin).front().id), "", ann),
             "code"),
      "provider_link_not_found")
      << "another's is not mine to take away";
  const auto away = change(http::Method::delete_, cat(of_ann, "/", link), "", olga);
  EXPECT_EQ(away.body, R"({"sessions_ended":1})");
  EXPECT_EQ(who(ann), "not_signed_in");
  EXPECT_EQ(member(change(http::Method::delete_, cat(of_ann, "/", link), "", olga), "code"),
            "provider_link_not_found");
  EXPECT_THAT(audit_text(), HasSubstr("olga provider_link_ended"));

  const auto made = change(http::Method::post, of_ann, R"({"subject":"ann-at-work"})", olga);
  EXPECT_EQ(made.status, 200) << made.body;
  provider_.says({{"sub", R"("ann-at-work")"}, {"email", ""}});
  ASSERT_EQ(ends_at(ann), "/");
  const auto mine =
      change(http::Method::delete_,
             cat("/api/v1/access/provider/links/", links_of(ann_).front().id), "", ann);
  EXPECT_EQ(mine.status, 200) << mine.body;
  EXPECT_EQ(who(ann), "not_signed_in");
  EXPECT_EQ(ends_at(), refused("oidc_person_unknown"));
}

TEST_P(SignInThroughProvider, WhatAnOwnerIsOnlyAnOwnerLinks) {
  const Person owner = add("otto", {Role::owner}, "otto@example.com");
  add("olga", {Role::administrator}, "olga@example.com");
  provider_.says({{"sub", R"("olga")"}, {"email", R"("olga@example.com")"}});
  Browser olga;
  ASSERT_EQ(ends_at(olga), "/");
  const auto tried =
      change(http::Method::post, cat("/api/v1/access/people/", owner.id.raw(), "/provider-links"),
             R"({"subject":"mine"})", olga);
  EXPECT_EQ(member(tried, "code"), "owner_protected");
}

TEST_P(SignInThroughProvider, TheSecondFactorIsAskedForUnlessTheProviderDoesIt) {
  set("second_factor_roles", "sales");
  Browser browser;
  ASSERT_EQ(ends_at(browser), "/");
  EXPECT_EQ(member(get("/api/v1/access/me", browser), "stage"), "enrol_second_factor");
  EXPECT_EQ(get("/api/v1/access/colleagues", browser).status, 403);
  const auto me = access::principal_of_session(db(), clock_.now(), browser["throughline_session"]);
  const auto key = access::enrol_totp(db(), caller("ann"), *me, {"Elster"});
  ASSERT_OK(key);
  const auto code = [&] {
    // The key stands in the address for the authenticator as base32.
    std::vector<std::byte> bytes;
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const char c : key->secret) {
      held = (held << 5) | static_cast<std::uint32_t>(c >= 'A' ? c - 'A' : c - '2' + 26);
      bits += 5;
      if (bits >= 8) bytes.push_back(static_cast<std::byte>((held >> (bits -= 8)) & 0xff));
    }
    return access::totp_code(bytes, access::totp_step(clock_.now()));
  };
  const auto on = access::confirm_totp(db(), caller("ann"), *me, {code()});
  ASSERT_OK(on);

  ASSERT_EQ(ends_at(browser), "/");
  EXPECT_EQ(member(get("/api/v1/access/me", browser), "stage"), "second_factor");
  wait_seconds(60);
  const auto shown = change(http::Method::post, "/api/v1/access/second-factor",
                            cat(R"({"code":")", code(), R"("})"), browser);
  EXPECT_EQ(member(shown, "stage"), "ready") << shown.body;

  set("provider_second_factor", "1");
  ASSERT_EQ(ends_at(browser), "/");
  EXPECT_EQ(member(get("/api/v1/access/me", browser), "stage"), "ready");
  EXPECT_EQ(get("/api/v1/access/colleagues", browser).status, 200);
}

TEST_P(SignInThroughProvider, LeadsToPagesOfOursOnly) {
  for (const std::string_view page :
       {"//evil.example", "https://evil.example/", "/\\evil.example", "\\\\evil.example",
        "/%09/evil.example", "javascript:alert(1)", "/api/v1/access/session", "evil.example",
        "/a%0d%0aLocation:%20https://evil.example", "", "/%C3%A4"}) {
    Browser browser;
    EXPECT_EQ(come_back(gone_out(browser, page), browser).header("Location"), "/") << page;
  }
  const std::string longest(access::sizes::return_path_bytes_max - 1, 'a');
  EXPECT_EQ(access::page_to_return_to("/" + longest), "/" + longest);
  EXPECT_EQ(access::page_to_return_to("/a" + longest), "/");
  EXPECT_EQ(access::page_to_return_to("/quotes/Q7?tab=price#top"), "/quotes/Q7?tab=price#top");
}

TEST_P(SignInThroughProvider, ACancelledSignInAndOneOfAnotherIssuerAreSaid) {
  Browser browser;
  std::string state = value_in(gone_out(browser), "state");
  EXPECT_EQ(come_back(cat("error=access_denied&state=", state), browser).header("Location"),
            refused("oidc_cancelled"));
  const std::string query = gone_out(browser);
  EXPECT_EQ(come_back(cat(query, "&iss=https%3A%2F%2Fevil.example"), browser).header("Location"),
            refused("id_token_refused"));
  state = value_in(gone_out(browser), "state");
  EXPECT_EQ(come_back(cat("state=", state), browser).header("Location"),
            refused("id_token_refused"));
  state = value_in(gone_out(browser), "state");
  const std::string long_code(access::sizes::provider_code_bytes_max + 1, 'c');
  EXPECT_EQ(come_back(cat("code=", long_code, "&state=", state), browser).header("Location"),
            refused("id_token_refused"));
}

TEST_P(SignInThroughProvider, NoAddressBeginsMoreThanItCanEnd) {
  const auto begin_from = [&](std::string_view remote) {
    const auto begun = access::begin_provider_sign_in(db(), ours_, caller(), {"/", remote});
    return begun ? std::string("begun") : begun.error().code;
  };
  for (std::int64_t i = 0; i < access::sizes::provider_requests_of_address_max; ++i)
    ASSERT_EQ(begin_from("192.0.2.7"), "begun");
  EXPECT_EQ(begin_from("192.0.2.7"), "oidc_too_many_begun");
  EXPECT_EQ(begin_from("192.0.2.8"), "begun");
  wait_seconds(600);
  EXPECT_EQ(begin_from("192.0.2.7"), "begun");
}

TEST_P(SignInThroughProvider, WhereNoneIsConfiguredEveryDoorSaysSo) {
  const http::Router without(server::all_routes(),
                             {.db = db(), .clock = clock_, .identify = {}, .assets = {}});
  const auto get_from = [&](std::string_view path) {
    return without.answer({.path = std::string(path), .id = "r"});
  };
  EXPECT_EQ(get_from("/api/v1/access/provider").body, R"({"configured":false,"name":""})");
  for (const std::string_view path :
       {std::string_view("/api/v1/access/provider/begin"), callback}) {
    const auto response = get_from(path);
    EXPECT_EQ(response.status, 404);
    EXPECT_EQ(member(response, "code"), "oidc_not_configured");
  }
  Browser browser;
  EXPECT_EQ(get("/api/v1/access/provider", browser).body,
            R"({"configured":true,"name":"Elster accounts"})")
      << "the words of the button, and nothing else";
}

// Without a database.

TEST(ProviderOptions, SayWhatIsMissingOrCannotBe) {
  const access::ProviderConfig good{.issuer = "https://id.example/realms/ems",
                                    .client_id = "throughline",
                                    .client_secret = "s",
                                    .name = "",
                                    .public_address = "https://throughline.example/"};
  const auto whole = access::checked(good);
  ASSERT_OK(whole);
  EXPECT_EQ(whole->name, "your company account");
  EXPECT_EQ(access::SignInProvider(*whole).redirect_uri(),
            "https://throughline.example/api/v1/access/provider/callback");
  const auto with = [&](auto change) {
    access::ProviderConfig config = good;
    change(config);
    return access::checked(config);
  };
  using Config = access::ProviderConfig;
  EXPECT_FAILS("oidc_option_missing", with([](Config& c) { c.issuer = ""; }));
  EXPECT_FAILS("oidc_option_missing", with([](Config& c) { c.client_id = " "; }));
  EXPECT_FAILS("oidc_option_missing", with([](Config& c) { c.client_secret = ""; }));
  EXPECT_FAILS("oidc_option_missing", with([](Config& c) { c.public_address = ""; }));
  EXPECT_FAILS("oidc_option_malformed", with([](Config& c) { c.issuer = "http://id.example"; }));
  EXPECT_FAILS("oidc_option_malformed", with([](Config& c) { c.public_address = "me"; }));
  EXPECT_FAILS("oidc_option_malformed", with([](Config& c) { c.issuer += "?a=b"; }));
  EXPECT_FAILS("oidc_option_malformed", with([](Config& c) { c.name = std::string(61, 'x'); }));
  EXPECT_OK(with([](Config& c) { c.name = std::string(60, 'x'); }));
  EXPECT_FAILS("oidc_option_malformed", with([](Config& c) { c.name = "a\x1b"; }));
}

TEST(FetchOverTheWire, StopsAtItsLimitsAndFollowsNothing) {
  const http::TestServer server([](const http::Request& request) -> http::Response {
    if (request.path == "/large") return {.body = std::string(1'001, 'x')};
    if (request.path == "/full") return {.body = std::string(1'000, 'x')};
    if (request.path == "/away") return {.status = 302, .headers = {{"Location", "/full"}}};
    if (request.path == "/slow") std::this_thread::sleep_for(std::chrono::milliseconds(600));
    return http::echo(request);
  });
  const auto ask = [&](std::string_view path) {
    return fetch::fetch({.address = cat("http://127.0.0.1:", server.port(), path),
                         .bytes_max = 1'000,
                         .time_max = std::chrono::milliseconds(300)});
  };
  EXPECT_FAILS("fetch_too_large", ask("/large"));
  EXPECT_EQ(ask("/full")->body.size(), 1'000u);
  EXPECT_EQ(ask("/away")->status, 302);
  EXPECT_FAILS("fetch_failed", ask("/slow"));
  const auto sent =
      fetch::fetch({.address = cat("http://127.0.0.1:", server.port(), "/a?b=c"), .form = "d=e"});
  EXPECT_EQ(sent->body, "POST /a?b=c\nd=e");
}

TEST(FetchOverTheWire, TalksToNobodyWhoseCertificateDoesNotHold) {
  const http::Certificate certificate;
  const http::TestServer server(&http::echo, certificate.options());
  const auto answer = fetch::fetch({.address = cat("https://localhost:", server.port(), "/keys")});
  EXPECT_FAILS("fetch_failed", answer);
  EXPECT_THAT(answer.error().message, HasSubstr("certificate"));
}

}  // namespace
}  // namespace tl::testing
