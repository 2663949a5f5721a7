// A customer's words beside a part on file, one thing at a time: what agrees, what is better than
// asked, what differs, and what only one of the two says. For the eyes of who decides; which parts
// are candidates at all, and how sure, is match.h.
//
//   for (const PartComparison& row : compare_part({.line = request, .named = &alternate}, part))
//     row.what, row.line, row.part, row.agreement    // "voltage", "50V", "100V", better
#pragma once

#include <string>
#include <vector>

#include "parts/rules/manufacturers.h"
#include "parts/rules/match.h"
#include "parts/rules/part.h"

namespace tl::parts {

enum class PartAgreement {
  same,
  alike,   // the same but for its writing, or another name of the same
  better,  // than asked
  differs,
  only_line,  // nothing is known of it for the part
  only_part,  // the line does not ask for it
};
TL_DESCRIBE_ENUM(PartAgreement, same, alike, better, differs, only_line, only_part)

struct PartComparison {
  std::string what;  // "maker", "part number", "value", "tolerance", "size", "package" ...
  std::string line;
  std::string part;
  PartAgreement agreement = PartAgreement::same;

  friend bool operator==(const PartComparison&, const PartComparison&) = default;
};
TL_DESCRIBE(PartComparison, what, line, part, agreement)

struct LineSide {
  const MatchRequest& line;
  const MatchAlternate* named = nullptr;  // the number that led to the part; none: it had none
};

struct PartSide {
  const ManufacturerPart& part;
  std::string_view maker;       // its name
  const Manufacturers& makers;  // on file, to know other names
};

// In the order in which people look; what neither says is left out.
std::vector<PartComparison> compare_part(const LineSide& asked, const PartSide& offered);

}  // namespace tl::parts
