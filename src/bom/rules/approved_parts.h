// The approved parts of a line: makers and part numbers in neighbouring columns, several in one
// cell, or in the rows below.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bom/rules/bom_reading.h"
#include "bom/rules/table_layout.h"

namespace tl::bom {

// Where one approved part of a line stands: its part number column and the column of its maker.
struct ApprovedPartColumns {
  std::size_t mpn = 0;
  std::optional<std::size_t> manufacturer;
};

// Which maker belongs to which part number: by the number in the headings ("MPN 2",
// "Manufacturer 2"), else by neighbourhood.
std::vector<ApprovedPartColumns> pair_part_columns(const TableLayout& layout);

// Part numbers of one cell: one per line, or separated by ";", " / " or ", " when every piece looks
// like a part number of its own.
std::vector<std::string_view> split_part_numbers(std::string_view cell);

// The approved parts that two cells name; nothing for a placeholder or a not-fitted mark.
std::vector<ApprovedPart> approved_parts_of(std::string_view manufacturer_cell,
                                            std::string_view mpn_cell);

}  // namespace tl::bom
