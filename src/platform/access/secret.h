// Secrets: made here from the system's own randomness, shown once, kept only as a hash.
//
//   const std::string token = random_token();         // 43 url-safe characters, 256 bits
//   kept = secret_hash(token);                        // what the database holds of it
//   const std::string code = random_words(4, 4);      // "K7QF-2M9X-TR4H-WD3A": for people to type
//
// The hash is BLAKE2b without a salt: what is hashed was drawn at random and is too long to guess.
// Passwords, which people choose, go through password_hasher.h.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tl::access {

std::vector<std::byte> random_bytes(std::size_t count);
std::string base64url(std::span<const std::byte> bytes);  // without padding
std::string base32(std::span<const std::byte> bytes);     // RFC 4648, without padding

std::string random_token();                                     // 32 bytes, base64url
std::string random_words(std::size_t words, std::size_t each);  // 5 bits a letter

std::string secret_hash(std::string_view secret);  // hexadecimal, 256 bits

// What a person typed of random_words(): small letters, spaces and hyphens do not matter.
std::string typed_code(std::string_view typed);

}  // namespace tl::access
