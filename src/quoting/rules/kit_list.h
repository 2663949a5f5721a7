// How many pieces the customer has to send of what they supply, for each quantity: the need of the
// build and the overage of a kit.
//
//   TL_TRY(const std::vector<KitItem> kit, kit_list(prepared.input));
//   kit[0].amounts[1].send_pieces;     // 120 for 100 boards of one, "15 %, at least 20"
//
// Lines of one part are one item: one reel comes for all of them. Kits want 5 to 50 % where costing
// counts 0.1 to 5 %, because nobody can buy five pieces more in the middle of a build.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "quoting/rules/costing.h"

namespace tl::quoting {

struct KitAmount {
  std::int64_t boards = 0;
  std::int64_t build_pieces = 0;
  std::int64_t send_pieces = 0;
};
TL_DESCRIBE(KitAmount, boards, build_pieces, send_pieces)

struct KitItem {
  std::vector<std::int64_t> lines;
  std::string designators;
  std::string part;  // our number and the maker's, "" where no part is known
  std::string description;
  std::optional<Date> supplied_on;  // the latest day of its lines; nullopt: one of them has none
  std::string rule;                 // in words: "15 %, at least 20 pcs (0402)"
  std::vector<KitAmount> amounts;   // as CostingInput::quantities
};
TL_DESCRIBE(KitItem, lines, designators, part, description, supplied_on, rule, amounts)

// In the order of the first line of each; empty when the customer supplies nothing.
Result<std::vector<KitItem>> kit_list(const CostingInput& input);

// "15 %, at least 20 pcs, class A (0402)": what a rule of losses says.
std::string losses_text(const sourcing::AttritionRule& rule);

}  // namespace tl::quoting
