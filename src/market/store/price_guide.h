// Rows of the price guide. Each function runs in the caller's transaction.
#pragma once

#include <optional>
#include <string>

#include "market/rules/price_guide.h"
#include "platform/database/transaction.h"

namespace tl::market {

struct PriceGuideRow {
  PriceGuideId id;
  std::string name;
  Date valid_from;
  std::string currency;
  std::string content_json;
  Instant imported_at;
  std::string imported_by;
};
TL_DESCRIBE(PriceGuideRow, id, name, valid_from, currency, content_json, imported_at, imported_by)

Result<PriceGuideId> insert_price_guide(database::Transaction& tx, const PriceGuideRow& row);
Result<std::optional<PriceGuideRow>> price_guide_on(database::Transaction& tx, const Date& day);

}  // namespace tl::market
