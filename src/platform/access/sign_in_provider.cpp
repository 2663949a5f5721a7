#include "platform/access/sign_in_provider.h"

#include "foundation/text.h"
#include "platform/access/sizes.h"
#include "platform/documents/read_json.h"
#include "platform/fetch/fetch.h"

namespace tl::access {
namespace {

constexpr std::int64_t second_micros = 1'000'000;
constexpr std::int64_t kept_seconds = 3'600;
constexpr std::int64_t keys_again_seconds = 30;  // a token that names no key of ours asks for them
constexpr int waiting_max = 3;                   // of the threads that answer everybody
constexpr std::string_view callback_path = "/api/v1/access/provider/callback";

Error failed(std::string_view why) {
  return unavailable("oidc_provider_failed", cat("the provider of identities: ", why));
}

bool is_older(const Instant& at, const Instant& now, std::int64_t seconds) {
  return now.micros() - at.micros() >= seconds * second_micros || now < at;
}

// A thread's turn to wait for the provider.
class Turn {
 public:
  explicit Turn(std::counting_semaphore<>& turns) : turns_(turns), has_(turns.try_acquire()) {}
  ~Turn() {
    if (has_) turns_.release();
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

  Result<void> check() const {
    if (has_) return {};
    return unavailable("oidc_provider_busy",
                       "others wait for the provider of identities already; try again in a moment");
  }

 private:
  std::counting_semaphore<>& turns_;
  bool has_;
};

Result<std::string> address_in(const Tree& document, std::string_view member) {
  std::string address(document.text_of(member));
  if (auto right = fetch::check_address(address); !right) {
    return failed(cat("its description, ", member, ": ", right.error().message));
  }
  return address;
}

// client_secret_basic is what a provider takes that does not say (OpenID Connect Discovery, 3).
bool takes_basic(const Tree& document) {
  const Tree* methods = document.child("token_endpoint_auth_methods_supported");
  if (methods == nullptr) return true;
  for (const Tree& method : methods->children) {
    if (method.text == "client_secret_basic") return true;
  }
  return false;
}

Result<void> need(std::string_view value, std::string_view option) {
  if (!trim(value).empty()) return {};
  return invalid("oidc_option_missing",
                 cat("signing in through a provider of identities needs --", option, " too"));
}

}  // namespace

Result<ProviderConfig> checked(ProviderConfig config) {
  TL_CHECK(need(config.issuer, "oidc-issuer"));
  TL_CHECK(need(config.client_id, "oidc-client"));
  TL_CHECK(need(config.client_secret, "oidc-secret"));
  TL_CHECK(need(config.public_address, "public-address"));
  if (config.name.empty()) config.name = "your company account";
  if (!is_valid_utf8(config.name) || visible(config.name) != config.name ||
      utf8_length(config.name) > sizes::provider_name_characters_max) {
    return invalid("oidc_option_malformed",
                   cat("--oidc-name: say up to ", sizes::provider_name_characters_max,
                       " characters that can be read on a button"));
  }
  while (config.public_address.ends_with('/')) config.public_address.pop_back();
  for (const auto& [option, address] :
       {std::pair("oidc-issuer", std::string_view(config.issuer)),
        std::pair("public-address", std::string_view(config.public_address))}) {
    auto right = fetch::check_address(address);
    if (right && !contains(address, "?")) continue;
    return invalid(
        "oidc_option_malformed",
        cat("--", option, ": ", right ? "no address with a query" : right.error().message));
  }
  return config;
}

SignInProvider::SignInProvider(ProviderConfig config)
    : config_(std::move(config)), turns_(waiting_max) {}

std::string SignInProvider::redirect_uri() const {
  return cat(config_.public_address, callback_path);
}

bool SignInProvider::is_secure() const {
  return config_.public_address.starts_with("https://");
}

Result<std::string> SignInProvider::address_to_begin(const CodeRequest& request,
                                                     const Instant& now) {
  const Turn turn(turns_);
  TL_CHECK(turn.check());
  TL_TRY(const Endpoints at, endpoints(now));
  return authorization_url({.authorization_endpoint = at.authorization,
                            .client_id = config_.client_id,
                            .redirect_uri = redirect_uri()},
                           request);
}

Result<Identity> SignInProvider::redeem(const Answer& answer, const Instant& now) {
  const Turn turn(turns_);
  TL_CHECK(turn.check());
  TL_TRY(const Endpoints at, endpoints(now));
  TL_TRY(const std::string token, id_token(at, answer));
  return verify(at, token, answer, now);
}

Result<Tree> SignInProvider::object_from(fetch::Question question, std::string_view what) const {
  question.time_max = config_.patience;
  auto answer = fetch::fetch(question);
  if (!answer) return failed(cat(what, ": ", answer.error().message));
  constexpr std::size_t nodes_max = 10'000;
  auto document = documents::read_json(answer->body, "provider.json", nodes_max);
  const bool object = document && document->tree && document->tree->kind == NodeKind::object;
  if (answer->status != 200) {
    // What went wrong, in the provider's own word (RFC 6749, section 5.2); never all that it said.
    const std::string_view word = object ? document->tree->text_of("error") : std::string_view();
    return failed(cat(what, ": it answered ", answer->status, word.empty() ? "" : ", ",
                      visible(utf8_prefix(word, 60))));
  }
  if (!object) return failed(cat(what, ": it answered with no JSON object"));
  return *std::move(document->tree);
}

Result<SignInProvider::Endpoints> SignInProvider::endpoints(const Instant& now) {
  {
    const std::lock_guard lock(mutex_);
    if (endpoints_ && !is_older(endpoints_at_, now, kept_seconds)) return *endpoints_;
  }
  TL_TRY(Endpoints found, discover());
  const std::lock_guard lock(mutex_);
  endpoints_ = found;
  endpoints_at_ = now;
  return found;
}

Result<SignInProvider::Endpoints> SignInProvider::discover() const {
  std::string_view base = config_.issuer;
  while (base.ends_with('/')) base.remove_suffix(1);
  TL_TRY(
      const Tree document,
      object_from({.address = cat(base, "/.well-known/openid-configuration")}, "its description"));
  if (document.text_of("issuer") != config_.issuer) {
    return failed(cat("its description is of the issuer '",
                      visible(utf8_prefix(document.text_of("issuer"), 100)), "', not of '",
                      config_.issuer, "'; say --oidc-issuer as it spells itself"));
  }
  if (!takes_basic(document)) {
    return failed("it does not take client_secret_basic; allow it for this client");
  }
  Endpoints found;
  TL_TRY(found.authorization, address_in(document, "authorization_endpoint"));
  TL_TRY(found.token, address_in(document, "token_endpoint"));
  TL_TRY(found.keys, address_in(document, "jwks_uri"));
  return found;
}

Result<SignInProvider::KeySet> SignInProvider::keys(const Endpoints& endpoints, const Instant& now,
                                                    Freshness freshness) {
  {
    const std::lock_guard lock(mutex_);
    const std::int64_t will_do = freshness == Freshness::newest ? keys_again_seconds : kept_seconds;
    if (keys_ && !is_older(keys_->fetched_at, now, will_do)) return *keys_;
  }
  TL_TRY(Tree fetched, object_from({.address = endpoints.keys}, "its keys"));
  KeySet found{std::make_shared<const Tree>(std::move(fetched)), now};
  const std::lock_guard lock(mutex_);
  keys_ = found;
  return found;
}

Result<std::string> SignInProvider::id_token(const Endpoints& endpoints,
                                             const Answer& answer) const {
  const auto coded = [](std::string_view text) { return fetch::percent_encoded(text); };
  // Name and secret are encoded as in a form before they are joined (RFC 6749, section 2.3.1).
  const fetch::Question question{
      .address = endpoints.token,
      .form = cat("grant_type=authorization_code&code=", coded(answer.code), "&redirect_uri=",
                  coded(redirect_uri()), "&code_verifier=", coded(answer.request.verifier)),
      .user = coded(config_.client_id),
      .password = coded(config_.client_secret)};
  TL_TRY(const Tree reply, object_from(question, "the code that came back"));
  std::string token(reply.text_of("id_token"));
  if (token.empty()) return failed("it gave no ID token; the scope openid has to be allowed");
  return token;
}

Result<Identity> SignInProvider::verify(const Endpoints& endpoints, std::string_view token,
                                        const Answer& answer, const Instant& now) {
  const IdTokenRules rules{.issuer = config_.issuer,
                           .audience = config_.client_id,
                           .nonce = answer.request.nonce,
                           .now = now};
  TL_TRY(const KeySet kept, keys(endpoints, now, Freshness::kept_will_do));
  auto who = verify_id_token(token, *kept.keys, rules);
  if (who || who.error().code != "id_token_key_unknown") return who;
  TL_TRY(const KeySet newest, keys(endpoints, now, Freshness::newest));
  return verify_id_token(token, *newest.keys, rules);
}

}  // namespace tl::access
