// How well a reading agrees with what a person found in the same file: the truth files of a corpus
// folder say, per line, row, designators, quantity, approved parts, and what is not fitted.
#pragma once

#include <string>

#include "bom/rules/bom_reading.h"
#include "foundation/tree.h"

namespace tl::corpus {

struct BomGrade {
  std::int64_t files = 0;
  std::int64_t headers = 0;  // files whose header row is right
  std::int64_t columns = 0;  // files whose columns are right
  std::int64_t perfect = 0;  // files with every line exact and none too many
  std::int64_t lines = 0;
  std::int64_t exact = 0;
  std::string misses;  // one line per file that is not perfect

  BomGrade& operator+=(const BomGrade& other);
};

BomGrade grade(const Tree& truth, const bom::BomReading& reading);

}  // namespace tl::corpus
