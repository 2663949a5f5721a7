// What a BOM says about the work: how each line is mounted, and the counts that labour steps are
// multiplied by. A BOM rarely says it outright, so the class follows from the package, else from
// the designator's letters; what was assumed is a finding that engineering can correct.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/describe.h"
#include "quoting/rules/rate_table.h"

namespace tl::quoting {

enum class Mounting { surface_mount, through_hole, not_placed };
TL_DESCRIBE_ENUM(Mounting, surface_mount, through_hole, not_placed)

struct LineBuild {
  Mounting mounting = Mounting::surface_mount;
  std::string package_class;  // "0402", "qfp", "through_hole", "other": the key of attrition
  std::string reason;         // "package SOIC-8", "designator J: assumed through-hole"
};
TL_DESCRIBE(LineBuild, mounting, package_class, reason)

// What is known of one line: texts as in the file.
struct LineTexts {
  std::string_view designator;  // the first one, "" when there is none
  std::string_view package;
  std::string_view value;
  std::string_view description;
};

LineBuild classify(const LineTexts& line);

// Counts of one board, not fitted lines left out.
struct BuildCounts {
  std::int64_t smt_placements = 0;
  std::int64_t smt_lines = 0;
  std::int64_t through_hole_parts = 0;
  std::int64_t through_hole_lines = 0;
  std::int64_t lines = 0;
  std::int64_t parts_to_buy = 0;
};
TL_DESCRIBE(BuildCounts, smt_placements, smt_lines, through_hole_parts, through_hole_lines, lines,
            parts_to_buy)

std::int64_t count_of_driver(const BuildCounts& counts, Driver driver);

}  // namespace tl::quoting
