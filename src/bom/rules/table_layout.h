// How a sheet is laid out: where its header stands and what each column holds. Headings and cells
// are weighed together, so a wrong heading is overruled by clear content and a missing one
// replaced.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "bom/rules/bom_reading.h"
#include "bom/rules/column_assignment.h"
#include "bom/rules/reading_choices.h"
#include "foundation/grid.h"
#include "foundation/result.h"

namespace tl::bom {

struct TableLayout {
  std::optional<std::size_t> header_row;  // from 0; the lower one of two
  std::size_t first_row = 0;              // first row below the header
  int header_score = 0;
  std::vector<LaidOutColumn> columns;

  const LaidOutColumn* find(ColumnRole role) const;
  std::vector<const LaidOutColumn*> all(ColumnRole role) const;
  bool has(ColumnRole role) const { return find(role) != nullptr; }
  // Enough is understood to read lines: what and where, or what and how many.
  bool readable() const;
};

TableLayout lay_out(const Grid& grid);

// The same when it is known where the header stands.
TableLayout lay_out_below(const Grid& grid, std::size_t header_row);

// The same when a person told something of it: `header_row_unknown`, and what given_columns()
// refuses.
Result<TableLayout> lay_out_as_told(const Grid& grid, const ReadingChoices& choices,
                                    std::span<const GivenColumn> more = {});

}  // namespace tl::bom
