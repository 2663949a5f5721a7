// What is on file of a part, and engineering's review of the parts that were proposed for lines of
// customers' BOMs (R40).
//
//   TL_TRY(const PartsFound found, show_parts(db, "RC0603FR-0710KL"));     // or a number of ours
//   TL_TRY(const ProposedParts waiting, proposed_parts(db));
#pragma once

#include <string>
#include <vector>

#include "foundation/caller.h"
#include "parts/rules/part.h"
#include "platform/database/database.h"

namespace tl::parts {

// A manufacturer part with all that is told of it, for people.
struct ManufacturerPartView {
  std::string manufacturer;
  std::string mpn;
  std::string description;
  std::string package;
  Lifecycle lifecycle = Lifecycle::unknown;
  std::string parameters;       // known from all that is on file
  std::string parameters_from;  // "what was told", "its number (Murata GRM)"; "" for none
  std::string moisture_level;
  Compliance rohs = Compliance::unknown;
  Compliance reach = Compliance::unknown;
  std::string origin;
  std::string series;
  std::vector<std::string> numbers;  // ours that approve it
};
TL_DESCRIBE(ManufacturerPartView, manufacturer, mpn, description, package, lifecycle, parameters,
            parameters_from, moisture_level, rohs, reach, origin, series, numbers)

// What is told of it by itself: its maker's name and our numbers are for the caller to add.
ManufacturerPartView told_of(const ManufacturerPart& part);

struct PartView {
  std::string number;
  std::string description;
  PartState state = PartState::proposed;
  std::vector<std::string> approved;  // "Yageo RC0603FR-0710KL", in order of preference
};
TL_DESCRIBE(PartView, number, description, state, approved)

struct PartsFound {
  std::vector<PartView> parts;                     // ours, by that number or approving that MPN
  std::vector<ManufacturerPartView> manufactured;  // with that MPN, or approved by that number
};
TL_DESCRIBE(PartsFound, parts, manufactured)

// By a number of ours or by an MPN in any spelling; `part_not_found` otherwise.
Result<PartsFound> show_parts(database::Database& db, std::string_view number);

// Those that wait for review, by number.
Result<std::vector<PartView>> proposed_parts(database::Database& db);

}  // namespace tl::parts
