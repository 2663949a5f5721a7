#include "platform/documents/read_tree_builder.h"

#include <string>
#include <utility>

namespace tl::documents {

Tree& TreeBuilder::attach(Tree node) {
  std::vector<Tree>& siblings = open_.empty() ? roots_ : open_.back()->children;
  siblings.push_back(std::move(node));
  --nodes_left_;
  return siblings.back();
}

void TreeBuilder::without_nul(std::string& text) {
  nuls_ += std::erase(text, '\0');
}

TreeBuilder::Added TreeBuilder::begin(NodeKind kind, std::string name, std::int64_t line) {
  if (open_.size() >= limits::tree_depth_max) return Added::too_deep;
  if (nodes_left_ == 0) return Added::too_many;
  Tree node;
  node.kind = kind;
  node.name = std::move(name);
  without_nul(node.name);
  node.line = line;
  open_.push_back(&attach(std::move(node)));
  return Added::yes;
}

TreeBuilder::Added TreeBuilder::add(NodeKind kind, std::string name, std::string text,
                                    std::int64_t line) {
  if (nodes_left_ == 0) return Added::too_many;
  Tree node;
  node.kind = kind;
  node.name = std::move(name);
  node.text = std::move(text);
  without_nul(node.name);
  without_nul(node.text);
  node.line = line;
  attach(std::move(node));
  return Added::yes;
}

}  // namespace tl::documents
