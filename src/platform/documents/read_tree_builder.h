// Builds a Tree from begin, scalar and end events within the limits of depth and size. What XML and
// JSON readers have in common. NUL characters, which no database keeps as text, are left out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/limits.h"
#include "foundation/tree.h"

namespace tl::documents {

class TreeBuilder {
 public:
  enum class Added { yes, too_deep, too_many };

  explicit TreeBuilder(std::size_t nodes_max = limits::tree_nodes_max) : nodes_left_(nodes_max) {}

  // Opens a node; everything up to its end() becomes its children.
  Added begin(NodeKind kind, std::string name, std::int64_t line);
  Tree& open() { return *open_.back(); }
  void end() { open_.pop_back(); }
  std::size_t depth() const { return open_.size(); }

  // Adds a node without children.
  Added add(NodeKind kind, std::string name, std::string text, std::int64_t line);

  // Closes what is open and hands out the roots that were completed or begun.
  std::vector<Tree>& roots() { return roots_; }
  void drop_open() { open_.clear(); }
  std::size_t nuls_removed() const { return nuls_; }

 private:
  void without_nul(std::string& text);
  Tree& attach(Tree node);

  std::vector<Tree> roots_;
  // The open nodes: each is the last child of the one before, whose children do not move while it
  // is open.
  std::vector<Tree*> open_;
  std::size_t nodes_left_;
  std::size_t nuls_ = 0;
};

}  // namespace tl::documents
