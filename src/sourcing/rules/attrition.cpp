#include "sourcing/rules/attrition.h"

#include <algorithm>

namespace tl::sourcing {
namespace {

constexpr std::string_view any_package = "default";

}  // namespace

Result<Losses> losses(std::int64_t base, const AttritionRule& rule) {
  const std::int64_t min_extra = rule.min_extra_pieces.value_or(0);
  const std::int64_t floor = rule.floor_pieces.value_or(0);
  ENSURE(
      base >= 0 && rule.setup_pieces >= 0 && rule.rate.ppm() >= 0 && min_extra >= 0 && floor >= 0,
      "losses never give pieces back");
  if (base == 0) return Losses{};
  TL_TRY(const std::int64_t grown,
         multiply_divide(base, Rate::one + rule.rate.ppm(), Rate::one, Rounding::ceiling));
  Losses out;
  TL_TRY(out.required_pieces, checked_add(grown, rule.setup_pieces));
  TL_TRY(const std::int64_t with_extra, checked_add(base, min_extra));
  for (const auto& [pieces, term] :
       {std::pair(with_extra, LossTerm::min_extra), std::pair(floor, LossTerm::floor)}) {
    if (pieces > out.required_pieces) out = {pieces, term};
  }
  return out;
}

Result<std::int64_t> required_pieces(std::int64_t base, const AttritionRule& rule) {
  TL_TRY(const Losses lost, losses(base, rule));
  return lost.required_pieces;
}

const AttritionRule* find_rule(std::span<const AttritionRule> rules, std::string_view package_class,
                               std::optional<ValueClass> value_class) {
  const auto of = [&](std::string_view package, std::optional<ValueClass> value) {
    const auto found = std::ranges::find_if(rules, [&](const AttritionRule& rule) {
      return rule.package_class == package && rule.value_class == value;
    });
    return found == rules.end() ? nullptr : &*found;
  };
  for (const auto& value : {value_class, std::optional<ValueClass>()}) {
    for (const std::string_view package : {package_class, any_package}) {
      if (const AttritionRule* rule = of(package, value)) return rule;
    }
  }
  return nullptr;
}

}  // namespace tl::sourcing
