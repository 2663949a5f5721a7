#include "quoting/rules/explain_stock.h"

#include "foundation/decimal.h"
#include "foundation/text.h"

namespace tl::quoting {
namespace {

std::string pieces(std::int64_t count) {
  return cat(format_grouped(count, 0), " pcs");
}

std::string whose_and_how(const stock::StockCover& lot) {
  if (lot.promised_line > 0) {
    return cat("here ", lot.promised_on ? lot.promised_on->text() : std::string("on no day said"));
  }
  return cat(lot.owner == stock::Owner::ours ? "ours, " : "the customer's own, ",
             enum_name(lot.hold));
}

}  // namespace

Explanation explain_stock(const Demand& demand, const stock::Covered& covered) {
  Explanation out{
      .label = "from stock",
      .value = cat(pieces(covered.reserved_pieces + covered.free_pieces), " for ",
                   covered.cost.pretty(), ", ", pieces(covered.net_pieces), " left to buy"),
      .rule =
          "reserved first, then the customer's own, then ours; every quantity "
          "anew"};
  for (const stock::StockUse& use : covered.uses) {
    const stock::StockCover& lot = demand.stock[use.cover];
    const bool ours = lot.owner == stock::Owner::ours;
    out.inputs.push_back(
        {.label = lot.lot,
         .value = cat(pieces(use.pieces), ours ? cat(" at ", lot.price.pretty()) : std::string()),
         .source = cat(lot.source, lot.source.empty() ? "" : "; ", whose_and_how(lot))});
  }
  return out;
}

}  // namespace tl::quoting
