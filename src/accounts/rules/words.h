// What people type into the records of an account: one line or a few, of useful length, printable.
//
//   TL_TRY(const std::string subject, needed_line("the subject", request.subject));
//   TL_TRY(const std::string note, free_text("the note", request.note));     // may stay empty
//
// Codes: `words_missing`, `words_too_long`, `words_unprintable`, `sign_in_malformed`.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "foundation/result.h"

namespace tl::accounts {

inline constexpr std::size_t line_bytes_max = 300;
inline constexpr std::size_t text_bytes_max = 4'000;
inline constexpr std::size_t sign_in_bytes_max = 64;

// White space is squeezed. `what` begins the message: "the subject".
Result<std::string> needed_line(std::string_view what, std::string_view text);
Result<std::string> free_line(std::string_view what, std::string_view text);
// Keeps its lines.
Result<std::string> needed_text(std::string_view what, std::string_view text);
Result<std::string> free_text(std::string_view what, std::string_view text);

// A person of ours by their sign-in, in lower case: "ann", "jo.smith@example.com".
Result<std::string> checked_sign_in(std::string_view text);

}  // namespace tl::accounts
