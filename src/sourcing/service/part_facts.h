// What sources tell of the manufacturer parts that are on file.
//
//   TL_TRY(const parts::PartsFound found, parts::show_parts(db, "RC0603FR-0710KL"));
//   TL_TRY(const auto told, told_of(db, found.manufactured, today));   // one for each, in order
#pragma once

#include <string>
#include <vector>

#include "parts/service/review_parts.h"
#include "platform/database/database.h"
#include "sourcing/rules/part_facts.h"

namespace tl::sourcing {

struct ToldOfPart {
  std::string manufacturer;
  std::string mpn;
  std::vector<PartFacts> told;             // by source
  std::vector<std::string> disagreements;  // among them and with what is on file
};
TL_DESCRIBE(ToldOfPart, manufacturer, mpn, told, disagreements)

Result<std::vector<ToldOfPart>> told_of(database::Database& db,
                                        const std::vector<parts::ManufacturerPartView>& made,
                                        Date as_of);

}  // namespace tl::sourcing
