#include "quoting/rules/quote_margin.h"

namespace tl::quoting {
namespace {

Result<std::optional<Rate>> share(const Money& part, const Money& of) {
  if (of.minor() <= 0) return std::optional<Rate>();
  TL_TRY(const std::int64_t ppm,
         multiply_divide(part.minor(), Rate::one, of.minor(), Rounding::half_up));
  return std::optional<Rate>(Rate::of_ppm(ppm));
}

Result<Money> cost_of(const PriceSplit& split) {
  TL_TRY(const Money made, split.material.plus(split.labour));
  TL_TRY(const Money carried, split.overhead.plus(split.reserves));
  return made.plus(carried);
}

Result<PriceMargin> margin_at(const QuotedPrice& price, const Money& unit_price) {
  PriceMargin out{.boards = price.boards, .unit_price = unit_price};
  TL_TRY(out.cost, cost_of(*price.split));
  TL_TRY(out.gain, unit_price.minus(out.cost));
  TL_TRY(out.mark_up, share(out.gain, out.cost));
  TL_TRY(out.margin, share(out.gain, unit_price));
  return out;
}

}  // namespace

Result<std::vector<PriceMargin>> margins_of(const QuoteSheet& sheet) {
  std::vector<PriceMargin> out;
  for (const QuotedPrice& price : sheet.prices) {
    if (!price.split) continue;
    TL_TRY(PriceMargin own, margin_at(price, price.unit_price));
    out.push_back(std::move(own));
    for (const QuotedTurn& turn : price.turns) {
      TL_TRY(PriceMargin faster, margin_at(price, turn.unit_price));
      faster.turn = turn.code;
      out.push_back(std::move(faster));
    }
  }
  return out;
}

}  // namespace tl::quoting
