// Lines that the customer supplies, and what they have to send.
//
//   TL_CHECK(supply_lines(db, caller, "R1", {.lines = {14}, .by = SuppliedBy::customer,
//                                            .supplied_on = march_1}));
//   TL_TRY(const KitList kit, kit_of_rfq(db, "R1"));      // pieces to send for every quantity
//
// What was said is a fact; the latest of a line counts in the next quote.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "foundation/caller.h"
#include "platform/database/database.h"
#include "quoting/rules/kit_list.h"
#include "quoting/rules/line_supply.h"

namespace tl::quoting {

struct SupplyOfLines {
  std::vector<std::int64_t> lines;
  SuppliedBy by = SuppliedBy::customer;
  std::optional<Date> supplied_on;
  std::string note;
  std::optional<std::int64_t> pieces;  // nullopt: all that the line needs
};

struct SuppliedLine {
  std::string designators;
  LineSupply supply;
};
TL_DESCRIBE(SuppliedLine, designators, supply)

// All that is on record for the RFQ afterwards. `line_not_found`, `line_not_fitted`,
// `supply_date_without_customer`, `supply_pieces_invalid`.
Result<std::vector<SuppliedLine>> supply_lines(database::Database& db, const Caller& caller,
                                               std::string_view rfq, const SupplyOfLines& said);
Result<std::vector<SuppliedLine>> supplied_lines(database::Database& db, std::string_view rfq);

// The same of an RFQ that is loaded.
struct LoadedRfq;
Result<std::vector<SuppliedLine>> supplies_of(database::Transaction& tx, const LoadedRfq& rfq);

struct KitList {
  std::string rfq;
  std::string rates;  // the rate table whose kit overage it is
  std::vector<KitItem> items;
};
TL_DESCRIBE(KitList, rfq, rates, items)

Result<KitList> kit_of_rfq(database::Database& db, std::string_view rfq);

}  // namespace tl::quoting
