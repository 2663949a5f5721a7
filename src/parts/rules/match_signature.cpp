#include <algorithm>

#include "foundation/text.h"
#include "parts/rules/match.h"
#include "parts/rules/plain_text.h"

namespace tl::parts {
namespace {

constexpr std::size_t signature_readable_max = 500;  // bytes; what is longer ends in a checksum

// '|' separates; a description may hold one of its own. Nothing is cut here: what is long is told
// apart by the checksum of the whole.
std::string plain(std::string_view text) {
  return replace_all(fold(one_line(text)), "|", "/");
}

std::string hex(std::uint64_t value) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (int shift = 60; shift >= 0; shift -= 4) out.push_back(digits[value >> shift & 15u]);
  return out;
}

std::string bounded(std::string text) {
  if (text.size() <= signature_readable_max) return text;
  // Two hashes of different text make 128 bits; it must tell lines of one customer apart.
  const std::string turned(text.rbegin(), text.rend());
  const std::string sum = cat(hex(hash_of_key(text)), hex(hash_of_key(turned)));
  // A code point that the cut splits would be repaired to three bytes; drop it.
  std::size_t end = signature_readable_max;
  while ((static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) --end;
  text.resize(end);
  return cat(text, "|#", sum);
}

}  // namespace

std::string line_signature(const MatchRequest& request) {
  std::vector<std::string> numbers;
  for (const MatchAlternate& alternate : request.alternates) {
    const auto mpn = Mpn::parse(alternate.mpn);
    if (!mpn) continue;
    numbers.push_back(cat(manufacturer_key(one_line(alternate.manufacturer)), "|", mpn->key()));
  }
  std::ranges::sort(numbers);
  numbers.erase(std::ranges::unique(numbers).begin(), numbers.end());
  if (!numbers.empty()) return bounded(cat("mpn|", join(numbers, "|")));

  const std::string value = plain(request.value);
  const std::string package = plain(request.package);
  const std::string description = plain(request.description);
  if (!value.empty() || !description.empty()) {
    return bounded(cat("text|", value, "|", package, "|", description));
  }
  const std::string number = customer_number_key(one_line(request.customer_part_number));
  return number.empty() ? "" : bounded(cat("number|", number));
}

}  // namespace tl::parts
