// SHA-256 in lower-case hexadecimal: names of contents, checksums of migrations and requests.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace tl::database {

std::string sha256_hex(std::span<const std::byte> data);
std::string sha256_hex(std::string_view text);

}  // namespace tl::database
