// What keeps a quote from being firm (R41): for every fitted line that we buy, an approved part, a
// quantity, a price of an offer that is valid on the quote's day, and a time by which it can be
// had.
//
//   for (const Gap& gap : find_gaps(input, costing, knowledge)) ... mend_of(gap, "R12")
//
// A gap is named with its line, and mend_of() says which command closes it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/describe.h"
#include "quoting/rules/costing.h"
#include "quoting/rules/line_knowledge.h"

namespace tl::quoting {

enum class GapKind {
  no_part,
  no_price,
  no_lead_time,
  no_quantity,
  part_blocked,         // engineering stopped our part
  labour_not_released,  // neither for the RFQ nor by the model that it was timed with
  no_supply_date,       // the customer supplies the line and did not say when
};
TL_DESCRIBE_ENUM(GapKind, no_part, no_price, no_lead_time, no_quantity, part_blocked,
                 labour_not_released, no_supply_date)

// Pieces of our stock that nothing keeps for the RFQ yet.
struct FreeStock {
  std::string part;  // by which `stock reserve` finds it
  std::string lot;   // "" where it has no name
  std::int64_t pieces = 0;
};
TL_DESCRIBE(FreeStock, part, lot, pieces)

struct Gap {
  GapKind kind = GapKind::no_part;
  std::int64_t line = 0;  // of the BOM; 0: about the whole
  std::string designators;
  std::string message;
  std::vector<FreeStock> reserve = {};  // what would close it when it were kept
  std::int64_t same_part_as_line =
      0;                     // an earlier line, whose gap is closed with this one; 0: none
  std::string told_as = {};  // to the customer, where the message names a seller; "": as it is
};
TL_DESCRIBE(Gap, kind, line, designators, message, reserve, same_part_as_line, told_as)

// By line; what concerns the whole comes last. `knowledge` has an entry for every line of the
// input, in its order.
std::vector<Gap> find_gaps(const CostingInput& input, const Costing& costing,
                           const std::vector<LineKnowledge>& knowledge);

// What to type: "throughline rfq match R12 --accept 14=\"MAKER MPN\"".
std::string mend_of(const Gap& gap, std::string_view rfq);

// "line 14 (R1 R2): 100nF 0402: the BOM names no part number."
std::string gap_text(const Gap& gap);

}  // namespace tl::quoting
