#include "platform/access/id_token.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <vector>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <sodium.h>

#include "foundation/text.h"
#include "platform/access/secret.h"
#include "platform/access/sizes.h"
#include "platform/documents/read_json.h"
#include "platform/fetch/fetch.h"

namespace tl::access {
namespace {

constexpr std::size_t token_bytes_max = 16'384;
constexpr int modulus_bits_min = 2'048;

using Bytes = std::vector<unsigned char>;
template <auto Free>
struct Freed {
  template <class T>
  void operator()(T* held) const {
    Free(held);
  }
};
using Number = std::unique_ptr<BIGNUM, Freed<&BN_free>>;
using Key = std::unique_ptr<EVP_PKEY, Freed<&EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freed<&EVP_PKEY_CTX_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Freed<&OSSL_PARAM_BLD_free>>;
using Params = std::unique_ptr<OSSL_PARAM, Freed<&OSSL_PARAM_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Freed<&EVP_MD_CTX_free>>;

Error refuse(std::string_view why) {
  return denied("id_token_refused", cat("the provider's answer is not taken: ", why));
}

std::optional<Bytes> from_base64url(std::string_view text) {
  if (text.empty()) return Bytes{};  // an empty signature: libsodium must not be given no address
  Bytes out(text.size());
  std::size_t length = 0;
  const char* end = nullptr;
  const int failed = sodium_base642bin(out.data(), out.size(), text.data(), text.size(), nullptr,
                                       &length, &end, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  if (failed != 0 || end != text.data() + text.size()) return std::nullopt;
  out.resize(length);
  return out;
}

Result<Tree> object_of(std::string_view part, std::string_view what) {
  const auto bytes = from_base64url(part);
  if (!bytes) return refuse(cat("its ", what, " is not base64url"));
  const std::string_view text(reinterpret_cast<const char*>(bytes->data()), bytes->size());
  constexpr std::size_t nodes_max = 1'000;
  auto document = documents::read_json(text, "token.json", nodes_max);
  if (!document || !document->tree || document->tree->kind != NodeKind::object)
    return refuse(cat("its ", what, " is no JSON object"));
  return *std::move(document->tree);
}

Number number_of(const Tree& key, std::string_view member) {
  const auto bytes = from_base64url(key.text_of(member));
  if (!bytes || bytes->empty()) return {};
  return Number(BN_bin2bn(bytes->data(), static_cast<int>(bytes->size()), nullptr));
}

Key rsa_key(const Tree& key) {
  const Number modulus = number_of(key, "n");
  const Number exponent = number_of(key, "e");
  if (!modulus || !exponent || BN_num_bits(modulus.get()) < modulus_bits_min) return {};
  const Builder builder(OSSL_PARAM_BLD_new());
  if (!builder ||
      OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get()) != 1 ||
      OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get()) != 1)
    return {};
  const Params params(OSSL_PARAM_BLD_to_param(builder.get()));
  const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
  EVP_PKEY* made = nullptr;
  if (!params || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
      EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_PUBLIC_KEY, params.get()) != 1)
    return {};
  return Key(made);
}

// The provider's key by the name that the token gives; where it gives none, the only one there is.
const Tree* key_named(const Tree& keys, std::string_view name) {
  const Tree* list = keys.child("keys");
  if (list == nullptr) return nullptr;
  const Tree* found = nullptr;
  for (const Tree& key : list->children) {
    const std::string_view use = key.text_of("use");
    if (key.text_of("kty") != "RSA" || (!use.empty() && use != "sig")) continue;
    if (!name.empty() && key.text_of("kid") != name) continue;
    if (found != nullptr) return nullptr;  // which of two is a guess
    found = &key;
  }
  return found;
}

bool signed_by(EVP_PKEY* key, std::string_view message, const Bytes& signature) {
  const Digest digest(EVP_MD_CTX_new());
  return digest && EVP_DigestVerifyInit(digest.get(), nullptr, EVP_sha256(), nullptr, key) == 1 &&
         EVP_DigestVerify(digest.get(), signature.data(), signature.size(),
                          reinterpret_cast<const unsigned char*>(message.data()),
                          message.size()) == 1;
}

std::optional<std::int64_t> seconds_of(const Tree& claims, std::string_view member) {
  const Tree* node = claims.child(member);
  constexpr std::size_t digits_max = 12;
  if (node == nullptr || node->kind != NodeKind::number || node->text.empty() ||
      node->text.size() > digits_max || !std::ranges::all_of(node->text, is_digit))
    return std::nullopt;
  std::int64_t value = 0;
  for (const char c : node->text) value = value * 10 + (c - '0');
  return value;
}

