// What the cells of one column look like as a whole, so that a column can be understood by its
// content when its heading says little, or says something wrong.
#pragma once

#include <cstddef>
#include <span>

#include "bom/rules/bom_reading.h"
#include "foundation/grid.h"

namespace tl::bom {

// Means over the filled cells of the sample, 0 to 100.
struct ColumnProfile {
  int filled = 0;   // cells that are neither empty nor a placeholder
  int sampled = 0;  // rows looked at
  int designators = 0;
  int quantities = 0;
  int part_numbers = 0;
  int makers = 0;
  int distributors = 0;
  int distributor_numbers = 0;
  int packages = 0;
  int values = 0;
  int prices = 0;
  int links = 0;
  int fitted_marks = 0;
  int fitted_states = 0;  // cells that say fitted or not, a yes and a no included
  int descriptions = 0;
  int distinct = 0;        // share of different texts
  int alike = 0;           // share of the texts that have the commonest shape: "A-9999"
  int lists = 0;           // share of cells with more than one designator
  bool counts_up = false;  // 1, 2, 3, ...
};

ColumnProfile profile_column(const Grid& grid, std::size_t column,
                             std::span<const std::size_t> rows);

// How well the content fits the role, 0 to 100; 50 for an empty column, which says nothing.
int content_score(const ColumnProfile& profile, ColumnRole role);

// Hardly anything but designators, in most rows.
bool names_places(const ColumnProfile& profile);

// Numbers of makers; a customer's or a program's own are of one shape.
bool holds_part_numbers(const ColumnProfile& profile);

// Texts of several words: no counter, whatever the heading says.
bool holds_prose(const ColumnProfile& profile);

}  // namespace tl::bom
