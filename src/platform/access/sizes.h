// How large what people type may be. Past each is an error, tested at it and one past it.
#pragma once

#include <cstddef>

namespace tl::access::sizes {

inline constexpr std::size_t password_bytes_max = 1'024;
inline constexpr std::size_t sign_in_characters_max = 100;
inline constexpr std::size_t name_characters_max = 200;
inline constexpr std::size_t email_bytes_max = 254;  // RFC 5321, section 4.5.3.1
inline constexpr std::size_t token_name_characters_max = 100;
inline constexpr std::size_t user_agent_characters_max = 200;  // longer ones are cut

}  // namespace tl::access::sizes
