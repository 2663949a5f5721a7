#include "platform/access/id_token.h"

#include <map>

#include "foundation/text.h"
#include "platform/access/test_signer.h"
#include "platform/documents/read_json.h"
#include "support/matchers.h"

namespace tl::access {
namespace {

constexpr std::int64_t now_seconds = 1'800'000'000;

const Signer& provider() {
  static const Signer signer;
  return signer;
}

Tree tree_of(const std::string& json) {
  return *documents::read_json(json, "keys.json").value().tree;
}

Tree keys_of(const std::string& list) {
  return tree_of(R"({"keys":[)" + list + "]}");
}

const std::string header = R"({"alg":"RS256","kid":"k1","typ":"JWT"})";

// The claims of a token that is in order, but for what a test says.
std::string claims_with(const std::map<std::string, std::string>& changes) {
  std::map<std::string, std::string> claims{{"iss", R"("https://id.example")"},
                                            {"aud", R"("throughline")"},
                                            {"sub", R"("248289761001")"},
                                            {"nonce", R"("n-0S6")"},
                                            {"exp", std::to_string(now_seconds + 300)},
                                            {"iat", std::to_string(now_seconds - 5)},
                                            {"email", R"("ann@example.com")"},
                                            {"email_verified", "true"}};
  for (const auto& [name, value] : changes) claims[name] = value;
  std::string out;
  for (const auto& [name, value] : claims) {
    if (!value.empty()) out += cat(out.empty() ? "{" : ",", "\"", name, "\":", value);
  }
  return out + "}";
}

Result<Identity> verify(const std::string& token) {
  return verify_id_token(token, keys_of(provider().jwk("k1")),
                         {.issuer = "https://id.example",
                          .audience = "throughline",
                          .nonce = "n-0S6",
                          .now = Instant::from_micros(now_seconds * 1'000'000)});
}

Result<Identity> verify_claims(const std::map<std::string, std::string>& changes) {
  return verify(provider().sign(header, claims_with(changes)));
}

TEST(IdToken, SaysWhoSignedInWhenEverythingIsInOrder) {
  const auto who = verify_claims({});
  ASSERT_OK(who);
  EXPECT_EQ(who->subject, "248289761001");
  EXPECT_EQ(who->email, "ann@example.com");
  EXPECT_OK(verify_claims({{"aud", R"(["throughline"])"}}));
  EXPECT_OK(verify_claims({{"aud", R"(["other","throughline"])"}, {"azp", R"("throughline")"}}));
}

TEST(IdToken, AnAddressThatNobodyVerifiedIsNone) {
  EXPECT_EQ(verify_claims({{"email_verified", "false"}})->email, "");
  EXPECT_EQ(verify_claims({{"email_verified", R"("true")"}})->email, "");
  EXPECT_EQ(verify_claims({{"email_verified", ""}})->email, "");
}

TEST(IdToken, IsRefusedWhenAnyClaimIsWrong) {
  const auto at = [](std::int64_t seconds) { return std::to_string(now_seconds + seconds); };
  for (const auto& [name, value] : std::vector<std::pair<std::string, std::string>>{
           {"iss", R"("https://id.example/")"},
           {"iss", ""},
           {"aud", R"("other")"},
           {"aud", R"(["other","throughline"])"},
           {"aud", "[]"},
           {"aud", ""},
           {"azp", R"("other")"},
           {"nonce", R"("another")"},
           {"nonce", ""},
           {"exp", at(-60)},
           {"exp", ""},
           {"exp", R"("never")"},
           {"exp", "-1"},
           {"exp", "1e99"},
           {"iat", at(61)},
           {"iat", ""},
           {"sub", ""},
           {"sub", R"("")"},
           {"sub", "\"" + std::string(256, 'x') + "\""}}) {
    EXPECT_FAILS("id_token_refused", verify_claims({{name, value}})) << name << " " << value;
  }
  EXPECT_OK(verify_claims({{"exp", at(-59)}}));  // clocks differ
  EXPECT_OK(verify_claims({{"iat", at(60)}}));
  EXPECT_OK(verify_claims({{"sub", "\"" + std::string(255, 'x') + "\""}}));
}

TEST(IdToken, IsRefusedWithoutASignatureOfTheProvidersKey) {
  const std::string good = provider().sign(header, claims_with({}));
  const std::vector<std::string_view> parts = split(good, '.');
  const std::string message = cat(parts[0], ".", parts[1]);
  EXPECT_FAILS("id_token_refused", verify(message + "."));
  EXPECT_FAILS("id_token_refused", verify(message));
  EXPECT_FAILS("id_token_refused", verify(good + "."));
  EXPECT_FAILS("id_token_refused", verify(good + "A"));
  EXPECT_FAILS("id_token_refused", verify(""));
  const std::string other = encoded(claims_with({{"sub", R"("1")"}}));
  EXPECT_FAILS("id_token_refused", verify(cat(parts[0], ".", other, ".", parts[2])));
  const Signer stranger;
  EXPECT_FAILS("id_token_refused", verify(stranger.sign(header, claims_with({}))));
}

TEST(IdToken, TakesNoOtherAlgorithmAndNoExtension) {
  for (const char* wrong :
       {R"({"alg":"none","kid":"k1"})", R"({"alg":"HS256","kid":"k1"})", R"({"kid":"k1"})",
        R"({"alg":"rs256","kid":"k1"})", R"({"alg":"RS512","kid":"k1"})",
        R"({"alg":"RS256","kid":"k1","crit":["exp"]})", "[]"}) {
    EXPECT_FAILS("id_token_refused", verify(provider().sign(wrong, claims_with({})))) << wrong;
  }
  EXPECT_FAILS("id_token_refused",
               verify(encoded(R"({"alg":"none"})") + "." + encoded(claims_with({})) + "."));
}

TEST(IdToken, ChoosesAKeyByItsNameAndGuessesNone) {
  const std::string nameless = provider().sign(R"({"alg":"RS256"})", claims_with({}));
  EXPECT_OK(verify(nameless));
  const Signer second;
  const IdTokenRules rules{.issuer = "https://id.example",
                           .audience = "throughline",
                           .nonce = "n-0S6",
                           .now = Instant::from_micros(now_seconds * 1'000'000)};
  const Tree two = keys_of(provider().jwk("k1") + "," + second.jwk("k2"));
  EXPECT_FAILS("id_token_key_unknown", verify_id_token(nameless, two, rules));
  EXPECT_FAILS("id_token_key_unknown",
               verify(provider().sign(R"({"alg":"RS256","kid":"k2"})", claims_with({}))));
  EXPECT_OK(verify_id_token(provider().sign(header, claims_with({})), two, rules));
  EXPECT_FAILS("id_token_key_unknown", verify_id_token(nameless, tree_of("{}"), rules));
}

TEST(IdToken, TakesNoKeyThatIsShort) {
  const Signer weak(1'024);
  EXPECT_FAILS("id_token_refused",
               verify_id_token(weak.sign(header, claims_with({})), keys_of(weak.jwk("k1")),
                               {.issuer = "https://id.example",
                                .audience = "throughline",
                                .nonce = "n-0S6",
                                .now = Instant::from_micros(now_seconds * 1'000'000)}));
}

TEST(IdToken, ItsRequestCarriesAChallengeAndNoVerifier) {
  // RFC 7636, appendix B.
  EXPECT_EQ(pkce_challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
  const CodeRequest request = begin_code_request();
  EXPECT_NE(request.state, request.nonce);
  const std::string url = authorization_url({.authorization_endpoint = "https://id.example/auth",
                                             .client_id = "through line",
                                             .redirect_uri = "https://ems.example/back?a=1"},
                                            request);
  EXPECT_TRUE(
      url.starts_with("https://id.example/auth?response_type=code&scope=openid%20email&"
                      "client_id=through%20line&redirect_uri=https%3A%2F%2Fems.example"
                      "%2Fback%3Fa%3D1&state="));
  EXPECT_TRUE(contains(url, "&code_challenge=" + pkce_challenge(request.verifier)));
  EXPECT_FALSE(contains(url, request.verifier));
}

}  // namespace
}  // namespace tl::access
