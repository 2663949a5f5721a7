// What the reader and the matcher learned of a line beside its figures: for gaps, questions and
// notes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/describe.h"

namespace tl::quoting {

struct LineKnowledge {
  std::int64_t line = 0;
  std::vector<std::int64_t> rows;  // of the file that the line was read from
  std::optional<std::string> sheet;
  std::string wanted;  // what the customer asks for: "Murata GRM155R61E105KA12D", "100nF 0402"
  std::string part_question;        // why no part is known; "" when one is
  std::string quantity_question;    // why the quantity cannot be used; "" when it can
  std::string note;                 // what was decided for the line that the customer should know
  bool part_blocked = false;        // engineering stopped the part of ours that it is
  bool part_coded = false;          // it is a part of ours that engineering has reviewed
  std::int64_t approved_parts = 0;  // manufacturer parts that the customer or our number approves
  bool assembly = false;            // its parts are lines of their own
};
TL_DESCRIBE(LineKnowledge, line, rows, sheet, wanted, part_question, quantity_question, note,
            part_blocked, part_coded, approved_parts, assembly)

}  // namespace tl::quoting
