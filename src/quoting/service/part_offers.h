// What is offered for parts that lines were matched to. Internal to this shelf.
#pragma once

#include <vector>

#include "parts/rules/catalogue.h"
#include "platform/database/transaction.h"
#include "quoting/rules/prepare.h"

namespace tl::quoting {

// One entry for each of the parts, named as often as you like; all are of the catalogue.
Result<OffersByPart> offers_of_parts(database::Transaction& tx, const parts::Catalogue& catalogue,
                                     std::vector<parts::ManufacturerPartId> ids, const Date& on);

}  // namespace tl::quoting
