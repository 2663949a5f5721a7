#include "parts/rules/part_attributes.h"

#include <algorithm>
#include <array>

#include "foundation/text.h"
#include "parts/rules/parametric.h"

namespace tl::parts {

std::optional<Compliance> compliance_of(std::string_view text) {
  struct Word {
    std::string_view text;
    Compliance compliance;
  };
  // The first that the text contains decides, so the particular stands before the general.
  constexpr std::array contained = {
      Word{"exempt", Compliance::exempt},
      Word{"not applicable", Compliance::unknown},
      Word{"unknown", Compliance::unknown},
      Word{"not compliant", Compliance::not_compliant},
      Word{"non compliant", Compliance::not_compliant},
      Word{"noncompliant", Compliance::not_compliant},
      Word{"affected", Compliance::not_compliant},
      Word{"compliant", Compliance::compliant},
      Word{"konform", Compliance::compliant},
      Word{"conforme", Compliance::compliant},
  };
  std::string plain = fold(squeeze_spaces(text));
  std::ranges::replace(plain, '-', ' ');
  std::ranges::replace(plain, '_', ' ');
  if (plain == "yes" || plain == "y" || plain == "ja" || plain == "true" || plain == "unaffected" ||
      plain == "reach unaffected")
    return Compliance::compliant;
  if (plain == "no" || plain == "n" || plain == "nein" || plain == "false")
    return Compliance::not_compliant;
  for (const Word& word : contained) {
    if (contains(plain, word.text)) return word.compliance;
  }
  return std::nullopt;
}

std::optional<std::string> moisture_level_of(std::string_view text) {
  std::string plain = to_lower(squeeze_spaces(text));
  for (const std::string_view lead : {"msl", "level", "-", " "}) {
    while (plain.starts_with(lead)) plain.erase(0, lead.size());
  }
  const std::string level = plain.substr(0, plain.find_first_of(" ("));
  constexpr std::array<std::string_view, 8> levels = {"1", "2", "2a", "3", "4", "5", "5a", "6"};
  if (std::ranges::find(levels, level) == levels.end()) return std::nullopt;
  return level;
}

std::optional<std::string> origin_of_text(std::string_view text) {
  const std::string code = to_upper(trim(text));
  if (code.size() != 2 || !std::ranges::all_of(code, is_alpha)) return std::nullopt;
  return code;
}

std::optional<std::string> parameters_of_text(std::string_view text) {
  const Parameters read = read_parameters({.description = text}).parameters;
  if (read.kind == PassiveKind::unknown || !read.value) return std::nullopt;
  return parameters_text(read);
}

std::string compliance_text(Compliance compliance) {
  return replace_all(enum_name(compliance), "_", " ");
}

}  // namespace tl::parts
