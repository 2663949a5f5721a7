// A table with one row per price break, as collectors of distributors' answers write it:
//
//   source,query,distributor,sku,mpn,manufacturer,currency,break_qty,unit_price,stock,moq,
//   multiple,lead_time,lifecycle_or_status,packaging
//
// A row without break_qty and unit_price tells of an offer without a price. Numbers are a
// machine's: a point for the decimals and no group signs. A lead time without a unit is in the unit
// of the API that `source` names: weeks for Digi-Key v4, days for the others.
#pragma once

#include "sourcing/rules/read_offers.h"

namespace tl::sourcing {

bool is_break_rows(const SourceDocument& document);

Result<OfferFile> read_break_rows(const SourceDocument& document);

}  // namespace tl::sourcing
