#include "parts/rules/decode_mpn.h"

#include "foundation/text.h"
#include "parts/rules/decode_codes.h"

namespace tl::parts {
namespace {

// The shortest number of any scheme, and the longest that is worth a look.
constexpr std::size_t shortest = 10;
constexpr std::size_t longest = 30;

}  // namespace

std::optional<DecodedMpn> decode_mpn(std::string_view mpn) {
  const std::string_view trimmed = trim(mpn);
  if (trimmed.size() < shortest || trimmed.size() > longest) return std::nullopt;
  std::string upper = to_upper(trimmed);
  std::erase(upper, ' ');
  if (auto decoded = decode_resistor(upper)) return decoded;
  if (auto decoded = decode_capacitor(upper)) return decoded;
  return decode_inductor(upper);
}

}  // namespace tl::parts
