// A fixed set of short words that is asked often: is the whole text one of them? ASCII letters
// count without case. Most texts are refused by their length and first letter.
//
//   static const WordSet units(piece_units);
//   units.has("PCS")   true
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tl::bom {

class WordSet {
 public:
  explicit WordSet(std::span<const std::string_view> words);

  bool has(std::string_view text) const;

 private:
  static constexpr std::size_t longest = 63;

  std::vector<std::string> words_;  // lower case, sorted
  std::uint64_t lengths_ = 0;       // bit n: some word has n bytes
  std::array<bool, 256> firsts_{};
};

}  // namespace tl::bom
