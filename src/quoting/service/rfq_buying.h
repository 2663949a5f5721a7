// How the material of an RFQ is bought, and for which quantities, as somebody said: facts, of which
// the latest counts for its plans and its next quote.
//
//   TL_TRY(const KeptPlan kept, keep_buying(db, caller, "R12", {.strategy = "fastest"},
//                                           ApprovalRight::none));
//   TL_TRY(const BuyingRequest request, buying_for(db, "R12", {.strategy = Strategy::fastest}));
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "foundation/caller.h"
#include "quoting/rules/alternate_approval.h"
#include "quoting/service/sourcing_desk.h"

namespace tl::quoting {

struct BuyingToKeep {
  std::optional<std::vector<std::int64_t>> quantities;
  std::optional<std::string> strategy;
  std::optional<std::string> excess_cap;      // "" takes it away
  std::optional<std::int64_t> suppliers_max;  // 0: as many as it takes
  std::optional<std::vector<std::string>> excluded_suppliers;
  std::optional<std::string> note;
  std::optional<std::vector<std::string>> alternates;  // "Vishay CRCW060310K0FKEA"
  std::optional<std::string> approved_by;              // who of the customer agreed to them
};
TL_DESCRIBE(BuyingToKeep, quantities, strategy, excess_cap, suppliers_max, excluded_suppliers, note,
            alternates, approved_by)

struct KeptPlan {
  std::string rfq;
  std::vector<std::int64_t> quantities;
  KeptBuying buying;
};
TL_DESCRIBE(KeptPlan, rfq, quantities, buying)

// What is not said stays; what stands so already is not recorded again. An alternate is bought from
// then on wherever it is one, once the customer approved it: that they did is told here by whoever
// has the right to. `strategy_unknown`, `supplier_unknown`, `alternate_unknown`,
// `alternate_not_approved`, `alternate_approval_not_yours`, and what is wrong with quantities, a
// cap or a limit. All of it is kept or nothing.
Result<KeptPlan> keep_buying(database::Database& db, const Caller& caller, std::string_view rfq,
                             const BuyingToKeep& said, ApprovalRight right);

// As it is kept, with what is said now.
Result<BuyingRequest> buying_for(database::Database& db, std::string_view rfq,
                                 const BuyingChange& change);

}  // namespace tl::quoting
