#include "platform/access/totp.h"

#include <array>

#include <openssl/evp.h>
#include <sodium.h>

#include "foundation/ensure.h"
#include "foundation/text.h"
#include "platform/access/secret.h"

namespace tl::access {
namespace {

constexpr std::size_t sha1_bytes = 20;

std::array<unsigned char, sha1_bytes> hmac_sha1(std::span<const std::byte> key,
                                                std::span<const unsigned char> message) {
  std::array<unsigned char, sha1_bytes> out{};
  std::size_t length = 0;
  const unsigned char* made =
      EVP_Q_mac(nullptr, "HMAC", nullptr, "SHA1", nullptr, key.data(), key.size(), message.data(),
                message.size(), out.data(), out.size(), &length);
  ENSURE(made != nullptr && length == out.size(), "OpenSSL computes HMAC-SHA1");
  return out;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    if (is_alnum(c) || c == '-' || c == '.' || c == '_' || c == '~') {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += hex[byte >> 4];
    out += hex[byte & 15];
  }
  return out;
}

}  // namespace

std::string totp_code(std::span<const std::byte> key, std::int64_t step, std::size_t digits) {
  std::array<unsigned char, 8> counter{};
  for (std::size_t i = 0; i < counter.size(); ++i)
    counter[counter.size() - 1 - i] =
        static_cast<unsigned char>(static_cast<std::uint64_t>(step) >> (8 * i));
  const auto hash = hmac_sha1(key, counter);
  // RFC 4226 section 5.3: four bytes from where the last half byte points, without the sign.
  const std::size_t at = hash.back() & 0x0fu;
  std::uint32_t number = hash[at] & 0x7fu;
  for (std::size_t i = 1; i < 4; ++i) number = (number << 8) | hash[at + i];
  std::string code(digits, '0');
  for (std::size_t i = digits; i > 0; --i, number /= 10)
    code[i - 1] = static_cast<char>('0' + number % 10);
  return code;
}

std::int64_t totp_step(const Instant& now) {
  return now.micros() / 1'000'000 / totp_step_seconds;
}

std::optional<std::int64_t> matching_step(std::span<const std::byte> key, std::string_view typed,
                                          const TotpMoment& moment) {
  const std::string code = typed_code(typed);
  const std::int64_t middle = totp_step(moment.now);
  std::optional<std::int64_t> found;
  for (std::int64_t step = middle - 1; step <= middle + 1; ++step) {
    const std::string right = totp_code(key, step);
    const bool same =
        code.size() == right.size() && sodium_memcmp(code.data(), right.data(), code.size()) == 0;
    if (same && step > moment.after_step && !found) found = step;
  }
  return found;
}

std::string otpauth_uri(std::span<const std::byte> key, const TotpLabel& label) {
  return cat("otpauth://totp/", percent_encoded(label.issuer), ":", percent_encoded(label.account),
             "?secret=", base32(key), "&issuer=", percent_encoded(label.issuer),
             "&algorithm=SHA1&digits=6&period=", totp_step_seconds);
}

}  // namespace tl::access
