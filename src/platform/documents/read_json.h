// A JSON file to a tree, or JSON lines (one value per line) to an array of trees.
//
//   TL_TRY(const SourceDocument document, read_json(bytes, "offers.json"));
//   document.tree->text_of("UnitPrice")   "0.163", the file's own digits
//
// Numbers keep their text and never pass through floating point. In JSON lines a line that cannot
// be read gives the finding `json_line_unreadable` and the others are kept.
#pragma once

#include <cstddef>
#include <string_view>

#include "foundation/limits.h"
#include "foundation/result.h"
#include "foundation/source_document.h"

namespace tl::documents {

Result<SourceDocument> read_json(std::string_view bytes, std::string_view file_name,
                                 std::size_t nodes_max = limits::tree_nodes_max);

}  // namespace tl::documents
