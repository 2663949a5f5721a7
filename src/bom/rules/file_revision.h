// The revision that a file itself tells: in its title block, in a sheet's name or in its own name.
//
//   revision_told("Motor control | Rev. C")    "C"
//   revision_told("MC-1_BOM_v1.4.xlsx")        "1.4"
//   revision_told("10 pcs of type B")          ""
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "bom/rules/bom_reading.h"

namespace tl::bom {

std::string revision_told(std::string_view text);

// Of the whole file: the title block goes before the sheet's name, and that before the file's.
std::string revision_of(const BomReading& reading);

// `revision_missing` when the file tells none and nobody else did (`told` is ""),
// `revision_differs` when it tells another one than was told.
std::optional<Finding> check_revision(const BomReading& reading, std::string_view told);

}  // namespace tl::bom
