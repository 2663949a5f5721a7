// Parts that could be fitted instead: our own number approves them, the customer has not yet, and
// they cost less or can be had where the approved ones cannot. Each is proposed with what an order
// of each quantity would save; fitting one needs the customer's word, so it is a question that
// holds nothing up.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/describe.h"
#include "quoting/rules/costing.h"
#include "quoting/rules/quote_questions.h"

namespace tl::quoting {

// "Vishay CRCW060310K0FKEA"
std::string part_text(const ApprovedPart& part);

struct Saving {
  std::int64_t boards = 0;
  std::optional<Cost> saved;  // of the order; nullopt: the approved part cannot be had at all
};
TL_DESCRIBE(Saving, boards, saved)

struct Proposal {
  std::vector<std::int64_t> lines;
  std::string part;      // "Yageo RC0603FR-0710KL", which is approved
  std::string proposed;  // "Vishay CRCW060310K0FKEA"
  std::vector<Saving> savings;
};
TL_DESCRIBE(Proposal, lines, part, proposed, savings)

// More questions than that nobody answers.
inline constexpr std::size_t proposals_max = 20;

// The best alternate of each part: the ones that can be had at all first, then by what they save at
// the largest quantity; at most proposals_max.
Result<std::vector<Proposal>> propose_alternates(const CostingInput& input, const Costing& costing);

// "may we fit Vishay ... instead of Yageo ...? It saves EUR 12.30 at 1,000."
Question question_of(const Proposal& proposal);

}  // namespace tl::quoting
