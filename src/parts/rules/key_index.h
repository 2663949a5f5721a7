// Finds all rows of a key in one or two steps: rows lie in the order of their keys, and a hash
// table names the first row of each key.
//
//   KeyIndex index(keys.size(), [&](std::uint32_t at) { return keys[at]; });   // keys are sorted
//   const RowRange rows = index.find("RC0603FR0710KL", [&](std::uint32_t at) { return keys[at]; });
//
// The keys themselves stay where they are; the table costs some 12 bytes a row.
#pragma once

#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tl::parts {

struct RowRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;  // one past

  std::uint32_t size() const { return last - first; }
  bool empty() const { return first == last; }
};

// FNV-1a, finished by a multiplication so that the low bits are mixed too.
inline std::uint64_t hash_of_key(std::string_view key) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  hash ^= hash >> 32;
  return hash * 0x9e3779b97f4a7c15u;
}

class KeyIndex {
 public:
  KeyIndex() = default;

  // key_at(i) gives the i-th key, for i in [0, count); equal keys are neighbours.
  template <class KeyAt>
  KeyIndex(std::uint32_t count, const KeyAt& key_at)
      : slots_(std::bit_ceil(std::size_t{count} * 2 + 1)), count_(count) {
    for (std::uint32_t row = 0; row < count; ++row) {
      if (row > 0 && key_at(row) == key_at(row - 1)) continue;
      std::size_t slot = slot_of(key_at(row));
      while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
      slots_[slot] = row + 1;
    }
  }

  template <class KeyAt>
  RowRange find(std::string_view key, const KeyAt& key_at) const {
    if (count_ == 0) return {};
    for (std::size_t slot = slot_of(key); slots_[slot] != 0;
         slot = (slot + 1) & (slots_.size() - 1)) {
      const std::uint32_t first = slots_[slot] - 1;
      if (key_at(first) != key) continue;
      std::uint32_t last = first + 1;
      while (last < count_ && key_at(last) == key) ++last;
      return {first, last};
    }
    return {};
  }

 private:
  std::size_t slot_of(std::string_view key) const {
    return static_cast<std::size_t>(hash_of_key(key) >> 20) & (slots_.size() - 1);
  }

  std::vector<std::uint32_t> slots_;  // row + 1; 0 is free; at most half are taken
  std::uint32_t count_ = 0;
};

}  // namespace tl::parts
