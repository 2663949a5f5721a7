// Our own stock file: one lot or reel a row, columns by header in any order.
//
//   lot    | owner | part number | manufacturer | mpn             | quantity | cost  | currency
//   R-0113 |       | 10-00231    | Yageo        | RC0603FR-0710KL | 4180     | 0.004 | EUR
//   R-0114 | C3    |             | Murata       | GRM155R71H104K  | 900      |       |
//
// A row without an owner is ours; an owner is a customer's code or name. A count is never guessed:
// a row whose quantity, owner or part cannot be read is left out and told. Documented for people in
// docs/operating/files.md.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "foundation/finding.h"
#include "foundation/source_document.h"
#include "stock/rules/lot.h"

namespace tl::stock {

struct LotRecord {
  std::string owner;  // as in the file; "": ours
  Lot lot;            // its owner and key are not set yet
  Place place;        // the row
};

struct StockFile {
  std::vector<LotRecord> records;
  std::int64_t refused = 0;  // rows left out; a finding of severity error says why for each
  Findings findings;
};

// Fails with `header_missing` when no sheet has a quantity and a part in its header.
Result<StockFile> read_stock(const SourceDocument& document);

}  // namespace tl::stock
