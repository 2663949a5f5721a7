#include "parts/rules/rows_by_hash.h"

#include <gtest/gtest.h>

#include "parts/rules/edits.h"

namespace tl::parts {
namespace {

std::vector<std::uint32_t> rows_of(const RowsByHash& index, std::uint64_t hash) {
  std::vector<std::uint32_t> rows;
  index.each(hash, [&](std::uint32_t row) { rows.push_back(row); });
  return rows;
}

TEST(RowsByHash, FindsEveryRowOfAHashInAscendingOrder) {
  for (const std::uint32_t count : {0u, 1u, 2u, 3u, 100u, 5'000u}) {
    std::vector<std::uint64_t> hashes;
    for (std::uint32_t row = 0; row < count; ++row) {
      hashes.push_back(edits::hash_of(std::to_string(row / 3)));
    }
    const RowsByHash index(hashes);
    for (std::uint32_t row = 0; row < count; ++row) {
      const auto found = rows_of(index, hashes[row]);
      EXPECT_TRUE(std::ranges::is_sorted(found));
      EXPECT_EQ(std::ranges::count(found, row), 1) << count;
    }
  }
  EXPECT_TRUE(rows_of(RowsByHash(), 7).empty());
}

TEST(RowsByHash, AnswersMostStrangersWithoutTouchingARow) {
  std::vector<std::uint64_t> hashes;
  for (int row = 0; row < 10'000; ++row) hashes.push_back(edits::hash_of(std::to_string(row)));
  const RowsByHash index(hashes);
  int touched = 0;
  for (int row = 0; row < 10'000; ++row) {
    if (!rows_of(index, edits::hash_of("X" + std::to_string(row))).empty()) ++touched;
  }
  EXPECT_LT(touched, 1'500);
}

}  // namespace
}  // namespace tl::parts
