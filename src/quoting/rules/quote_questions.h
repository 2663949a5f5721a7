// What the customer has to be asked before the figures can be relied on: which part may be bought,
// how many are meant, and what the reader of the BOM found odd. The same thing is asked once for
// all lines that it concerns.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "foundation/describe.h"
#include "foundation/finding.h"
#include "quoting/rules/costing.h"
#include "quoting/rules/line_knowledge.h"

namespace tl::quoting {

struct Question {
  std::string number;               // of the technical query: "TQ3"; "" before it was recorded
  std::vector<std::int64_t> lines;  // of the BOM; empty: about the whole
  std::string code;                 // the kind: "part_missing", or the code of a finding
  std::string subject;              // the same question has the same one in every quote of the RFQ
  std::string text;
  bool holds_up = true;  // whether a firm quote has to wait for the answer
};
TL_DESCRIBE(Question, number, lines, code, subject, text, holds_up)

// `bom_findings` are the reader's: what needs a person becomes a question. `knowledge` has an entry
// for every line of the input, in its order.
std::vector<Question> ask_questions(const CostingInput& input,
                                    const std::vector<LineKnowledge>& knowledge,
                                    const std::vector<Finding>& bom_findings);

// "Lines 3, 7 (R1 R9): "; "" without lines.
std::string lines_text(const CostingInput& input, const std::vector<std::int64_t>& lines);

// The text as a sentence: with a full stop unless it ends in one of its own.
std::string sentence(std::string_view text);

}  // namespace tl::quoting
