#include <algorithm>
#include <map>
#include <set>

#include "foundation/text.h"
#include "oracle/buy_program.h"

namespace tl::testing {
namespace {

using sourcing::OfferRecord;
using sourcing::Strategy;

struct Sums {
  std::set<std::string> suppliers;
  std::map<std::string, std::int64_t> taken;  // of a stock, by order number
  std::map<std::string, const OfferRecord*> offers;
  std::int64_t days = 0;
};

std::int64_t price_at(const OfferRecord& offer, std::int64_t pieces) {
  std::int64_t price = 0;
  for (const sourcing::PriceBreak& step : offer.breaks) {
    if (step.from <= pieces) price = step.price.raw();
  }
  return price;
}

std::string broken_by(const OfferRecord& offer, std::int64_t pieces) {
  if (pieces < *offer.moq || pieces < offer.breaks.front().from) return "below the minimum";
  if (pieces % *offer.multiple != 0) return "no multiple";
  if (offer.sale == sourcing::Sale::stock_only && pieces > *offer.stock) return "beyond the stock";
  return "";
}

}  // namespace

std::string text_of(const PlanValue& value) {
  return cat(value.missing, " missing, ", value.undated, " undated, criterion ", value.criterion,
             ", money ", value.money);
}

Counted count_orders(const BuyCase& made, const Orders& orders) {
  Counted out;
  Sums sums;
  for (std::size_t p = 0; p < orders.size(); ++p) {
    const sourcing::Need& need = made.needs[p];
    std::int64_t covered = 0;
    std::int64_t dated = 0;
    std::int64_t dearest = 0;
    std::set<std::size_t> used;
    for (const Ordered& order : orders[p]) {
      const OfferRecord& offer = made.offers[p][order.offer];
      const std::string wrong = broken_by(offer, order.pieces);
      if (!wrong.empty()) out.wrong = cat("part ", p, ", ", offer.sku, ": ", wrong);
      if (!used.insert(order.offer).second) out.wrong = cat("part ", p, ", ", offer.sku, " twice");
      const std::int64_t price = price_at(offer, order.pieces);
      const std::int64_t leader =
          offer.pack == sourcing::PackForm::cut_tape ? need.leader_pieces : 0;
      std::int64_t from_stock = 0;
      std::int64_t in_time = order.pieces;
      if (order.pieces <= *offer.stock || !offer.lead_time_days) {
        from_stock = std::min(order.pieces, *offer.stock);
        if (from_stock > 0) sums.days = std::max(sums.days, made.terms.dispatch_days);
        in_time = from_stock;
      } else {
        sums.days = std::max(sums.days, *offer.lead_time_days);
      }
      sums.taken[offer.sku] += from_stock;
      sums.offers[offer.sku] = &offer;
      covered += order.pieces - leader;
      dated += in_time - leader;
      dearest = std::max(dearest, price);
      out.value.money += order.pieces * price + (offer.pack_fee ? offer.pack_fee->raw() : 0);
      sums.suppliers.insert(offer.supplier);
    }
    const std::int64_t missing = std::max<std::int64_t>(0, need.pieces - covered);
    out.value.missing += missing;
    out.value.undated += std::max<std::int64_t>(0, need.pieces - missing - dated);
    out.excess += std::max<std::int64_t>(0, covered - need.pieces) * dearest;
  }
  // Parts that want more of one stock than there is wait for the rest, where more is to come.
  for (const auto& [sku, taken] : sums.taken) {
    const OfferRecord& offer = *sums.offers[sku];
    if (taken <= *offer.stock) continue;
    if (offer.sale == sourcing::Sale::stock_only) out.wrong = cat(sku, ": more than its stock");
    sums.days = std::max(sums.days, offer.lead_time_days.value_or(0));
  }
  for (const sourcing::SupplierTerm& term : made.terms.suppliers) {
    if (sums.suppliers.contains(term.supplier)) out.value.money += term.order_cost->raw();
  }
  const auto suppliers = static_cast<std::int64_t>(sums.suppliers.size());
  if (made.settings.suppliers_max && suppliers > *made.settings.suppliers_max)
    out.wrong = "too many suppliers";
  if (made.settings.excess_cap && out.excess > made.settings.excess_cap->raw())
    out.wrong = "beyond the cap";
  if (made.settings.strategy == Strategy::least_excess) out.value.criterion = out.excess;
  if (made.settings.strategy == Strategy::fastest) out.value.criterion = sums.days;
  if (made.settings.strategy == Strategy::least_suppliers) out.value.criterion = suppliers;
  return out;
}

}  // namespace tl::testing
