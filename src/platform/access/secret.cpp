#include "platform/access/secret.h"

#include <array>

#include <sodium.h>

#include "foundation/ensure.h"
#include "foundation/text.h"

namespace tl::access {
namespace {

constexpr std::string_view base32_letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::size_t token_bytes = 32;
constexpr std::size_t hash_bytes = 32;

void need_sodium() {
  static const int started = sodium_init();  // 1: was started already
  ENSURE(started >= 0, "libsodium could not be started");
}

}  // namespace

std::vector<std::byte> random_bytes(std::size_t count) {
  need_sodium();
  std::vector<std::byte> out(count);
  if (count > 0) randombytes_buf(out.data(), out.size());
  return out;
}

std::string base64url(std::span<const std::byte> bytes) {
  constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string out(sodium_base64_ENCODED_LEN(bytes.size(), variant), '\0');
  sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                    bytes.size(), variant);
  out.resize(out.size() - 1);  // its NUL
  return out;
}

std::string base32(std::span<const std::byte> bytes) {
  std::string out;
  std::uint32_t held = 0;
  unsigned bits = 0;
  for (const std::byte byte : bytes) {
    held = (held << 8) | std::to_integer<std::uint32_t>(byte);
    for (bits += 8; bits >= 5; bits -= 5) out += base32_letters[(held >> (bits - 5)) & 31];
  }
  if (bits > 0) out += base32_letters[(held << (5 - bits)) & 31];
  return out;
}

std::string random_token() {
  return base64url(random_bytes(token_bytes));
}

std::string random_words(std::size_t words, std::size_t each) {
  const std::vector<std::byte> bytes = random_bytes(words * each);
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i > 0 && i % each == 0) out += '-';
    out += base32_letters[std::to_integer<std::size_t>(bytes[i]) & 31];
  }
  return out;
}

std::string secret_hash(std::string_view secret) {
  need_sodium();
  std::array<unsigned char, hash_bytes> hash{};
  crypto_generichash(hash.data(), hash.size(),
                     reinterpret_cast<const unsigned char*>(secret.data()), secret.size(), nullptr,
                     0);
  std::string hex(2 * hash.size() + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
  hex.pop_back();
  return hex;
}

std::string typed_code(std::string_view typed) {
  std::string out;
  for (const char c : to_upper(typed)) {
    if (c != '-' && !is_space(c)) out += c;
  }
  return out;
}

}  // namespace tl::access
