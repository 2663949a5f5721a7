// What tests of signing in through a provider share: one that signs what it is told.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include "foundation/text.h"
#include "platform/access/secret.h"

namespace tl::access {

inline std::string encoded(std::string_view text) {
  return base64url(std::as_bytes(std::span(text)));
}

// A provider of identities that signs what it is told.
class Signer {
 public:
  explicit Signer(unsigned bits = 2'048) : key_(EVP_RSA_gen(bits), &EVP_PKEY_free) {}

  std::string sign(const std::string& header, const std::string& claims) const {
    const std::string message = encoded(header) + "." + encoded(claims);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> digest(EVP_MD_CTX_new(),
                                                                         &EVP_MD_CTX_free);
    EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, key_.get());
    const auto* bytes = reinterpret_cast<const unsigned char*>(message.data());
    std::size_t length = 0;
    EVP_DigestSign(digest.get(), nullptr, &length, bytes, message.size());
    std::string signature(length, '\0');
    EVP_DigestSign(digest.get(), reinterpret_cast<unsigned char*>(signature.data()), &length, bytes,
                   message.size());
    signature.resize(length);
    return message + "." + encoded(signature);
  }

  // The key that everybody may know, as a file would hold it.
  std::string public_pem() const {
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> out(BIO_new(BIO_s_mem()), &BIO_free_all);
    PEM_write_bio_PUBKEY(out.get(), key_.get());
    char* bytes = nullptr;
    const long length = BIO_get_mem_data(out.get(), &bytes);
    return {bytes, static_cast<std::size_t>(length)};
  }

  std::string jwk(const std::string& kid) const {
    return cat(R"({"kty":"RSA","use":"sig","kid":")", kid, R"(","n":")",
               number(OSSL_PKEY_PARAM_RSA_N), R"(","e":")", number(OSSL_PKEY_PARAM_RSA_E), R"("})");
  }

 private:
  std::string number(const char* name) const {
    BIGNUM* value = nullptr;
    EVP_PKEY_get_bn_param(key_.get(), name, &value);
    std::string bytes(static_cast<std::size_t>(BN_num_bytes(value)), '\0');
    BN_bn2bin(value, reinterpret_cast<unsigned char*>(bytes.data()));
    BN_free(value);
    return encoded(bytes);
  }

  std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key_;
};

}  // namespace tl::access
