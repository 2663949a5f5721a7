// Manufacturer parts by their ids, with all that is on file of them.
//
//   TL_TRY(const auto made, made_parts(tx, {id_a, id_b}));    // in the order asked
#pragma once

#include <vector>

#include "parts/rules/part.h"
#include "platform/database/transaction.h"

namespace tl::parts {

// Each has to be on file.
Result<std::vector<ManufacturerPart>> made_parts(database::Transaction& tx,
                                                 const std::vector<ManufacturerPartId>& ids);

}  // namespace tl::parts
