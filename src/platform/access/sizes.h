// How large what people type may be. Past each is an error, tested at it and one past it.
#pragma once

#include <cstddef>
#include <cstdint>

namespace tl::access::sizes {

inline constexpr std::size_t password_bytes_max = 1'024;
inline constexpr std::size_t sign_in_characters_max = 100;
inline constexpr std::size_t name_characters_max = 200;
inline constexpr std::size_t email_bytes_max = 254;  // RFC 5321, section 4.5.3.1
inline constexpr std::size_t token_name_characters_max = 100;
inline constexpr std::size_t user_agent_characters_max = 200;    // longer ones are cut
inline constexpr std::size_t provider_name_characters_max = 60;  // on a button
inline constexpr std::size_t provider_subject_bytes_max = 255;   // OpenID Connect Core, section 2
inline constexpr std::size_t return_path_bytes_max = 1'000;
inline constexpr std::size_t provider_code_bytes_max = 4'096;
inline constexpr std::int64_t provider_requests_of_address_max = 200;  // not answered yet
inline constexpr std::int64_t provider_requests_max = 5'000;           // of all addresses together

}  // namespace tl::access::sizes
