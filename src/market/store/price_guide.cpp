#include "market/store/price_guide.h"

#include "market/store/statements.h"

namespace tl::market {

Result<PriceGuideId> insert_price_guide(database::Transaction& tx, const PriceGuideRow& row) {
  return tx.query_one<PriceGuideId>(statements::insert_price_guide, row);
}

Result<std::optional<PriceGuideRow>> price_guide_on(database::Transaction& tx, const Date& day) {
  return tx.query_optional<PriceGuideRow>(statements::price_guide_on, day);
}

}  // namespace tl::market
