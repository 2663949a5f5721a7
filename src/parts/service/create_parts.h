// Gives parts of a customer's BOM that are not on file a number of ours, by the company's scheme.
//
//   TL_TRY(const CreatedParts made, create_parts(db, caller, lines, standard_numbering()));
//   made.created;                       // how many new parts engineering has to review (R40)
//   made.lines[3].number->text();       // "10-00232"
//
// A new part is `proposed` and approves every manufacturer part that its line names; makers and
// manufacturer parts that are not on file are added. A line whose part is on file, or was made for
// an earlier line, gets that one. Asking again creates nothing. A maker whose name is probably a
// known one with a slip of the pen is not put on file: a person says first who is meant.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/caller.h"
#include "foundation/finding.h"
#include "parts/rules/match.h"
#include "parts/rules/numbering.h"
#include "platform/database/database.h"

namespace tl::parts {

struct NewPartLine {
  std::string designator;  // the first one; decides the class of the number
  std::string description;
  std::string package;
  std::vector<MatchAlternate> alternates;
  std::int64_t number = 0;  // of the line, for findings; 0: its place among those asked
};
TL_DESCRIBE(NewPartLine, designator, description, package, alternates, number)

enum class PartOrigin {
  created,
  on_file,       // was there before
  earlier_line,  // made for a line before this one
  none,          // the line names no manufacturer part: a person has to
};
TL_DESCRIBE_ENUM(PartOrigin, created, on_file, earlier_line, none)

struct LinePart {
  PartOrigin origin = PartOrigin::none;
  std::optional<PartId> id;
  std::optional<PartNumber> number;
};
TL_DESCRIBE(LinePart, origin, id, number)

struct CreatedParts {
  std::vector<LinePart> lines;  // in the order asked
  std::int64_t created = 0;
  Findings findings;  // with the line's number as their row
};
TL_DESCRIBE(CreatedParts, lines, created, findings)

// With a customer, names of makers mean what they mean to that one.
Result<CreatedParts> create_parts(database::Transaction& tx, const Caller& caller,
                                  const std::vector<NewPartLine>& lines,
                                  const NumberingScheme& scheme,
                                  std::optional<CustomerId> customer = std::nullopt);
Result<CreatedParts> create_parts(database::Database& db, const Caller& caller,
                                  const std::vector<NewPartLine>& lines,
                                  const NumberingScheme& scheme);

}  // namespace tl::parts
