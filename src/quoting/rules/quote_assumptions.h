// What the figures of a quote rest on, in words, each with the figure that changes when it does not
// hold.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "foundation/describe.h"
#include "quoting/rules/costing.h"
#include "quoting/rules/line_knowledge.h"

namespace tl::quoting {

struct Assumption {
  std::int64_t number = 0;
  std::string text;
  std::string rests_on;  // the figure: a path of explain(), "" when it concerns the whole
  std::string query;     // the technical query that it settles, "" when it comes of itself
};
TL_DESCRIBE(Assumption, number, text, rests_on, query)

std::vector<Assumption> find_assumptions(const CostingInput& input, const Costing& costing,
                                         const std::vector<LineKnowledge>& knowledge);

}  // namespace tl::quoting
