// The counts of one board that labour steps are multiplied by.
#include <algorithm>
#include <map>

#include "foundation/text.h"
#include "quoting/rules/costing.h"

namespace tl::quoting {
namespace {

constexpr std::int64_t joints_assumed = 2;

std::string letters_group(std::string_view designators) {
  std::string letters;
  for (const char c : designators) {
    if (!is_alpha(c)) break;
    letters.push_back(c);
  }
  return letters.empty() ? std::string() : cat(to_upper(letters), "*");
}

void count_joints(const CostingLine& line, BuildCounts& counts) {
  if (line.build.mounting == Mounting::not_placed) return;
  if (!line.build.joints) counts.parts_without_joints += line.pieces;
  const std::int64_t joints = line.build.joints.value_or(joints_assumed) * line.pieces;
  (line.build.mounting == Mounting::surface_mount ? counts.smt_joints
                                                  : counts.through_hole_joints) += joints;
  if (line.build.fine_pitch) counts.fine_pitch += line.pieces;
}

// Every line counts for its package class, its mounting and its designator letters.
std::vector<GroupCount> count_groups(const std::vector<CostingLine>& lines) {
  std::map<std::string, GroupCount> groups;
  for (const CostingLine& line : lines) {
    if (line.fitting == Fitting::not_fitted) continue;
    std::vector<std::string> keys{line.build.package_class,
                                  std::string(enum_name(line.build.mounting)),
                                  letters_group(line.designators)};
    std::ranges::sort(keys);
    keys.erase(std::ranges::unique(keys).begin(), keys.end());
    for (const std::string& key : keys) {
      if (key.empty()) continue;
      GroupCount& group = groups[key];
      group.group = key;
      group.parts += line.pieces;
      ++group.lines;
    }
  }
  std::vector<GroupCount> out;
  for (auto& [key, group] : groups) out.push_back(std::move(group));
  return out;
}

std::int64_t distinct(std::vector<std::int64_t>& all) {
  std::ranges::sort(all);
  return static_cast<std::int64_t>(std::ranges::unique(all).begin() - all.begin());
}

}  // namespace

BuildCounts count_build(const std::vector<CostingLine>& lines) {
  BuildCounts counts;
  std::vector<std::int64_t> to_buy;
  std::vector<std::int64_t> on_feeders;
  for (const CostingLine& line : lines) {
    if (line.fitting == Fitting::not_fitted) continue;
    ++counts.lines;
    // Lines of one part share a feeder; a line without a part needs one of its own.
    const std::int64_t part = line.demand.value_or(-line.number - 1);
    if (line.fitting == Fitting::fitted && line.demand) to_buy.push_back(*line.demand);
    if (line.build.mounting == Mounting::surface_mount) {
      counts.smt_placements += line.pieces;
      on_feeders.push_back(part);
    } else if (line.build.mounting == Mounting::through_hole) {
      counts.through_hole_parts += line.pieces;
      ++counts.through_hole_lines;
    }
    count_joints(line, counts);
  }
  counts.smt_lines = distinct(on_feeders);
  counts.parts_to_buy = distinct(to_buy);
  counts.smt_sides = counts.smt_placements > 0 ? 1 : 0;
  counts.groups = count_groups(lines);
  return counts;
}

BuildCounts count_build(const CostingInput& input) {
  BuildCounts counts = count_build(input.lines);
  apply_facts(counts, input.labour);
  return counts;
}

}  // namespace tl::quoting
