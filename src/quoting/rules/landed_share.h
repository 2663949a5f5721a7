// What of an order's duty and freight in dated facts tell, purchase by purchase. The rate table's
// row for the category stands for the rest of the material alone, so nothing counts twice.
//
//   TL_TRY(const LandedShare duty, landed_share(input, order, CostCategory::duty));
//   duty.on; duty.amount; duty.items[0].source      // "2.5 % for 8532 from CN since 2026-01-01"
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/finding.h"
#include "quoting/rules/costing.h"

namespace tl::quoting {

struct LandedItem {
  std::string what;  // "Yageo RC0402FR-0710KL from Pacific"
  Cost on;           // pieces required at their price, of freight with the fee of the pack form
  Cost amount;
  std::string source;
};

struct LandedShare {
  std::vector<LandedItem> items;  // by demand and purchase
  Cost on;                        // of the material
  Cost amount;
};

// Of one purchase; nullopt: no fact tells.
Result<std::optional<LandedItem>> landed_item(const sourcing::Purchase& bought,
                                              const sourcing::OfferTerms& terms,
                                              CostCategory category);

// Of CostCategory::duty or freight, at one quantity. Empty where quotes were made before duty and
// freight were in their prices (CostingInput::landed).
Result<LandedShare> landed_share(const CostingInput& input, const QuantityCosting& order,
                                 CostCategory category);

// For us, beside a quote: `purchase_dearer_landed`, once a part, where freight and duty make the
// order of the largest quantity dearer than one to another supplier. Offers are chosen by what the
// supplier is paid.
Findings check_landed(const CostingInput& input, const Costing& costing);

}  // namespace tl::quoting
