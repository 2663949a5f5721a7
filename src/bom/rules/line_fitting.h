// Whether a line is fitted, from everything that its row says: the column that is about fitting, a
// mark among its designators, a value or a remark that says so, a quantity of none.
#pragma once

#include <cstddef>

#include "bom/rules/bom_reading.h"
#include "bom/rules/table_layout.h"
#include "bom/rules/table_rows.h"

namespace tl::bom {

// Sets `dnp` and `dnp_refdes` of a line whose designators and quantity were read.
void decide_fitting(const TableRows& rows, const TableLayout& layout, std::size_t row,
                    BomLine& line);

}  // namespace tl::bom
