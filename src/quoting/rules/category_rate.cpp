#include "quoting/rules/category_rate.h"

#include "foundation/text.h"

namespace tl::quoting {
namespace {

Rate rate_of(Int128 numerator, Int128 denominator) {
  return Rate::of_ppm(
      static_cast<std::int64_t>(divide_rounded(numerator, denominator, Rounding::half_up)));
}

}  // namespace

Result<Cost> charge_on(const Cost& base, const CategoryRate& rate) {
  if (rate.basis == ChargeBasis::mark_up) return rate.rate.of(base);
  ENSURE(rate.rate.ppm() < Rate::one, "the rate file refuses a margin of 100 %");
  TL_TRY(const std::int64_t raw, multiply_divide(base.raw(), rate.rate.ppm(),
                                                 Rate::one - rate.rate.ppm(), Rounding::half_up));
  return Cost::of_raw(raw, base.currency());
}

Rate margin_of_mark_up(Rate mark_up) {
  return rate_of(static_cast<Int128>(mark_up.ppm()) * Rate::one, Rate::one + mark_up.ppm());
}

Rate mark_up_of_margin(Rate margin) {
  ENSURE(margin.ppm() < Rate::one, "a margin of 100 % has no mark-up");
  return rate_of(static_cast<Int128>(margin.ppm()) * Rate::one, Rate::one - margin.ppm());
}

Rate stacked(std::span<const Rate> mark_ups) {
  Int128 sum = Rate::one;
  for (const Rate& mark_up : mark_ups) {
    sum = divide_rounded(sum * (Rate::one + mark_up.ppm()), Rate::one, Rounding::half_up);
  }
  return Rate::of_ppm(static_cast<std::int64_t>(sum - Rate::one));
}

std::string_view category_words(CostCategory category) {
  switch (category) {
    case CostCategory::material: return "material";
    case CostCategory::pcb: return "circuit boards";
    case CostCategory::electronics: return "electronics";
    case CostCategory::mechanical: return "mechanical parts";
    case CostCategory::labour: return "labour";
    case CostCategory::one_off: return "one-off work";
    case CostCategory::freight: return "freight in";
    case CostCategory::duty: return "duty";
    case CostCategory::material_overhead: return "material overhead";
    case CostCategory::finance: return "finance charge";
    case CostCategory::scrap_reserve: return "scrap reserve";
    case CostCategory::warranty_reserve: return "warranty reserve";
    case CostCategory::sga: return "SG&A";
    case CostCategory::profit: return "profit";
    case CostCategory::commission: return "commission";
  }
  return "";
}

std::string rate_words(const CategoryRate& rate) {
  if (rate.basis == ChargeBasis::mark_up) return cat(rate.rate.percent_text(), " % on cost");
  return cat(rate.rate.percent_text(), " % margin (", mark_up_of_margin(rate.rate).percent_text(),
             " % on cost)");
}

}  // namespace tl::quoting
