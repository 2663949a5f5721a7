// Little-endian integers out of bytes; 0 past the end, so that a cut record reads as zeros and the
// caller's own check of the length decides.
#pragma once

#include <bit>
#include <cstdint>
#include <string_view>

namespace tl::documents {

template <class Unsigned>
Unsigned little_endian(std::string_view bytes, std::size_t at) {
  Unsigned value = 0;
  if (at > bytes.size() || bytes.size() - at < sizeof(Unsigned)) return value;
  for (std::size_t i = sizeof(Unsigned); i-- > 0;) {
    value = static_cast<Unsigned>((static_cast<std::uint64_t>(value) << 8) |
                                  static_cast<unsigned char>(bytes[at + i]));
  }
  return value;
}

inline std::uint8_t u8_at(std::string_view bytes, std::size_t at) {
  return little_endian<std::uint8_t>(bytes, at);
}
inline std::uint16_t u16_at(std::string_view bytes, std::size_t at) {
  return little_endian<std::uint16_t>(bytes, at);
}
inline std::uint32_t u32_at(std::string_view bytes, std::size_t at) {
  return little_endian<std::uint32_t>(bytes, at);
}
inline std::uint64_t u64_at(std::string_view bytes, std::size_t at) {
  return little_endian<std::uint64_t>(bytes, at);
}
inline double double_at(std::string_view bytes, std::size_t at) {
  return std::bit_cast<double>(u64_at(bytes, at));
}

}  // namespace tl::documents
