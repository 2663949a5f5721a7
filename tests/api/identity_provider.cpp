#include "api/identity_provider.h"

#include <array>

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "foundation/text.h"
#include "platform/access/id_token.h"

namespace tl::testing {
namespace {

using access::encoded;
using access::Signer;

// Keys take long to make, so all tests share them.
const Signer& signer(int generation) {
  static const Signer first;
  static const Signer second;
  return generation == 1 ? first : second;
}
const Signer& stranger() {
  static const Signer signer;
  return signer;
}

std::string decoded(std::string_view text) {
  std::string out;
  const auto digit = [](char c) { return is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10; };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size()) {
      out += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
      i += 2;
    } else {
      out += text[i] == '+' ? ' ' : text[i];
    }
  }
  return out;
}

std::string base64(std::string_view text) {
  std::string out(4 * ((text.size() + 2) / 3) + 1, '\0');
  const int length = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()),
                                     reinterpret_cast<const unsigned char*>(text.data()),
                                     static_cast<int>(text.size()));
  out.resize(static_cast<std::size_t>(length));
  return out;
}

std::string hmac(std::string_view key, std::string_view message) {
  std::array<unsigned char, 32> out{};
  unsigned length = 0;
  HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
       reinterpret_cast<const unsigned char*>(message.data()), message.size(), out.data(), &length);
  return {reinterpret_cast<const char*>(out.data()), length};
}

http::Response json(std::string body, int status = 200) {
  return {.status = status, .media_type = "application/json", .body = std::move(body)};
}

std::string object_of(const Claims& claims) {
  std::string out;
  for (const auto& [name, value] : claims) {
    if (!value.empty()) out += cat(out.empty() ? "{" : ",", "\"", name, "\":", value);
  }
  return out + "}";
}

std::string json_text(std::string_view text) {
  return cat("\"", text, "\"");
}

}  // namespace

std::string value_in(std::string_view pairs, std::string_view name) {
  for (const std::string_view pair : split(pairs, '&')) {
    const auto equals = pair.find('=');
    if (equals != pair.npos && pair.substr(0, equals) == name)
      return decoded(pair.substr(equals + 1));
  }
  return "";
}

IdentityProvider::IdentityProvider()
    : server_([this](const http::Request& request) { return answer(request); }) {
  // Nobody waits for a key to be made.
  signer(1);
  signer(2);
  stranger();
}

void IdentityProvider::says(Claims claims) {
  const std::lock_guard lock(mutex_);
  claims_ = std::move(claims);
}

void IdentityProvider::signs(Signs how) {
  const std::lock_guard lock(mutex_);
  signs_ = how;
}

void IdentityProvider::rotates_keys() {
  const std::lock_guard lock(mutex_);
  ++generation_;
}

void IdentityProvider::answers(const std::string& path, const http::Response& instead) {
  const std::lock_guard lock(mutex_);
  instead_[path] = instead;
}

void IdentityProvider::answers_again(const std::string& path) {
  const std::lock_guard lock(mutex_);
  instead_.erase(path);
}

void IdentityProvider::describes(Claims changes) {
  const std::lock_guard lock(mutex_);
  described_ = std::move(changes);
}

void IdentityProvider::holds_back() {
  const std::lock_guard lock(mutex_);
  held_ = true;
}

void IdentityProvider::let_go() {
  {
    const std::lock_guard lock(mutex_);
    held_ = false;
  }
  released_.notify_all();
}

int IdentityProvider::asked(std::string_view path) const {
  const std::lock_guard lock(mutex_);
  const auto found = asked_.find(path);
  return found == asked_.end() ? 0 : found->second;
}

std::string IdentityProvider::signed_in(std::string_view address) {
  const std::string_view query = address.substr(address.find('?') + 1);
  const std::lock_guard lock(mutex_);
  const std::string code = cat("code-", ++codes_given_);
  codes_[code] = {.nonce = value_in(query, "nonce"),
                  .challenge = value_in(query, "code_challenge"),
                  .redirect_uri = value_in(query, "redirect_uri")};
  return cat("code=", code, "&state=", value_in(query, "state"));
}

http::Response IdentityProvider::answer(const http::Request& request) {
  std::unique_lock lock(mutex_);
  ++asked_[request.path];
  released_.wait(lock, [&] { return !held_; });
  const auto instead = instead_.find(request.path);
  if (instead != instead_.end()) return instead->second;
  if (request.path == "/.well-known/openid-configuration") return description();
  if (request.path == "/keys") {
    return json(cat(R"({"keys":[)", signer(generation_).jwk(key_name()), "]}"));
  }
  if (request.path == "/token") return token(request);
  return json(R"({"error":"not here"})", 404);
}

http::Response IdentityProvider::description() const {
  const std::string here = cat("http://127.0.0.1:", server_.port());
  Claims said{
      {"issuer", json_text(here)},
      {"authorization_endpoint", json_text(cat(here, "/authorize"))},
      {"token_endpoint", json_text(cat(here, "/token"))},
      {"jwks_uri", json_text(cat(here, "/keys"))},
      {"token_endpoint_auth_methods_supported", R"(["client_secret_post","client_secret_basic"])"}};
  for (const auto& [name, value] : described_) said[name] = value;
  return json(object_of(said));
}

http::Response IdentityProvider::token(const http::Request& request) {
  // "through line" and the secret, each encoded as in a form (RFC 6749, section 2.3.1).
  const std::string shown = cat("Basic ", base64("through%20line:s3cret%2B%2F%3A%26%25%20word"));
  if (request.header("authorization") != shown) return json(R"({"error":"invalid_client"})", 401);
  const auto code = codes_.extract(value_in(request.body, "code"));
  const bool good =
      request.method == http::Method::post && !code.empty() &&
      value_in(request.body, "grant_type") == "authorization_code" &&
      value_in(request.body, "redirect_uri") == code.mapped().redirect_uri &&
      access::pkce_challenge(value_in(request.body, "code_verifier")) == code.mapped().challenge;
  if (!good) return json(R"({"error":"invalid_grant"})", 400);
  return json(cat(R"({"access_token":"unused","token_type":"Bearer","id_token":")",
                  id_token(code.mapped().nonce), R"("})"));
}

std::string IdentityProvider::id_token(const std::string& nonce) const {
  const std::int64_t now = test_instant().micros() / 1'000'000;
  Claims said{{"iss", json_text(cat("http://127.0.0.1:", server_.port()))},
              {"aud", json_text(client_id)},
              {"sub", R"("248289761001")"},
              {"nonce", json_text(nonce)},
              {"exp", std::to_string(now + 3'600)},
              {"iat", std::to_string(now - 5)},
              {"email", R"("Ann@Example.com")"},
              {"email_verified", "true"}};
  for (const auto& [name, value] : claims_) said[name] = value;
  const std::string claims = object_of(said);
  const auto header = [&](std::string_view algorithm) {
    return cat(R"({"alg":")", algorithm, R"(","kid":")", key_name(), R"("})");
  };
  switch (signs_) {
    case Signs::properly: return signer(generation_).sign(header("RS256"), claims);
    case Signs::with_a_strangers_key: return stranger().sign(header("RS256"), claims);
    case Signs::with_nothing: return cat(encoded(header("none")), ".", encoded(claims), ".");
    case Signs::with_hmac_of_the_public_key: {
      const std::string message = cat(encoded(header("HS256")), ".", encoded(claims));
      return cat(message, ".", encoded(hmac(signer(generation_).public_pem(), message)));
    }
  }
  return "";
}

}  // namespace tl::testing