bool is_for(const Tree& claims, std::string_view audience) {
  const Tree* aud = claims.child("aud");
  if (aud == nullptr) return false;
  if (claims.child("azp") != nullptr && claims.text_of("azp") != audience) return false;
  if (aud->kind == NodeKind::text) return aud->text == audience;
  const bool named = std::ranges::any_of(aud->children, [&](const Tree& one) {
    return one.kind == NodeKind::text && one.text == audience;
  });
  // Made for several: then it says which of them asked.
  return named && (aud->children.size() == 1 || claims.text_of("azp") == audience);
}

bool is_true(const Tree& claims, std::string_view member) {
  const Tree* node = claims.child(member);
  return node != nullptr && node->kind == NodeKind::boolean && node->text == "true";
}

Result<void> check_claims(const Tree& claims, const IdTokenRules& rules) {
  if (claims.text_of("iss") != rules.issuer) return refuse("it is of another issuer");
  if (!is_for(claims, rules.audience)) return refuse("it was made for somebody else");
  if (rules.nonce.empty() || claims.text_of("nonce") != rules.nonce)
    return refuse("it does not answer this request");
  const std::int64_t now = rules.now.micros() / 1'000'000;
  const auto ends = seconds_of(claims, "exp");
  const auto made = seconds_of(claims, "iat");
  if (!ends || !made) return refuse("it does not say when it was made and ends");
  if (*ends + rules.skew_seconds <= now) return refuse("its time is over");
  if (*made - rules.skew_seconds > now)
    return refuse("it was made in the future; check the clocks");
  const std::string_view subject = claims.text_of("sub");
  if (subject.empty() || subject.size() > sizes::provider_subject_bytes_max)
    return refuse("it does not say who signed in");
  return {};
}

}  // namespace

CodeRequest begin_code_request() {
  return {.state = random_token(), .nonce = random_token(), .verifier = random_token()};
}

std::string pkce_challenge(std::string_view verifier) {
  std::array<std::byte, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(reinterpret_cast<unsigned char*>(hash.data()),
                     reinterpret_cast<const unsigned char*>(verifier.data()), verifier.size());
  return base64url(hash);
}

std::string authorization_url(const Provider& provider, const CodeRequest& request) {
  const char joint = contains(provider.authorization_endpoint, "?") ? '&' : '?';
  return cat(provider.authorization_endpoint, joint,
             "response_type=code&scope=openid%20email&client_id=",
             fetch::percent_encoded(provider.client_id),
             "&redirect_uri=", fetch::percent_encoded(provider.redirect_uri),
             "&state=", request.state, "&nonce=", request.nonce,
             "&code_challenge=", pkce_challenge(request.verifier), "&code_challenge_method=S256");
}

Result<Identity> verify_id_token(std::string_view token, const Tree& keys,
                                 const IdTokenRules& rules) {
  if (token.size() > token_bytes_max) return refuse("it is longer than any token");
  const std::vector<std::string_view> parts = split(token, '.');
  if (parts.size() != 3) return refuse("it is no signed token");
  TL_TRY(const Tree header, object_of(parts[0], "header"));
  if (header.text_of("alg") != "RS256") return refuse("it is not signed by RS256");
  if (header.child("crit") != nullptr) return refuse("it asks for an extension");
  const Tree* found = key_named(keys, header.text_of("kid"));
  if (found == nullptr) {
    return denied(
        "id_token_key_unknown",
        "the provider's answer is not taken: the key that it names is not the provider's");
  }
  const Key key = rsa_key(*found);
  if (!key) return refuse("the provider's key is too short or damaged");
  const auto signature = from_base64url(parts[2]);
  const std::string_view message = token.substr(0, parts[0].size() + 1 + parts[1].size());
  if (!signature || !signed_by(key.get(), message, *signature))
    return refuse("its signature is wrong");
  TL_TRY(const Tree claims, object_of(parts[1], "content"));
  TL_CHECK(check_claims(claims, rules));
  const bool verified = is_true(claims, "email_verified");
  return Identity{.subject = std::string(claims.text_of("sub")),
                  .email = verified ? std::string(claims.text_of("email")) : std::string()};
}

}  // namespace tl::access
