// Which passwords are refused when one is chosen: too short, among the commonest, or the sign-in
// itself. Length is what counts; no rule asks for a digit or a sign, which only makes people write
// "Password123!".
//
//   TL_CHECK(check_password(chosen, {.sign_in = "ann", .length_min = 12}));
//
// Refused as password_too_short, password_too_long, password_too_common, password_is_sign_in.
#pragma once

#include <cstdint>
#include <string_view>

#include "foundation/result.h"

namespace tl::access {

struct PasswordRules {
  std::string_view sign_in;
  std::int64_t length_min = 12;  // characters
};

Result<void> check_password(std::string_view password, const PasswordRules& rules);

}  // namespace tl::access
