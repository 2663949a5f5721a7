// The buy plans of an RFQ before anything is quoted: every strategy beside the others at every
// quantity, or one of them purchase by purchase.
//
//   TL_TRY(const PlanComparison all, compare_plans(db, today, "R12", {}));
//   TL_TRY(const PlanDetail one, show_plan(db, today, "R12", {.strategy = Strategy::fastest},
//   500));
//
// Nothing is written: parts that are not on file yet, which a quote would propose, are not bought.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/database/database.h"
#include "quoting/rules/plan_matrix.h"
#include "quoting/service/buying.h"

namespace tl::quoting {

struct PlanComparison {
  std::string rfq;
  std::int64_t lines = 0;
  std::int64_t lines_without_part = 0;  // fitted ones, for which nothing can be bought yet
  std::vector<PlanRow> rows;            // by quantity, then strategy
  Findings findings;                    // which row each is about stands in front
};
TL_DESCRIBE(PlanComparison, rfq, lines, lines_without_part, rows, findings)

struct PlannedPurchase {
  std::string part;
  std::string maker;
  std::string supplier;
  std::string order_number;
  std::string pack;
  std::int64_t required_pieces = 0;
  std::int64_t order_pieces = 0;
  std::int64_t break_from = 0;
  UnitPrice unit_price;
  Cost fee;
  Cost order_cost;
  Cost excess;
  std::string availability;
  std::string why;
  std::string runner_up;             // "Birch B-17, 500 pcs for EUR 42.50"; "" when there is none
  std::optional<std::int64_t> days;  // until dispatch; nullopt: nobody said
};
TL_DESCRIBE(PlannedPurchase, part, maker, supplier, order_number, pack, required_pieces,
            order_pieces, break_from, unit_price, fee, order_cost, excess, availability, why,
            runner_up, days)

struct MissingPart {
  std::string part;
  std::string maker;
  std::int64_t required_pieces = 0;
  std::int64_t missing_pieces = 0;
  std::string why;
};
TL_DESCRIBE(MissingPart, part, maker, required_pieces, missing_pieces, why)

struct PlanDetail {
  std::string rfq;
  PlanRow total;
  std::vector<PlannedPurchase> purchases;  // by supplier, then part
  std::vector<sourcing::SupplierOrder> orders;
  std::vector<MissingPart> missing;
  Findings findings;
};
TL_DESCRIBE(PlanDetail, rfq, total, purchases, orders, missing, findings)

// The strategy of `request` is not looked at.
Result<PlanComparison> compare_plans(database::Database& db, const Date& today,
                                     std::string_view rfq, const BuyingRequest& request);

// `plan_quantity_unknown` names the quantities of the RFQ.
Result<PlanDetail> show_plan(database::Database& db, const Date& today, std::string_view rfq,
                             const BuyingRequest& request, std::int64_t boards);

}  // namespace tl::quoting
