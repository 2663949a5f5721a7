// What is told of a manufacturer part beside its number, as people write it in files.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "parts/rules/part.h"

namespace tl::parts {

// "RoHS3 Compliant", "yes", "By Exemption", "non-compliant", "no".
std::optional<Compliance> compliance_of(std::string_view text);

// "MSL 3", "3 (168 Hours)", "2a", "1 (Unlimited)": the level alone.
std::optional<std::string> moisture_level_of(std::string_view text);

// Two letters of ISO 3166-1, in capitals.
std::optional<std::string> origin_of_text(std::string_view text);

// The parameters of a passive part in canonical words; nothing when the text says no kind or value.
std::optional<std::string> parameters_of_text(std::string_view text);

std::string compliance_text(Compliance compliance);  // "not compliant"

}  // namespace tl::parts
