// All keys one edit away from a key (foundation/one_edit.h), by their hashes. A hash is a
// polynomial over the signs, so each of the thousand or so costs a few multiplications, however
// long the key.
//
//   edits::each_hash("RC0603FR", [&](std::uint64_t hash) { ... });   // hash_of() of each of them
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tl::parts::edits {

namespace detail {

inline constexpr std::uint64_t base = 0x9e3779b97f4a7c55u;

// Spreads over all bits: tables take the highest and the lowest.
constexpr std::uint64_t mixed(std::uint64_t sum) {
  sum ^= sum >> 32;
  sum *= 0xd6e8feb86659fd93u;
  sum ^= sum >> 32;
  sum *= 0xd6e8feb86659fd93u;
  return sum ^ sum >> 32;
}

constexpr std::uint64_t value(char c) {
  return static_cast<unsigned char>(c) + 1u;
}

}  // namespace detail

constexpr std::uint64_t hash_of(std::string_view key) {
  std::uint64_t sum = 0;
  for (const char c : key) sum = sum * detail::base + detail::value(c);
  return detail::mixed(sum);
}

// The signs that people put into a part number, folded as look_alike_key() does.
inline constexpr std::string_view alphabet = "0123456789ACDEFGHJKLMNPQRTUVWXYZ+";

template <class Visit>
void each_hash(std::string_view key, const Visit& visit) {
  const std::size_t n = key.size();
  std::vector<std::uint64_t> power(n + 2, 1), front(n + 1, 0), back(n + 1, 0);
  for (std::size_t i = 1; i < power.size(); ++i) power[i] = power[i - 1] * detail::base;
  for (std::size_t i = 0; i < n; ++i) {
    front[i + 1] = front[i] * detail::base + detail::value(key[i]);
  }
  for (std::size_t i = n; i-- > 0;)
    back[i] = detail::value(key[i]) * power[n - 1 - i] + back[i + 1];
  for (std::size_t i = 0; i <= n; ++i) {
    const std::uint64_t shifted = front[i] * detail::base;
    for (const char c : alphabet) {
      visit(detail::mixed((shifted + detail::value(c)) * power[n - i] + back[i]));
      if (i == n || c == key[i]) continue;
      visit(detail::mixed((shifted + detail::value(c)) * power[n - 1 - i] + back[i + 1]));
    }
    if (i == n) continue;
    visit(detail::mixed(front[i] * power[n - 1 - i] + back[i + 1]));
    if (i + 1 == n || key[i] == key[i + 1]) continue;
    const std::uint64_t swapped =
        (shifted + detail::value(key[i + 1])) * detail::base + detail::value(key[i]);
    visit(detail::mixed(swapped * power[n - 2 - i] + back[i + 2]));
  }
}

}  // namespace tl::parts::edits
