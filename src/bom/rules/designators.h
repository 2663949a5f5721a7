// Reference designators: the places on the board that a line fills.
//
//   parse_designators("C1, C3-C5; R65_D..R67_D").names
//       {"C1", "C3", "C4", "C5", "R65_D", "R66_D", "R67_D"}
//
// Customers separate them with commas, semicolons, spaces, slashes, line breaks or a mistyped point
// ("R48.C127"), and write ranges with a hyphen, a dash, a tilde or points. Text that is no
// designator is kept as it stands: nothing of the cell is lost.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/limits.h"

namespace tl::bom {

struct DesignatorList {
  std::vector<std::string> names;         // ranges expanded, order of the file
  std::vector<std::string> not_fitted;    // those that carry a mark: "R5 (DNP)"
  bool mark_apart = false;                // the mark stands apart from the name: "R4, R5 (DNP)"
  std::vector<std::string> remarks;       // in brackets beside a name, no place: "(.75)"
  std::vector<std::string> unexpandable;  // "R9-R1", or wider than the limit
  std::vector<std::string> mistyped;      // read all the same: "R48.C127"
  bool cut_at_limit = false;              // there were more than a line may have
};

// `expected_count` (the line's quantity) settles what is a range and what is a name: "J1-2" with a
// quantity of 1 is a name, with a quantity of 2 a range. Not more than `names_max` are read: a
// range of four characters names ten thousand.
DesignatorList parse_designators(std::string_view text,
                                 std::optional<std::int64_t> expected_count = std::nullopt,
                                 std::size_t names_max = limits::designators_per_line_max);

// One name such as "C12", "R65_D", "U$5", "LED3A".
bool is_designator(std::string_view name);

// How much a cell looks like designators, 0 to 100. A single name with an unusual prefix ("BC817")
// is half trusted, as transistors are called that way too.
int designator_score(std::string_view text);

// Whether words without a number may name places too: "RV", "RESET", "PCB", "3D_FIX". A phrase does
// not. `list` is what was read from `text`.
bool could_be_designators(const DesignatorList& list, std::string_view text);

// Whether the not-fitted mark of a list means all of it: one that stands apart after the last, when
// the quantity counts them all. "R5(DNP)" means R5.
bool marks_all(const DesignatorList& list, std::optional<std::int64_t> quantity);

}  // namespace tl::bom
