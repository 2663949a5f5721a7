// An XML file (a KiCad netlist, an exported parts list) to a tree.
//
//   TL_TRY(const SourceDocument document, read_xml(bytes, "netlist.xml"));
//   document.tree->child("components")
//
// A document type declaration that only names a file is skipped and the file never opened; one with
// rules of its own is refused (`xml_doctype_refused`). Entities are never expanded. Deeper or
// larger than limits::tree_depth_max and tree_nodes_max fails with kind `limit`.
#pragma once

#include <cstddef>
#include <string_view>

#include "foundation/limits.h"
#include "foundation/result.h"
#include "foundation/source_document.h"

namespace tl::documents {

Result<SourceDocument> read_xml(std::string_view bytes, std::string_view file_name,
                                std::size_t nodes_max = limits::tree_nodes_max);

}  // namespace tl::documents
