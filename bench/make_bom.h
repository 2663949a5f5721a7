// A bill of materials that looks like a customer's, of any length, the same for the same seed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "foundation/workbook.h"

namespace tl::bench {

// The first row holds the headings: item, quantity, designators, value, package, description,
// manufacturer, part number, fitted or not.
std::vector<std::vector<std::string>> bom_rows(std::int64_t lines, std::uint64_t seed = 1);

// RFC 4180 with commas; cells that hold a comma are quoted.
std::string as_csv(const std::vector<std::vector<std::string>>& rows);

// One sheet of text cells.
Workbook as_workbook(const std::vector<std::vector<std::string>>& rows);
std::string as_xlsx(const std::vector<std::vector<std::string>>& rows);

}  // namespace tl::bench
