// The headings that were understood, by what their columns hold.
#pragma once

#include "bom/rules/bom_reading.h"
#include "bom/rules/table_layout.h"

namespace tl::bom {

BomColumns columns_of(const TableLayout& layout);

}  // namespace tl::bom
