// Why a figure is what it is: a tree of rule, inputs and sources that a screen opens on a click and
// the command line prints with --explain.
//
//   Explanation line{.path = "line.14.price", .label = "Cost of line 14", .value = "EUR 0.60",
//                    .rule = "unit price x pieces per assembly", .source = ""};
//   line.inputs.push_back(offer_explanation);
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "foundation/describe.h"

namespace tl {

struct Explanation {   // NOLINT(misc-no-recursion): as deep as the rules that made it
  std::string path;    // what --explain is asked for: "total.1000"; "" for an inner step
  std::string label;   // "Material for 1,000"
  std::string value;   // as shown, with currency or unit
  std::string rule;    // how it follows from the inputs; "" for a fact
  std::string source;  // document, row, date that a fact comes from
  std::vector<Explanation> inputs;

  friend bool operator==(const Explanation&, const Explanation&) = default;
};
TL_DESCRIBE(Explanation, path, label, value, rule, source, inputs)

// Indented text, one figure a line, deepest last.
std::string print(const Explanation& explanation);

}  // namespace tl
