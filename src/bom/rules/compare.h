// What changed between two states of a BOM, told by designator as engineers and buyers talk about
// it.
//
//   const BomComparison what = compare({"R1", old_lines}, {"board-c.csv", new_lines});
//   what.changes[0]   approved_parts, R3: "Yageo RC0603FR-0710KL" -> "Vishay CRCW060310K0FKEA"
//
// A place is followed wherever its line went: lines that were only sorted, split or merged are no
// change. Lines without designators are followed by what they are. Comparing the other way round
// gives the same changes turned round.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "bom/rules/bom_reading.h"

namespace tl::bom {

enum class ChangeKind : std::uint8_t {
  added,           // a line that was not there
  removed,         // a line that is gone
  places_added,    // to a line that goes on
  places_removed,  // from a line that goes on
  renumbered,      // the same part under other designators
  moved,           // places went from the line of one part to that of another
  approved_parts,
  value,
  package,
  quantity,  // beyond what the designators explain
  fitting,
  supply,  // bought by us or sent by the customer
  customer_number,
  description,
};
TL_DESCRIBE_ENUM(ChangeKind, added, removed, places_added, places_removed, renumbered, moved,
                 approved_parts, value, package, quantity, fitting, supply, customer_number,
                 description)

struct BomChange {
  ChangeKind kind = ChangeKind::added;
  std::vector<std::string> designators;  // after the change, where there are any
  std::vector<std::string> were;         // renumbered: the designators before, in the same order
  std::int64_t old_row = 0;              // of the file; 0: the line was not there
  std::int64_t new_row = 0;
  std::string before;
  std::string after;

  friend bool operator==(const BomChange&, const BomChange&) = default;
};
TL_DESCRIBE(BomChange, kind, designators, were, old_row, new_row, before, after)

struct BomComparison {
  std::string old_name;
  std::string new_name;
  std::int64_t old_lines = 0;
  std::int64_t new_lines = 0;
  std::vector<BomChange> changes;  // by kind, then by row

  bool equal() const { return changes.empty(); }
};
TL_DESCRIBE(BomComparison, old_name, new_name, old_lines, new_lines, changes)

struct ComparedBom {
  std::string name;
  std::span<const BomLine> lines;
};

BomComparison compare(const ComparedBom& before, const ComparedBom& after);

}  // namespace tl::bom
