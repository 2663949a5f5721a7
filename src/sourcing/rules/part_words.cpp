#include "sourcing/rules/part_words.h"

#include "foundation/text.h"
#include "parts/rules/part_attributes.h"

namespace tl::sourcing {

using parts::Compliance;

Compliance rohs_of(std::string_view word) {
  const std::string code = to_upper(squeeze_spaces(word));
  // element14: the directive of 2002 and that of 2011.
  if (code.starts_with("Y-EX")) return Compliance::exempt;
  if (code == "YES_YES") return Compliance::compliant;
  if (code == "NO_NO") return Compliance::not_compliant;
  return parts::compliance_of(word).value_or(Compliance::unknown);
}

Compliance reach_of(std::string_view word) {
  const std::string plain = to_lower(squeeze_spaces(word));
  if (plain.empty() || plain.starts_with("to be advised")) return Compliance::unknown;
  if (plain.starts_with("no svhc")) return Compliance::compliant;
  if (plain.contains("svhc")) return Compliance::not_compliant;
  return parts::compliance_of(word).value_or(Compliance::unknown);
}

std::string moisture_of(std::string_view word) {
  return parts::moisture_level_of(word).value_or("");
}

std::string body_of(std::string_view word) {
  constexpr std::size_t longest = 60;
  const std::string body = squeeze_spaces(word);
  return body == "-" ? std::string() : utf8_prefix(body, longest);
}

}  // namespace tl::sourcing
