// From the material and labour of an order to its price, and to the price at each turn time.
// Internal to costing.h.
#pragma once

#include "quoting/rules/costing.h"

namespace tl::quoting {

enum class MaterialClass { pcb, electronics, mechanical };

// A line that is placed is electronics; of the others a bare board is one, the rest is mechanical.
MaterialClass material_class_of(const CostingLine& line);

// Fills in what is added, the unit price and the total; needs line costs, material and labour.
Result<void> price_order(const CostingInput& input, QuantityCosting& out);

// Fills in the turn times, and what the lead time owes to the one without surcharge; needs the
// price and the lead time by the rules.
Result<void> price_turns(const CostingInput& input, const WorkingCalendar& calendar,
                         QuantityCosting& out);

}  // namespace tl::quoting
