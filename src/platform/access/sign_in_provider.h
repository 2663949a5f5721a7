// The company's provider of identities (OpenID Connect) as this server knows it: its addresses and
// keys are fetched from it and kept for a while, and a code that came back is redeemed for the word
// on who signed in.
//
//   TL_TRY(ProviderConfig config, checked({.issuer = "https://id.example/realms/ems", ...}));
//   SignInProvider provider(std::move(config));
//   TL_TRY(const std::string address, provider.address_to_begin(request, now));
//   TL_TRY(const Identity who, provider.redeem({code, request}, now));
//
// Shared by all threads. No more than a few of them wait for the provider at once: one that is slow
// must not keep everybody else from their pages (`oidc_provider_busy`). What the provider does
// wrong is `oidc_provider_failed`, and what its token breaks `id_token_refused`; both say what it
// was, for an administrator. The secret goes to the token endpoint and nowhere else.
#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <semaphore>
#include <string>
#include <string_view>

#include "foundation/date.h"
#include "platform/access/id_token.h"
#include "platform/fetch/fetch.h"

namespace tl::access {

struct ProviderConfig {
  std::string issuer;  // as its discovery document spells it
  std::string client_id;
  std::string client_secret;
  std::string name;            // "Elster accounts": what the button says
  std::string public_address;  // "https://throughline.example": where browsers find this server
  std::chrono::milliseconds patience{8'000};  // with each answer of the provider
};

// `oidc_option_missing`, `oidc_option_malformed`: what is not said, or cannot be.
Result<ProviderConfig> checked(ProviderConfig config);

class SignInProvider {
 public:
  explicit SignInProvider(ProviderConfig config);  // that checked() gave

  const ProviderConfig& config() const { return config_; }
  std::string redirect_uri() const;  // to be registered at the provider
  bool is_secure() const;            // whether browsers come over TLS

  // Where the browser goes.
  Result<std::string> address_to_begin(const CodeRequest& request, const Instant& now);

  struct Answer {
    std::string_view code;
    const CodeRequest& request;  // that it answers
  };
  Result<Identity> redeem(const Answer& answer, const Instant& now);

 private:
  struct Endpoints {
    std::string authorization;
    std::string token;
    std::string keys;
  };
  struct KeySet {
    std::shared_ptr<const Tree> keys;
    Instant fetched_at;
  };
  enum class Freshness { kept_will_do, newest };

  Result<Endpoints> endpoints(const Instant& now);
  Result<Tree> object_from(fetch::Question question, std::string_view what) const;
  Result<Endpoints> discover() const;
  Result<KeySet> keys(const Endpoints& endpoints, const Instant& now, Freshness freshness);
  Result<std::string> id_token(const Endpoints& endpoints, const Answer& answer) const;
  Result<Identity> verify(const Endpoints& endpoints, std::string_view token, const Answer& answer,
                          const Instant& now);

  const ProviderConfig config_;
  std::counting_semaphore<> turns_;
  std::mutex mutex_;  // over what is kept; never held while the provider is asked
  std::optional<Endpoints> endpoints_;
  Instant endpoints_at_;
  std::optional<KeySet> keys_;
};

}  // namespace tl::access
