// Whether the customer sends the part of a line: from a column that is about that, or from words in
// its notes, description, supplier or part number.
#pragma once

#include <cstddef>
#include <vector>

#include "bom/rules/supply_marks.h"
#include "bom/rules/table_layout.h"
#include "bom/rules/table_rows.h"

namespace tl::bom {

class LineSupply {
 public:
  explicit LineSupply(const TableLayout& layout);

  bool by_customer(const TableRows& rows, std::size_t row) const;

 private:
  struct Source {
    std::size_t column = 0;
    SupplyHeading heading = SupplyHeading::none;
  };
  std::vector<Source> sources_;
};

}  // namespace tl::bom
