// A provider of identities that a test runs itself, on this machine: it describes itself, has keys,
// takes one code once from whoever shows the secret and the verifier, and says of who signed in
// what the test wants said, right or wrong.
//
//   IdentityProvider provider;
//   provider.says({{"email", R"("ann@example.com")"}});
//   const std::string query = provider.signed_in(address);   // "code=...&state=..."
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "platform/access/test_signer.h"
#include "platform/http/client_for_test.h"
#include "support/databases.h"

namespace tl::testing {

using Claims = std::map<std::string, std::string, std::less<>>;  // name to JSON; "" leaves it out

class IdentityProvider {
 public:
  static constexpr std::string_view client_id = "through line";
  static constexpr std::string_view secret = "s3cret+/:&% word";

  enum class Signs { properly, with_nothing, with_hmac_of_the_public_key, with_a_strangers_key };

  IdentityProvider();

  std::string issuer() const { return cat("http://127.0.0.1:", server_.port()); }
  std::uint16_t port() const { return server_.port(); }

  void says(Claims claims);  // beside what is right
  void signs(Signs how);
  void rotates_keys();  // signs with another key, under another name, from now on
  // Instead of its answer at "/token", "/keys" or the description.
  void answers(const std::string& path, const http::Response& instead);
  void answers_again(const std::string& path);
  void describes(Claims changes);  // of its description
  void holds_back();               // every answer, until let_go()
  void let_go();

  // Somebody signs in there: what the browser comes back with.
  std::string signed_in(std::string_view address);

  int asked(std::string_view path) const;  // how often

 private:
  struct Code {
    std::string nonce;
    std::string challenge;
    std::string redirect_uri;
  };
  http::Response answer(const http::Request& request);
  http::Response description() const;
  http::Response token(const http::Request& request);
  std::string id_token(const std::string& nonce) const;
  std::string key_name() const { return cat("key ", generation_); }

  mutable std::mutex mutex_;
  std::condition_variable released_;
  bool held_ = false;
  Claims claims_;
  Claims described_;
  Signs signs_ = Signs::properly;
  int generation_ = 1;
  int codes_given_ = 0;
  std::map<std::string, http::Response> instead_;
  std::map<std::string, Code> codes_;
  std::map<std::string, int, std::less<>> asked_;
  http::TestServer server_;  // last: answers out of all of the above
};

// The value of a query or a form, decoded; "" when it is not there.
std::string value_in(std::string_view pairs, std::string_view name);

}  // namespace tl::testing
