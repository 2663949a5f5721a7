// What a column's heading says it holds, in the languages that customers write in.
//
//   read_heading("Manufacturer Part Number 1")   mpn 100, index 1
//   read_heading("Hersteller-Nr.")               mpn 90
//   read_heading("Qté")                          qty 100
//   read_heading("Reference")                    refdes 85, mpn 25: the cells decide
//
// A heading is taken apart into words, each word means one or more ideas (maker, part, number,
// ...), and the combination of ideas gives the scores; so "Mfr. P/N", "MFG#" and "Part No. of the
// manufacturer" need no entry of their own.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "bom/rules/bom_reading.h"
#include "bom/rules/fitted_marks.h"

namespace tl::bom {

struct HeadingReading {
  std::array<int, column_role_count> scores{};  // 0 to 100, by ColumnRole
  int index = 0;                                // 2 for "MPN 2", 0 without a number
  FittedHeading fitted = FittedHeading::unclear;
  bool named_maker = false;        // the heading itself says "manufacturer"
  bool named_distributor = false;  // "Digikey", "LCSC"
  bool alternative = false;        // "Alternate MPN", "2nd source"
  int words = 0;
  int known_words = 0;

  int score(ColumnRole role) const { return scores[static_cast<std::size_t>(role)]; }
  ColumnRole best_role() const;
  int best_score() const { return score(best_role()); }
};

HeadingReading read_heading(std::string_view text);

// "Total", "Summe", "Sous-total": the first word of a row that sums.
bool is_total_word(std::string_view text);

}  // namespace tl::bom
