// A KiCad netlist or part list in XML as a table: one row per component in the order of the
// document, one column per field name, so that the same rules read it as any other list.
//
//   <export><components><comp ref="C1"><value>1nF</value>
//     <fields><field name="manf#">CL10B102KC8NNNC</field></fields></comp></components></export>
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/grid.h"
#include "foundation/tree.h"

namespace tl::bom {

struct KicadParts {
  Grid grid;                        // row 0 holds the field names
  std::vector<std::string> places;  // by column, where the text stands: "comp/@ref", "field manf#"
};

// Nothing when the tree is no KiCad export.
std::optional<KicadParts> kicad_parts(const Tree& tree);

}  // namespace tl::bom
