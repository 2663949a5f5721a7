// A tree of named nodes: what XML and JSON files become before a rule looks at them.
//
//   XML   <comp ref="C1"><value>100n</value></comp>
//         {kind: element, name: "comp", attributes: {ref: "C1"}, children: [{name: "value", text:
//         "100n"}]}
//   JSON  {"BreakQuantity": 10, "UnitPrice": 0.163}
//         {kind: object, children: [{kind: number, name: "BreakQuantity", text: "10"}, ...]}
//
// Numbers keep the file's own text: "0.163" never becomes a double. Array items have the name "".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tl {

enum class NodeKind : std::uint8_t { element, object, array, text, number, boolean, null };

// Copied and destroyed level by level; whoever makes one stops at limits::tree_depth_max.
struct Tree {  // NOLINT(misc-no-recursion)
  NodeKind kind = NodeKind::element;
  std::string name;  // XML: local name, without a prefix
  std::string text;  // XML: the text directly inside, trimmed; JSON: the scalar's text
  std::vector<std::pair<std::string, std::string>> attributes;  // XML only, in file order
  std::vector<Tree> children;
  std::int64_t line = 0;  // 1-based line in the file where known, else 0

  // The first child of that name, or nullptr.
  const Tree* child(std::string_view wanted) const {
    for (const Tree& node : children) {
      if (node.name == wanted) return &node;
    }
    return nullptr;
  }

  // Follows names down; nullptr as soon as one is missing: at({"Product", "Manufacturer", "Name"}).
  const Tree* at(std::initializer_list<std::string_view> path) const {
    const Tree* node = this;
    for (const std::string_view step : path) {
      if (node == nullptr) return nullptr;
      node = node->child(step);
    }
    return node;
  }

  // The text of the first child of that name, "" when there is none or it is null.
  std::string_view text_of(std::string_view wanted) const {
    const Tree* node = child(wanted);
    return node == nullptr ? std::string_view() : std::string_view(node->text);
  }

  std::string_view attribute(std::string_view wanted) const {
    for (const auto& [key, value] : attributes) {
      if (key == wanted) return value;
    }
    return {};
  }
};

}  // namespace tl
