#include "quoting/rules/drivers.h"

#include <algorithm>
#include <array>

#include "foundation/text.h"
#include "quoting/rules/joints.h"

namespace tl::quoting {
namespace {

// Chip sizes by their imperial code. "1005" and "1608" are the metric names of 0402 and 0603; they
// are not told apart from imperial codes of the same digits, which nobody uses.
constexpr std::array<std::string_view, 12> chip_sizes = {"01005", "0201", "0402", "0603",
                                                         "0805",  "1206", "1210", "1812",
                                                         "2010",  "2512", "1005", "1608"};

struct Word {
  std::string_view text;
  std::string_view package_class;
};

// Package families by the words that land patterns and data sheets use.
constexpr Word smt_words[] = {
    {"bga", "bga"},         {"lga", "bga"},      {"csp", "bga"},
    {"qfn", "qfn"},         {"dfn", "qfn"},      {"son-", "qfn"},
    {"mlf", "qfn"},         {"qfp", "qfp"},      {"plcc", "qfp"},
    {"tssop", "so"},        {"ssop", "so"},      {"msop", "so"},
    {"soic", "so"},         {"sop", "so"},       {"soj", "so"},
    {"sot", "sot"},         {"sc70", "sot"},     {"sc-70", "sot"},
    {"sod", "diode"},       {"melf", "diode"},   {"do-214", "diode"},
    {"dpak", "power"},      {"to-252", "power"}, {"to-263", "power"},
    {"smd", "other"},       {"smt", "other"},    {"surface mount", "other"},
    {"castellat", "other"},
};

constexpr std::string_view through_hole_words[] = {
    "tht",
    "through hole",
    "through-hole",
    "thru",
    "dip-",
    "dip8",
    "dip1",
    "pdip",
    "-dip",
    "axial",
    "radial",
    "to-220",
    "to220",
    "to-92",
    "to92",
    "to-247",
    "to-3",
    "do-35",
    "do-41",
    "do-201",
    "pinheader",
    "pin header",
    "pin_header",
    "pinsocket",
    "screw terminal",
    "terminal block",
    "sip-",
    "hc-49",
    "hc49",
};

constexpr std::string_view not_placed_words[] = {
    "fiducial",
    "mounting hole",
    "mountinghole",
    "mounting_hole",
    "test point",
    "testpoint",
    "test_point",
    "screw",
    "standoff",
    "washer",
    "label",
    "enclosure",
    "cable",
    "solder jumper",
    "logo",
    "bare pcb",
    "printed circuit board",
};

// Designator letters whose parts are usually through-hole when nothing else is said.
constexpr std::string_view through_hole_letters[] = {"J", "CN", "CON", "P",  "X",   "XT", "SW",
                                                     "S", "BT", "BAT", "K",  "RLY", "T",  "TR",
                                                     "F", "LS", "BZ",  "VR", "RV"};
constexpr std::string_view not_placed_letters[] = {"FID", "FD",  "MH", "H",    "TP",
                                                   "MP",  "PCB", "MK", "LOGO", "HS"};

bool stands_apart(std::string_view text, std::size_t at, std::size_t length) {
  const bool before = at == 0 || !is_digit(text[at - 1]);
  const bool after = at + length >= text.size() || !is_digit(text[at + length]);
  return before && after;
}

std::string_view chip_size_in(std::string_view text) {
  for (const std::string_view size : chip_sizes) {
    for (std::size_t at = text.find(size); at != std::string_view::npos;
         at = text.find(size, at + 1)) {
      if (stands_apart(text, at, size.size())) return size;
    }
  }
  return {};
}

std::string letters_of(std::string_view designator) {
  std::string letters;
  for (const char c : designator) {
    if (!is_alpha(c)) break;
    letters.push_back(c);
  }
  return to_upper(letters);
}

template <class Words>
bool any_word(std::string_view text, const Words& list) {
  return std::ranges::any_of(list, [&](std::string_view word) { return contains(text, word); });
}

bool is_passive(std::string_view letters) {
  return letters == "R" || letters == "C" || letters == "L" || letters == "FB" || letters == "D" ||
         letters == "LED" || letters == "RN";
}

LineBuild by_words(std::string_view text, std::string_view where, std::string_view letters) {
  if (any_word(text, through_hole_words)) {
    return {Mounting::through_hole, "through_hole", cat(where, ": through-hole")};
  }
  if (is_passive(letters)) {
    if (const std::string_view size = chip_size_in(text); !size.empty()) {
      return {Mounting::surface_mount, std::string(size), cat(where, ": chip ", size)};
    }
  }
  for (const Word& word : smt_words) {
    if (contains(text, word.text)) {
      return {Mounting::surface_mount, std::string(word.package_class),
              cat(where, ": ", word.text)};
    }
  }
  return {Mounting::surface_mount, "", ""};
}

LineBuild mounted(const LineTexts& line) {
  const std::string letters = letters_of(line.designator);
  const std::string package = to_lower(line.package);
  const std::string rest = to_lower(cat(line.value, " ", line.description));
  if (std::ranges::find(not_placed_letters, std::string_view(letters)) !=
      std::end(not_placed_letters)) {
    return {Mounting::not_placed, "none",
            cat("designator ", letters, ": not placed by a machine or hand")};
  }
  if (letters.empty() && any_word(cat(package, " ", rest), not_placed_words)) {
    return {Mounting::not_placed, "none", "mechanical part"};
  }
  for (const auto& [text, where] :
       {std::pair<std::string_view, std::string_view>(package, "package"),
        std::pair<std::string_view, std::string_view>(rest, "description")}) {
    LineBuild found = by_words(text, where, letters);
    if (!found.package_class.empty()) return found;
  }
  if (std::ranges::find(through_hole_letters, std::string_view(letters)) !=
      std::end(through_hole_letters)) {
    return {Mounting::through_hole, "through_hole",
            cat("designator ", letters, ": assumed through-hole")};
  }
  if (letters.empty()) return {Mounting::not_placed, "none", "no designator: assumed not placed"};
  return {Mounting::surface_mount, "other", cat("designator ", letters, ": assumed surface mount")};
}

}  // namespace

LineBuild classify(const LineTexts& line) {
  LineBuild out = mounted(line);
  if (out.mounting == Mounting::not_placed) return out;
  out.joints = joints_of(line, out);
  out.fine_pitch = is_fine_pitch(line, out);
  return out;
}

void apply_facts(BuildCounts& counts, const LabourFacts& labour) {
  const auto take = [&](std::int64_t& target, BuildFactKind kind) {
    if (const auto told = fact_value(labour, kind)) target = *told;
  };
  take(counts.smt_sides, BuildFactKind::sides);
  take(counts.bottom_placements, BuildFactKind::bottom_placements);
  take(counts.fine_pitch, BuildFactKind::fine_pitch);
  take(counts.through_hole_joints, BuildFactKind::through_hole_joints);
  take(counts.hand_operations, BuildFactKind::hand_operations);
  take(counts.programmed_devices, BuildFactKind::programmed_devices);
  take(counts.test_seconds, BuildFactKind::test_seconds);
  take(counts.coating_seconds, BuildFactKind::coating_seconds);
  take(counts.box_build_seconds, BuildFactKind::box_build_seconds);
}

std::int64_t count_of_driver(const BuildCounts& counts, Driver driver, std::string_view selector) {
  switch (driver) {
    case Driver::once: return 1;
    case Driver::smt_placement: return counts.smt_placements;
    case Driver::smt_line: return counts.smt_lines;
    case Driver::through_hole_part: return counts.through_hole_parts;
    case Driver::through_hole_line: return counts.through_hole_lines;
    case Driver::line: return counts.lines;
    case Driver::part_to_buy: return counts.parts_to_buy;
    case Driver::smt_side: return counts.smt_sides;
    case Driver::bottom_placement: return counts.bottom_placements;
    case Driver::fine_pitch: return counts.fine_pitch;
    case Driver::smt_joint: return counts.smt_joints;
    case Driver::through_hole_joint: return counts.through_hole_joints;
    case Driver::hand_operation: return counts.hand_operations;
    case Driver::programmed_device: return counts.programmed_devices;
    case Driver::test_second: return counts.test_seconds;
    case Driver::coating_second: return counts.coating_seconds;
    case Driver::box_build_second: return counts.box_build_seconds;
    case Driver::parts_of:
    case Driver::lines_of: break;
  }
  const auto found = std::ranges::find(counts.groups, selector, &GroupCount::group);
  if (found == counts.groups.end()) return 0;
  return driver == Driver::parts_of ? found->parts : found->lines;
}

Result<std::int64_t> count_of_terms(const BuildCounts& counts,
                                    const std::vector<DriverTerm>& terms) {
  std::int64_t sum = 0;
  for (const DriverTerm& term : terms) {
    const std::int64_t count = count_of_driver(counts, term.driver, term.selector);
    TL_TRY(const std::int64_t part, checked_multiply(count, term.factor_millionths));
    TL_TRY(sum, checked_add(sum, part));
  }
  return sum;
}

}  // namespace tl::quoting
