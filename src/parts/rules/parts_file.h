// Our own parts file: one manufacturer part a row, columns by header in any order.
//
//   part number | description | manufacturer | mpn             | package | lifecycle | state
//   10-00231    | 10k 1%      | Yageo        | RC0603FR-0710KL | 0603    | active    | released
//   10-00231    |             | Vishay       | CRCW060310K0FKEA| 0603    |           |
//
// Further columns are parameters, msl, rohs, reach, origin and series (part_attributes.h).
//
// Rows with the same part number are its approved vendor list, in their order. A row without a part
// number is a manufacturer part that we know; a row without a manufacturer part is a part of our
// own drawing. Documented for people in docs/operating/files.md.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/finding.h"
#include "foundation/source_document.h"
#include "parts/rules/part.h"

namespace tl::parts {

struct PartRecord {
  std::optional<PartNumber> number;
  std::string description;
  std::string manufacturer;  // as in the file; "" without an MPN
  std::optional<Mpn> mpn;
  std::string package;
  std::optional<Lifecycle> lifecycle;  // nullopt: the file does not say
  std::optional<PartState> state;
  std::string parameters;  // canonical, "" when the file does not say
  std::string moisture_level;
  std::optional<Compliance> rohs;
  std::optional<Compliance> reach;
  std::string origin;
  std::string series;
  Place place;  // the row
};

struct PartsFile {
  std::vector<PartRecord> records;
  std::int64_t refused = 0;  // rows left out; a finding of severity error says why for each
  Findings findings;
};

// Fails when no sheet has the header, or past limits::part_rows_max rows.
Result<PartsFile> read_parts(const SourceDocument& document);

}  // namespace tl::parts
