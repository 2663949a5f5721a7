// Rows under a hash of one of their keys: ten bytes a row, built in two passes without a sort, and
// a question for a key that is not there is mostly answered by one bit.
//
//   RowsByHash index(hashes);                                  // hashes[row]
//   index.each(hash, [&](std::uint32_t row) { ... });          // rows of that hash, and some
//   others
//
// The caller compares the keys themselves: rows of another hash may share the bucket.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

namespace tl::parts {

class RowsByHash {
 public:
  RowsByHash() = default;

  explicit RowsByHash(std::span<const std::uint64_t> hashes)
      : bucket_shift_(64 - static_cast<int>(std::bit_width(hashes.size() | 1u))),
        first_((std::size_t{1} << (64 - bucket_shift_)) + 1),
        rows_(hashes.size()),
        seen_(std::bit_ceil(hashes.size() / 8 + 1)) {
    for (const std::uint64_t hash : hashes) {
      ++first_[bucket(hash) + 1];
      seen_[word(hash)] |= bit(hash);
    }
    for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
    std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
    for (std::size_t row = 0; row < hashes.size(); ++row) {
      rows_[next[bucket(hashes[row])]++] = static_cast<std::uint32_t>(row);
    }
  }

  // Ascending.
  template <class Visit>
  void each(std::uint64_t hash, const Visit& visit) const {
    if (rows_.empty() || (seen_[word(hash)] & bit(hash)) == 0) return;
    const std::size_t at = bucket(hash);
    for (std::uint32_t i = first_[at]; i < first_[at + 1]; ++i) visit(rows_[i]);
  }

 private:
  std::size_t bucket(std::uint64_t hash) const {
    return static_cast<std::size_t>(hash >> bucket_shift_);
  }
  // The low bits, which the bucket leaves unused: eight to sixteen bits of the table for each row.
  std::size_t word(std::uint64_t hash) const {
    return static_cast<std::size_t>(hash >> 6) & (seen_.size() - 1);
  }
  static std::uint64_t bit(std::uint64_t hash) { return std::uint64_t{1} << (hash & 63u); }

  int bucket_shift_ = 63;
  std::vector<std::uint32_t> first_;  // of each bucket; one more at the end
  std::vector<std::uint32_t> rows_;
  std::vector<std::uint64_t> seen_;  // a bit for each hash that is there
};

}  // namespace tl::parts
