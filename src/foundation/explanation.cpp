#include "foundation/explanation.h"

#include "foundation/text.h"

namespace tl {

std::string print(const Explanation& explanation) {
  struct Step {
    const Explanation* node;
    std::size_t depth;
  };
  std::string out;
  std::vector<Step> open{{&explanation, 0}};
  while (!open.empty()) {
    const Step step = open.back();
    open.pop_back();
    const Explanation& node = *step.node;
    out.append(2 * step.depth, ' ').append(node.label).append(" = ").append(node.value);
    if (!node.rule.empty()) out.append("   [").append(node.rule).append("]");
    if (!node.source.empty()) out.append("   (").append(node.source).append(")");
    out.push_back('\n');
    for (std::size_t i = node.inputs.size(); i > 0; --i) {
      open.push_back({&node.inputs[i - 1], step.depth + 1});
    }
  }
  return out;
}

}  // namespace tl
