#include "stock/rules/cover.h"

#include <algorithm>

namespace tl::stock {

Result<Covered> cover(std::int64_t required_pieces, std::span<const StockCover> stock,
                      const Currency& currency) {
  ENSURE(required_pieces >= 0, "nobody needs less than nothing");
  Covered out{.net_pieces = required_pieces, .cost = Cost::zero(currency)};
  for (std::size_t at = 0; at < stock.size() && out.net_pieces > 0; ++at) {
    const StockCover& each = stock[at];
    const std::int64_t pieces = std::min(each.pieces, out.net_pieces);
    if (pieces <= 0) continue;
    out.uses.push_back({at, pieces});
    (each.hold == Hold::reserved ? out.reserved_pieces : out.free_pieces) += pieces;
    out.net_pieces -= pieces;
    if (each.owner == Owner::customer) continue;
    TL_TRY(const Cost cost, each.price.times(Quantity::pieces(pieces)));
    TL_TRY(out.cost, out.cost.plus(cost));
  }
  return out;
}

}  // namespace tl::stock
