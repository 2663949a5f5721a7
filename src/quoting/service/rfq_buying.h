// How the material of an RFQ is bought, and for which quantities, as somebody said: facts, of which
// the latest counts for its plans and its next quote.
//
//   TL_TRY(const KeptPlan kept, keep_buying(db, caller, "R12", {.strategy = "fastest"}));
//   TL_TRY(const BuyingRequest request, buying_for(db, "R12", {.strategy = Strategy::fastest}));
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "foundation/caller.h"
#include "quoting/service/sourcing_desk.h"

namespace tl::quoting {

struct BuyingToKeep {
  std::optional<std::vector<std::int64_t>> quantities;
  std::optional<std::string> strategy;
  std::optional<std::string> excess_cap;      // "" takes it away
  std::optional<std::int64_t> suppliers_max;  // 0: as many as it takes
  std::optional<std::vector<std::string>> excluded_suppliers;
  std::optional<std::string> note;
};
TL_DESCRIBE(BuyingToKeep, quantities, strategy, excess_cap, suppliers_max, excluded_suppliers, note)

struct KeptPlan {
  std::string rfq;
  std::vector<std::int64_t> quantities;
  KeptBuying buying;
};
TL_DESCRIBE(KeptPlan, rfq, quantities, buying)

// What is not said stays; what stands so already is not recorded again. `strategy_unknown`,
// `supplier_unknown`, and what is wrong with quantities, a cap or a limit.
Result<KeptPlan> keep_buying(database::Database& db, const Caller& caller, std::string_view rfq,
                             const BuyingToKeep& said);

// As it is kept, with what is said now.
Result<BuyingRequest> buying_for(database::Database& db, std::string_view rfq,
                                 const BuyingChange& change);

}  // namespace tl::quoting
