// What a BOM says about the work: how each line is mounted, and the counts that labour steps are
// multiplied by. A BOM rarely says it outright, so the class follows from the package, else from
// the designator's letters; what was assumed is a finding that engineering can correct.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/describe.h"
#include "quoting/rules/build_facts.h"
#include "quoting/rules/labour_model.h"

namespace tl::quoting {

enum class Mounting { surface_mount, through_hole, not_placed };
TL_DESCRIBE_ENUM(Mounting, surface_mount, through_hole, not_placed)

struct LineBuild {
  Mounting mounting = Mounting::surface_mount;
  std::string package_class;  // "0402", "qfp", "through_hole", "other": the key of attrition
  std::string reason;         // "package SOIC-8", "designator J: assumed through-hole"
  std::optional<std::int64_t> joints = {};  // of one component; nullopt: nothing tells
  bool fine_pitch = false;                  // leads 0.65 mm apart or closer, 0201 and smaller
};
TL_DESCRIBE(LineBuild, mounting, package_class, reason, joints, fine_pitch)

// What is known of one line: texts as in the file.
struct LineTexts {
  std::string_view designator;  // the first one, "" when there is none
  std::string_view package;
  std::string_view value;
  std::string_view description;
};

LineBuild classify(const LineTexts& line);

// Components and lines of a package class, a way of mounting, or designator letters: "qfp",
// "through_hole", "U*".
struct GroupCount {
  std::string group;
  std::int64_t parts = 0;
  std::int64_t lines = 0;
};
TL_DESCRIBE(GroupCount, group, parts, lines)

// Counts of one board, not fitted lines left out.
struct BuildCounts {
  std::int64_t smt_placements = 0;
  std::int64_t smt_lines = 0;
  std::int64_t through_hole_parts = 0;
  std::int64_t through_hole_lines = 0;
  std::int64_t lines = 0;
  std::int64_t parts_to_buy = 0;
  std::int64_t smt_sides = 0;
  std::int64_t bottom_placements = 0;
  std::int64_t fine_pitch = 0;
  std::int64_t smt_joints = 0;
  std::int64_t through_hole_joints = 0;
  std::int64_t parts_without_joints = 0;  // components whose joints nothing tells: 2 are counted
  std::int64_t hand_operations = 0;
  std::int64_t programmed_devices = 0;
  std::int64_t test_seconds = 0;
  std::int64_t coating_seconds = 0;
  std::int64_t box_build_seconds = 0;
  std::vector<GroupCount> groups = {};
};
TL_DESCRIBE(BuildCounts, smt_placements, smt_lines, through_hole_parts, through_hole_lines, lines,
            parts_to_buy, smt_sides, bottom_placements, fine_pitch, smt_joints, through_hole_joints,
            parts_without_joints, hand_operations, programmed_devices, test_seconds,
            coating_seconds, box_build_seconds, groups)

// What was told for the RFQ goes before what the BOM says.
void apply_facts(BuildCounts& counts, const LabourFacts& labour);

// Of one driver, or of the selector of `parts_of` and `lines_of`.
std::int64_t count_of_driver(const BuildCounts& counts, Driver driver,
                             std::string_view selector = {});
// Of a whole count, in millionths.
Result<std::int64_t> count_of_terms(const BuildCounts& counts,
                                    const std::vector<DriverTerm>& terms);

}  // namespace tl::quoting
