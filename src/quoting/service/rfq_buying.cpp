#include "quoting/service/rfq_buying.h"

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"
#include "quoting/rules/quantities.h"
#include "quoting/service/alternate_answers.h"
#include "quoting/service/make_quote.h"
#include "quoting/service/plan_ground.h"
#include "quoting/service/rfqs.h"
#include "quoting/store/rfq_buying.h"

namespace tl::quoting {
namespace {

Result<void> record_buying(database::Transaction& tx, const Caller& caller, const RfqRow& rfq,
                           const BuyingRequest& buying, const std::string& note) {
  const RfqBuyingRow row{.rfq_id = rfq.id,
                         .strategy = buying.strategy,
                         .excess_cap = buying.excess_cap,
                         .suppliers_max = buying.suppliers_max,
                         .excluded = join(buying.excluded_suppliers, "\n"),
                         .note = note,
                         .recorded_on = caller.today,
                         .recorded_at = caller.now,
                         .recorded_by = caller.actor};
  TL_CHECK(insert_rfq_buying(tx, row));
  return database::record_change(tx, caller, "rfq_buying_kept", {"rfq", rfq.id.raw()},
                                 json::to_json(row));
}

Result<void> record_quantities(database::Transaction& tx, const Caller& caller, const RfqRow& rfq,
                               const std::string& quantities, const std::string& note) {
  const RfqQuantitiesRow row{.rfq_id = rfq.id,
                             .quantities = quantities,
                             .note = note,
                             .recorded_on = caller.today,
                             .recorded_at = caller.now,
                             .recorded_by = caller.actor};
  TL_CHECK(insert_rfq_quantities(tx, row));
  return database::record_change(tx, caller, "rfq_quantities_changed", {"rfq", rfq.id.raw()},
                                 json::to_json(row));
}

}  // namespace

Result<KeptPlan> keep_buying(database::Database& db, const Caller& caller, std::string_view rfq,
                             const BuyingToKeep& said, ApprovalRight right) {
  return db.write([&](database::Transaction& tx) -> Result<KeptPlan> {
    TL_TRY(RfqRow row, load_rfq_row(tx, rfq));
    row.as_of = quote_day(row, std::nullopt, caller.today);
    const std::string note = squeeze_spaces(said.note.value_or(""));
    TL_TRY(const BuyingRequest before, kept_buying(tx, row.id));
    TL_TRY(const BuyingRequest after,
           with_said(before, {said.strategy, said.excess_cap, said.suppliers_max,
                              said.excluded_suppliers}));
    if (after != before) {
      // Whom nobody knows, and a cap that is none, are told before anything is kept.
      TL_TRY(const RateTable rates, rates_for(tx, row));
      TL_CHECK(buying_of(tx, row, rates, after));
      TL_CHECK(record_buying(tx, caller, row, after, note));
    }
    if (said.alternates && !said.alternates->empty()) {
      TL_CHECK(keep_alternates(tx, caller, row,
                               {.alternates = *said.alternates,
                                .approved_by = said.approved_by.value_or(""),
                                .note = note,
                                .right = right}));
    }
    if (said.quantities) {
      TL_TRY(const auto quantities, parse_quantities(numbers_text(*said.quantities)));
      if (quantities.empty())
        return invalid("quantities_missing", "an RFQ has at least one quantity, such as 100");
      const std::string text = numbers_text(quantities);
      if (text != row.quantities) {
        TL_CHECK(record_quantities(tx, caller, row, text, note));
        row.quantities = text;
      }
    }
    return KeptPlan{row.number, quantities_of(row), kept_view(after)};
  });
}

Result<BuyingRequest> buying_for(database::Database& db, std::string_view rfq,
                                 const BuyingChange& change) {
  return db.read([&](database::Transaction& tx) -> Result<BuyingRequest> {
    TL_TRY(const RfqRow row, load_rfq_row(tx, rfq));
    TL_TRY(const BuyingRequest kept, kept_buying(tx, row.id));
    return with_change(kept, change);
  });
}

}  // namespace tl::quoting
