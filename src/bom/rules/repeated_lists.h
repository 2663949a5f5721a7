// One list given twice on a sheet: layout programs write every component on a row of its own and
// below, under a second header, the same components grouped. Only one of them is the list.
#pragma once

#include <optional>

#include "bom/rules/line_reader.h"

namespace tl::bom {

// Keeps the block that states quantities, or the shorter one, when two blocks name the same places;
// the rows of the other become other rows. Returns the header row of the block that was kept when
// that is not the first; `where` names the sheet in the finding.
std::optional<std::int64_t> keep_one_of_repeated_blocks(SheetLines& sheet, const Place& where);

}  // namespace tl::bom
