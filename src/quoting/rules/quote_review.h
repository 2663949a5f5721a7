// What a quote must say beside its prices, and whether it may be issued: the gaps that keep it from
// being firm, the questions to the customer, the assumptions it rests on, the material left over.
//
// A firm quote has a part, a price and a lead time for every fitted line that we buy (R41); a
// budgetary one lists what it leaves out (R43). An assumption names the figure that rests on it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "accounts/rules/technical_query.h"
#include "foundation/describe.h"
#include "foundation/finding.h"
#include "quoting/rules/costing.h"

namespace tl::quoting {

enum class QuoteClass { firm, budgetary };
TL_DESCRIBE_ENUM(QuoteClass, firm, budgetary)

enum class GapKind { no_part, no_price, no_lead_time, no_quantity };
TL_DESCRIBE_ENUM(GapKind, no_part, no_price, no_lead_time, no_quantity)

struct Gap {
  GapKind kind = GapKind::no_part;
  std::int64_t line = 0;
  std::string designators;
  std::string message;
};
TL_DESCRIBE(Gap, kind, line, designators, message)

struct Question {
  std::string number;               // of the technical query: "TQ3"; "" before it was recorded
  std::vector<std::int64_t> lines;  // of the BOM; empty: about the whole
  std::string code;                 // the kind: "part_missing", or the code of a finding
  std::string subject;              // the same question has the same one in every quote of the RFQ
  std::string text;
};
TL_DESCRIBE(Question, number, lines, code, subject, text)

struct Assumption {
  std::int64_t number = 0;
  std::string text;
  std::string rests_on;  // the figure: a path of explain(), "" when it concerns the whole
  std::string query;     // the technical query that it settles, "" when it comes of itself
};
TL_DESCRIBE(Assumption, number, text, rests_on, query)

// Material that a minimum or a multiple makes us buy beyond the need.
struct Exposure {
  std::int64_t boards = 0;
  std::string part;
  std::string maker;
  std::int64_t excess_pieces = 0;
  Cost value;
  std::string why;  // "minimum 5,000"
};
TL_DESCRIBE(Exposure, boards, part, maker, excess_pieces, value, why)

// What the reader and the matcher learned of a line, for questions.
struct LineKnowledge {
  std::int64_t line = 0;
  std::vector<std::int64_t> rows;  // of the file that the line was read from
  std::optional<std::string> sheet;
  std::string wanted;  // what the customer asks for: "Murata GRM155R61E105KA12D", "100nF 0402"
  std::string part_question;      // why no part is known; "" when one is
  std::string quantity_question;  // why the quantity cannot be used; "" when it can
  std::string note;               // what was decided for the line that the customer should know
  bool assembly = false;          // its parts are lines of their own
};
TL_DESCRIBE(LineKnowledge, line, rows, sheet, wanted, part_question, quantity_question, note,
            assembly)

struct QuoteReview {
  std::vector<Gap> gaps;
  std::vector<Question> questions;
  std::vector<Assumption> assumptions;
  std::vector<Exposure> exposures;  // by quantity, then the dearest first
  bool firm_possible = false;       // no gap stands in the way
};
TL_DESCRIBE(QuoteReview, gaps, questions, assumptions, exposures, firm_possible)

// `bom_findings` are the reader's: what needs a person becomes a question. `knowledge` has an entry
// for every line of the input, in its order.
QuoteReview review(const CostingInput& input, const Costing& costing,
                   const std::vector<LineKnowledge>& knowledge,
                   const std::vector<Finding>& bom_findings);

// Puts what became of the questions in: `queries` are the records of `reviewed.questions`, one for
// each. Open ones get their number; what was answered or is assumed becomes an assumption, as the
// price holds only with it; what was withdrawn goes.
void apply_outcomes(QuoteReview& reviewed, const std::vector<accounts::TechnicalQuery>& queries);

}  // namespace tl::quoting
