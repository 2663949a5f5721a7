// What the BOM cannot tell about the work, told for one RFQ: the panel, the sides, the minutes of
// test. Each is a fact with who said it and why; the latest of a kind counts. What nobody told is
// an assumption of the quote that names the figure resting on it.
//
//   rfq build R1 --boards-per-panel 4 --sides 2 --test-minutes 3 --why "drawing 4711 sheet 2"
//
// Beside them the corrections that engineering made to single steps, and whether the labour of the
// RFQ was released: by the model that it was computed with, or for the RFQ itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/date.h"
#include "foundation/describe.h"
#include "foundation/result.h"

namespace tl::quoting {

enum class BuildFactKind {
  boards_per_panel,
  sides,              // with surface-mounted parts
  bottom_placements,  // of the surface-mounted parts, those on the second side
  fine_pitch,
  through_hole_joints,
  hand_operations,
  programmed_devices,
  test_seconds,  // per board, as the three below
  coating_seconds,
  box_build_seconds,
  units_before,  // built already: where the learning curve begins
  site,          // whose rates and holidays count
};
TL_DESCRIBE_ENUM(BuildFactKind, boards_per_panel, sides, bottom_placements, fine_pitch,
                 through_hole_joints, hand_operations, programmed_devices, test_seconds,
                 coating_seconds, box_build_seconds, units_before, site)

struct BuildFact {
  BuildFactKind kind = BuildFactKind::boards_per_panel;
  std::int64_t value = 0;
  std::string text;  // of the site
  std::string why;
  std::string who;
  Date on;
};
TL_DESCRIBE(BuildFact, kind, value, text, why, who, on)

// A step timed by a person: for one board, one panel, one run, one order, as its group says.
struct LabourOverride {
  std::string step;
  std::int64_t milliseconds = 0;
  std::string why;
  std::string who;
  Date on;
};
TL_DESCRIBE(LabourOverride, step, milliseconds, why, who, on)

enum class LabourState {
  draft,           // nobody released it
  model_released,  // the model was released, and nothing was corrected since
  rfq_released,    // engineering released it for this RFQ
};
TL_DESCRIBE_ENUM(LabourState, draft, model_released, rfq_released)

// Whether the labour may carry a firm quote.
struct LabourStanding {
  LabourState state = LabourState::draft;
  std::string who = {};
  std::optional<Date> on;
  std::string note = {};
};
TL_DESCRIBE(LabourStanding, state, who, on, note)

inline bool is_released(const LabourStanding& standing) {
  return standing.state != LabourState::draft;
}
std::string standing_words(const LabourStanding& standing);  // "released by eva on 2026-03-02"

struct LabourFacts {
  std::vector<BuildFact> facts;           // one of a kind
  std::vector<LabourOverride> overrides;  // one of a step
  LabourStanding standing;
};
TL_DESCRIBE(LabourFacts, facts, overrides, standing)

std::optional<std::int64_t> fact_value(const LabourFacts& labour, BuildFactKind kind);
std::string site_of(const LabourFacts& labour);  // "" unless told
const BuildFact* find_fact(const LabourFacts& labour, BuildFactKind kind);
const LabourOverride* find_override(const LabourFacts& labour, std::string_view step);

// "boards-per-panel" with "4", "test-minutes" with "2.5": as said on the command line.
// `build_fact_invalid` says what is wrong with the value.
Result<BuildFact> parse_build_fact(std::string_view option, std::string_view text);
// The same of a kind, for who shows a field for each: the error names no option.
Result<BuildFact> parse_build_fact(BuildFactKind kind, std::string_view text);

// What can be told, in the order in which people ask: with the words behind its figure.
struct BuildFactForm {
  BuildFactKind kind = BuildFactKind::boards_per_panel;
  std::string words;  // "boards on a panel", "min of test"; "site" is a name
  std::int64_t least = 0;
  std::int64_t most = 0;  // as it is said; 0: no figure
};
TL_DESCRIBE(BuildFactForm, kind, words, least, most)
std::vector<BuildFactForm> build_fact_forms();

// "4 boards on a panel", "2.5 min of test".
std::string build_fact_words(const BuildFact& fact);

}  // namespace tl::quoting
