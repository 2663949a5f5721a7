// Why a part is not bought, or not all of it: which lots a quantity uses, at what cost. Internal to
// the explanations.
#pragma once

#include "foundation/explanation.h"
#include "quoting/rules/costing.h"

namespace tl::quoting {

Explanation explain_stock(const Demand& demand, const stock::Covered& covered);

}  // namespace tl::quoting
