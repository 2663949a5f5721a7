// Codes that change every half minute, by RFC 6238: HMAC-SHA1, 30 seconds, six digits, as every
// authenticator on a telephone makes them.
//
//   const std::vector<std::byte> key = random_bytes(totp_key_bytes);
//   show(otpauth_uri(key, {.issuer = "Throughline", .account = "ann"}));
//   if (const auto step = matching_step(key, typed, {.now = now, .after_step = last})) ...
//
// A step counts half minutes since 1970. matching_step() takes the code of the step before and
// after too, for clocks that differ, and none at or before the step that was used last.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "foundation/date.h"

namespace tl::access {

inline constexpr std::size_t totp_key_bytes = 20;  // as long as the hash, RFC 4226 section 4
inline constexpr std::int64_t totp_step_seconds = 30;

std::string totp_code(std::span<const std::byte> key, std::int64_t step, std::size_t digits = 6);
std::int64_t totp_step(const Instant& now);

struct TotpMoment {
  Instant now;
  std::int64_t after_step = 0;  // the last step whose code was taken
};
std::optional<std::int64_t> matching_step(std::span<const std::byte> key, std::string_view typed,
                                          const TotpMoment& moment);

struct TotpLabel {
  std::string_view issuer;
  std::string_view account;
};
std::string otpauth_uri(std::span<const std::byte> key, const TotpLabel& label);

}  // namespace tl::access
