#include "parts/rules/edits.h"

#include <set>
#include <string>

#include <gtest/gtest.h>

namespace tl::parts {
namespace {

// Every edit spelt out and hashed as a whole, against the hashes that are put together of pieces.
TEST(Edits, HashesEveryKeyOneEditAwayAndOnlyThose) {
  for (const std::string key : {"", "A", "AA", "RC063", "RCC+7"}) {
    std::set<std::uint64_t> expected;
    const auto expect = [&](const std::string& text) { expected.insert(edits::hash_of(text)); };
    for (std::size_t i = 0; i <= key.size(); ++i) {
      const std::string front = key.substr(0, i);
      for (const char c : edits::alphabet) {
        expect(front + c + key.substr(i));
        if (i < key.size() && c != key[i]) expect(front + c + key.substr(i + 1));
      }
      if (i < key.size()) expect(front + key.substr(i + 1));
      if (i + 1 < key.size() && key[i] != key[i + 1]) {
        expect(front + key[i + 1] + key[i] + key.substr(i + 2));
      }
    }
    std::set<std::uint64_t> hashed;
    edits::each_hash(key, [&](std::uint64_t hash) { hashed.insert(hash); });
    EXPECT_EQ(hashed, expected) << key;
  }
}

}  // namespace
}  // namespace tl::parts
