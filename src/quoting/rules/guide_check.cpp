#include "quoting/rules/guide_check.h"

#include "foundation/text.h"

namespace tl::quoting {
namespace {

// What is added beyond costs, as a share of the price: mark-ups, margins, profit. A commission is
// paid on, so it is a cost.
Result<Rate> margin_of(const QuantityCosting& order) {
  using enum CostCategory;
  if (order.sold_for.raw() == 0) return Rate();
  const RollUp rolled{.items = order.roll_up, .total = order.sold_for};
  TL_TRY(const Cost gain, rolled.of({material, pcb, electronics, mechanical, labour, profit}));
  TL_TRY(const std::int64_t ppm,
         multiply_divide(gain.raw(), Rate::one, order.sold_for.raw(), Rounding::half_up));
  return Rate::of_ppm(ppm);
}

Result<market::QuotedFigures> figures_of(const QuantityCosting& order, std::int64_t placements) {
  market::QuotedFigures out{.boards = order.boards, .placements = placements, .total = order.total};
  TL_TRY(const Cost material, order.material.plus(order.material_mark_up));
  TL_TRY(const Cost rest, order.sold_for.minus(material));
  TL_TRY(out.without_material, rest.divided_by(order.boards, Rounding::half_up));
  TL_TRY(out.margin, margin_of(order));
  return out;
}

}  // namespace

Result<std::vector<market::PriceDeviation>> compare_with_guide(const market::PriceGuide& guide,
                                                               std::string_view segment,
                                                               const CostingInput& input,
                                                               const Costing& costing) {
  const BuildCounts& counts = costing.counts;
  const market::QuotedAssemblyKind kind{
      .segment = to_lower(trim(segment)),
      .assembly_class = market::assembly_class_of(counts.smt_placements, counts.through_hole_parts),
      .complexity = market::complexity_of(static_cast<std::int64_t>(input.lines.size()))};
  std::vector<market::QuotedFigures> quoted;
  for (const QuantityCosting& order : costing.quantities) {
    TL_TRY(market::QuotedFigures figures,
           figures_of(order, counts.smt_placements + counts.through_hole_parts));
    quoted.push_back(std::move(figures));
  }
  return market::deviations(guide, kind, quoted);
}

}  // namespace tl::quoting
