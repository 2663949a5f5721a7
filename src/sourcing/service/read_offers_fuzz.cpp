// Any JSON or CSV that a supplier, or somebody else, could send as offers: the readers may refuse
// it, but what they give back holds what the header of offer.h promises.
#include <cstddef>
#include <cstdint>
#include <string>

#include "foundation/ensure.h"
#include "foundation/limits.h"
#include "platform/documents/read_document.h"
#include "sourcing/rules/offer_facts.h"
#include "sourcing/rules/offer_key.h"
#include "sourcing/rules/read_offers.h"

namespace {

using namespace tl;
using namespace tl::sourcing;

void check(const OfferRecord& offer) {
  ENSURE(!offer.supplier.empty(), "an offer is somebody's");
  ENSURE(!offer.mpn.empty() || !offer.sku.empty(), "an offer is of something");
  ENSURE(offer.breaks.empty() || offer.currency.is_set(), "a price has a currency");
  ENSURE(offer.breaks.size() <= limits::price_breaks_max, "breaks are limited");
  ENSURE(offer.stock.value_or(0) >= 0 && offer.moq.value_or(1) > 0, "quantities are sound");
  ENSURE(offer.multiple.value_or(1) > 0 && offer.lead_time_days.value_or(0) >= 0, "terms too");
  ENSURE(offer.pack_quantity.value_or(1) > 0 && offer.dispatch_days.value_or(0) >= 0, "packs too");
  std::int64_t last = 0;
  for (const PriceBreak& step : offer.breaks) {
    ENSURE(step.from > last && step.from <= order_pieces_max, "breaks ascend");
    ENSURE(step.price.raw() > 0 && step.price.currency() == offer.currency, "prices are sound");
    last = step.from;
  }
  ENSURE(!offer_key(offer).empty(), "every offer has a key");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  const auto document = documents::read_document(bytes, "offers");
  if (!document) return 0;
  const auto file = read_offers(*document, {.supplier = "Example", .currency = Currency::eur()});
  if (!file) return 0;
  for (const OfferRecord& offer : file->offers) check(offer);
  return 0;
}
