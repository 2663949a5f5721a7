#include "sourcing/rules/attrition.h"

namespace tl::sourcing {

Result<std::int64_t> required_pieces(std::int64_t base, const AttritionRule& rule) {
  ENSURE(base >= 0 && rule.setup_pieces >= 0 && rule.rate.ppm() >= 0,
         "losses never give pieces back");
  if (base == 0) return std::int64_t{0};
  TL_TRY(const std::int64_t grown,
         multiply_divide(base, Rate::one + rule.rate.ppm(), Rate::one, Rounding::ceiling));
  return checked_add(grown, rule.setup_pieces);
}

}  // namespace tl::sourcing
