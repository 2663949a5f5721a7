// A certificate that nobody vouches for, for tests of what speaks TLS.
#pragma once

#include <cstdio>
#include <string>

#include <openssl/pem.h>
#include <openssl/x509.h>

#include "platform/http/server.h"
#include "support/matchers.h"

namespace tl::http {

// A certificate for "localhost", signed by itself, in two files.
class Certificate {
 public:
  Certificate() : key_(EVP_EC_gen("P-256")) {
    X509* certificate = X509_new();
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3'600);
    X509_set_pubkey(certificate, key_);
    X509_NAME* name = X509_get_subject_name(certificate);
    const std::string common = "localhost";
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>(common.c_str()), -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    X509_sign(certificate, key_, EVP_sha256());
    write(certificate_file(), [&](FILE* out) { PEM_write_X509(out, certificate); });
    write(key_file(), [&](FILE* out) {
      PEM_write_PrivateKey(out, key_, nullptr, nullptr, 0, nullptr, nullptr);
    });
    X509_free(certificate);
  }
  ~Certificate() { EVP_PKEY_free(key_); }
  Certificate(const Certificate&) = delete;
  Certificate& operator=(const Certificate&) = delete;

  std::string certificate_file() const { return folder_.path() / "certificate.pem"; }
  std::string key_file() const { return folder_.path() / "key.pem"; }
  ServerOptions options() const {
    return {.tls_certificate = certificate_file(), .tls_key = key_file()};
  }

 private:
  template <class Write>
  static void write(const std::string& path, const Write& what) {
    FILE* out = std::fopen(path.c_str(), "w");
    what(out);
    std::fclose(out);
  }

  testing::TemporaryFolder folder_;
  EVP_PKEY* key_;
};

}  // namespace tl::http
