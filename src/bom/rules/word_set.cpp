#include "bom/rules/word_set.h"

#include <algorithm>

#include "foundation/ensure.h"
#include "foundation/text.h"

namespace tl::bom {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

WordSet::WordSet(std::span<const std::string_view> words) {
  for (const std::string_view word : words) {
    ENSURE(!word.empty() && word.size() <= longest, "the words of a set are short");
    words_.push_back(to_lower(word));
    lengths_ |= std::uint64_t{1} << word.size();
    firsts_[static_cast<unsigned char>(words_.back().front())] = true;
  }
  std::ranges::sort(words_);
}

bool WordSet::has(std::string_view text) const {
  if (text.empty() || text.size() > longest || ((lengths_ >> text.size()) & 1) == 0 ||
      !firsts_[static_cast<unsigned char>(lower(text.front()))]) {
    return false;
  }
  std::array<char, longest> buffer;
  std::ranges::transform(text, buffer.begin(), lower);
  const std::string_view lowered(buffer.data(), text.size());
  const auto it = std::ranges::lower_bound(words_, lowered);
  return it != words_.end() && *it == lowered;
}

}  // namespace tl::bom
