// What procurement works with on an RFQ: what is still to find out, the plan part by part, the
// offers of one part, and what would be if.
//
//   TL_TRY(const SourcingWork work, show_sourcing_work(db, today, "R12"));
//   TL_TRY(const PlanMatrix plan, show_plan_matrix(db, today, "R12", Strategy::fastest));
//   TL_TRY(const WhatIfAnswer answer, what_if(db, today, "R12", {.quantities = {{600}}}));
//
// All of it is computed from what is on file and writes nothing. What is loaded is kept in memory
// while nothing changes (plan_ground.h), so that a what-if answers while somebody types.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/explanation.h"
#include "platform/database/database.h"
#include "quoting/rules/plan_difference.h"
#include "quoting/rules/sourcing_work.h"
#include "quoting/service/buying.h"

namespace tl::quoting {

// How the material is bought until somebody says otherwise.
struct KeptBuying {
  std::string strategy;
  std::optional<std::string> excess_cap;
  std::optional<std::int64_t> suppliers_max;
  std::vector<std::string> excluded_suppliers;
};
TL_DESCRIBE(KeptBuying, strategy, excess_cap, suppliers_max, excluded_suppliers)
KeptBuying kept_view(const BuyingRequest& kept);

// A part of the list that a supplier was asked for and has not answered yet, or when they did.
struct AskedOf {
  std::string request;
  std::string supplier;
  std::optional<Date> answer_by;
  std::optional<Date> answered_on;
};
TL_DESCRIBE(AskedOf, request, supplier, answer_by, answered_on)

struct WorkItem {
  WorkLine line;
  std::vector<AskedOf> asked;
};
TL_DESCRIBE(WorkItem, line, asked)

struct SourcingWork {
  std::string rfq;
  Date on;  // offers count as of this day
  std::int64_t lines = 0;
  std::int64_t parts = 0;       // to buy
  std::int64_t parts_open = 0;  // of them, in `items`
  std::int64_t stale_after_days = 0;
  std::vector<WorkItem> items;
};
TL_DESCRIBE(SourcingWork, rfq, on, lines, parts, parts_open, stale_after_days, items)

Result<SourcingWork> show_sourcing_work(database::Database& db, const Date& today,
                                        std::string_view rfq);

struct MatrixPart {
  std::int64_t demand = 0;  // from 1; its offers are asked for by it
  std::string part;
  std::string maker;
  std::vector<std::int64_t> lines;
  std::string designators;
  std::int64_t offers = 0;
  std::vector<std::string> alternates;  // with offers; a what-if may take them in
  std::vector<PlanCell> cells;          // as the quantities
};
TL_DESCRIBE(MatrixPart, demand, part, maker, lines, designators, offers, alternates, cells)

struct PlanMatrix {
  std::string rfq;
  Date on;
  Currency currency;
  std::string strategy;
  std::vector<std::int64_t> quantities;
  std::vector<PlanRow> totals;  // as the quantities
  std::vector<MatrixPart> parts;
  KeptBuying kept;
  std::vector<std::string> suppliers;  // who offer anything for the list
  std::int64_t lines = 0;
  std::int64_t lines_without_part = 0;
  std::vector<Finding> findings;
};
TL_DESCRIBE(PlanMatrix, rfq, on, currency, strategy, quantities, totals, parts, kept, suppliers,
            lines, lines_without_part, findings)

// By the strategy that is kept unless another is said; all else as it is kept.
Result<PlanMatrix> show_plan_matrix(database::Database& db, const Date& today, std::string_view rfq,
                                    std::optional<sourcing::Strategy> strategy);

struct PlanTotals {
  std::vector<PlanRow> items;  // by quantity, then strategy
};
TL_DESCRIBE(PlanTotals, items)

// Every strategy at every quantity, as it is kept otherwise.
Result<PlanTotals> strategies_of_rfq(database::Database& db, const Date& today,
                                     std::string_view rfq);

// One offer of a part as a curve: what so many pieces cost each.
struct OfferCurve {
  std::string supplier;
  std::string order_number;
  std::string maker;
  std::string pack;
  std::vector<sourcing::PriceBreak> breaks;  // in the currency of the plan
  std::string own_currency;                  // in which the supplier told them
  std::optional<std::int64_t> stock;
  std::optional<std::int64_t> moq;
  std::optional<std::int64_t> multiple;
  std::optional<std::int64_t> lead_time_days;
  std::optional<Date> retrieved_on;
  std::optional<Date> valid_until;
  std::string source;
  std::string not_taken;  // why it cannot be; "" when it can
};
TL_DESCRIBE(OfferCurve, supplier, order_number, maker, pack, breaks, own_currency, stock, moq,
            multiple, lead_time_days, retrieved_on, valid_until, source, not_taken)

struct ChosenPoint {
  std::int64_t boards = 0;
  std::int64_t needed_pieces = 0;
  PlanCell cell;
};
TL_DESCRIBE(ChosenPoint, boards, needed_pieces, cell)

struct PartOffers {
  std::int64_t demand = 0;
  std::string part;
  std::string maker;
  Currency currency;
  std::vector<OfferCurve> offers;   // those that can be taken first, then by supplier
  std::vector<ChosenPoint> chosen;  // as the quantities
};
TL_DESCRIBE(PartOffers, demand, part, maker, currency, offers, chosen)

// `demand_unknown`.
Result<PartOffers> show_part_offers(database::Database& db, const Date& today, std::string_view rfq,
                                    std::int64_t demand,
                                    std::optional<sourcing::Strategy> strategy);

// What is said here stands instead of what is kept.
struct WhatIf {
  std::optional<std::vector<std::int64_t>> quantities;
  std::optional<std::string> strategy;        // "least-cost"
  std::optional<std::string> excess_cap;      // "" takes it away
  std::optional<std::int64_t> suppliers_max;  // 0: as many as it takes
  std::optional<std::vector<std::string>> excluded_suppliers;
  std::optional<std::vector<std::string>> alternates;  // "Vishay CRCW060310K0FKEA"
};
TL_DESCRIBE(WhatIf, quantities, strategy, excess_cap, suppliers_max, excluded_suppliers, alternates)

inline constexpr std::size_t what_if_differences_max = 100;  // told in one answer

struct WhatIfQuantity {
  PlanRow asked;
  std::optional<PlanRow> kept;  // the plan it is compared with; nullopt: there is none
  std::optional<Cost> money_more;
  std::optional<std::int64_t> days_more;  // of the pieces that have a date
  std::int64_t parts_differing = 0;
};
TL_DESCRIBE(WhatIfQuantity, asked, kept, money_more, days_more, parts_differing)

struct WhatIfAnswer {
  std::string rfq;
  Currency currency;
  KeptBuying asked;
  std::vector<WhatIfQuantity> quantities;
  std::vector<PlanDifference> differences;  // what moves most money first
  std::int64_t differing = 0;               // that there are, over all quantities
  bool is_as_kept = false;                  // nothing was said that is not kept anyway
  std::vector<Finding> findings;
};
TL_DESCRIBE(WhatIfAnswer, rfq, currency, asked, quantities, differences, differing, is_as_kept,
            findings)

// A quantity is compared with the kept one in its place while there are as many, else with the same
// one. `strategy_unknown`, `supplier_unknown`, `alternate_unknown`, and what is wrong with
// quantities, a cap or a limit. Writes nothing.
Result<WhatIfAnswer> what_if(database::Database& db, const Date& today, std::string_view rfq,
                             const WhatIf& said);

// Why a figure of the kept plan is what it is, by `strategy`: plan.500, dispatch.500, part.3.500
// (explain_material.h); excess.500, line.14.price.500 and the other figures of a quote (explain.h).
// `explain_path_unknown`.
Result<Explanation> explain_plan(database::Database& db, const Date& today, std::string_view rfq,
                                 std::optional<sourcing::Strategy> strategy, std::string_view path);

}  // namespace tl::quoting
