// Which column holds what: headings and cells weighed together, so that a wrong heading is
// overruled by clear content and a missing one replaced.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "bom/rules/bom_reading.h"
#include "bom/rules/header_search.h"
#include "bom/rules/header_words.h"
#include "bom/rules/reading_choices.h"
#include "foundation/grid.h"

namespace tl::bom {

struct LaidOutColumn {
  std::size_t column = 0;
  std::string header;  // as in the file, trimmed
  HeadingReading heading;
  ColumnRole role = ColumnRole::other;
  int confidence = 0;  // 0 to 100
  bool told = false;   // by a person
};

// Every column that has a heading or a filled cell, in order, with its role. What a person gave is
// so, and the other columns are judged beside it.
std::vector<LaidOutColumn> assign_columns(const Grid& grid, const HeaderRow& header,
                                          std::span<const GivenColumn> given = {});

}  // namespace tl::bom
