#include "quoting/service/line_supply.h"

#include <map>

#include "foundation/text.h"
#include "parts/service/policies.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"
#include "quoting/service/prepare_rfq.h"
#include "quoting/service/quote_settings.h"
#include "quoting/store/line_supply.h"

namespace tl::quoting {
namespace {

Result<void> check(const LoadedRfq& rfq, const SupplyOfLines& said) {
  if (said.by == SuppliedBy::us && said.supplied_on) {
    return invalid("supply_date_without_customer",
                   "a supply date belongs to lines that the customer supplies; what we buy comes "
                   "when its supplier says");
  }
  if (said.pieces && (*said.pieces < 1 || said.by == SuppliedBy::us)) {
    return invalid("supply_pieces_invalid",
                   "the pieces that a customer sends of a line are at least 1; of a line that we "
                   "buy they send none");
  }
  for (const std::int64_t line : said.lines) {
    if (line < 1 || static_cast<std::size_t>(line) > rfq.bom.lines.size()) {
      return not_found("line_not_found",
                       cat(rfq.row.number, " has no line ", line, "; its BOM has ",
                           count_of(static_cast<std::int64_t>(rfq.bom.lines.size()), "line")));
    }
    const bom::BomLine& said_of = rfq.bom.lines[static_cast<std::size_t>(line) - 1];
    if (said_of.dnp || said_of.assembly) {
      return conflict("line_not_fitted", cat("line ", line, " of ", rfq.row.number,
                                             " is not fitted as a part: nobody sends it"));
    }
  }
  return {};
}

}  // namespace

Result<std::vector<SuppliedLine>> supplies_of(database::Transaction& tx, const LoadedRfq& rfq) {
  TL_TRY(const auto rows, line_supplies(tx, rfq.row.id, rfq.row.reading_id));
  std::map<std::int64_t, const LineSupplyRow*> said;
  for (const LineSupplyRow& row : rows) said.emplace(row.line, &row);
  std::vector<SuppliedLine> out;
  for (std::size_t at = 0; at < rfq.bom.lines.size(); ++at) {
    const auto line = static_cast<std::int64_t>(at) + 1;
    const bom::BomLine& read = rfq.bom.lines[at];
    const auto found = said.find(line);
    if (found != said.end()) {
      const LineSupplyRow& row = *found->second;
      out.push_back(
          {join(read.refdes, " "), {line, row.supplied_by, row.supplied_on, row.note, row.pieces}});
    } else if (read.customer_supplied && !read.dnp && !read.assembly) {
      out.push_back({join(read.refdes, " "),
                     {.line = line, .by = SuppliedBy::customer, .note = "so marked in the BOM"}});
    }
  }
  return out;
}

Result<std::vector<SuppliedLine>> supply_lines(database::Database& db, const Caller& caller,
                                               std::string_view rfq, const SupplyOfLines& said) {
  return db.write([&](database::Transaction& tx) -> Result<std::vector<SuppliedLine>> {
    TL_TRY(const LoadedRfq loaded, load_rfq(tx, rfq));
    TL_CHECK(check(loaded, said));
    for (const std::int64_t line : said.lines) {
      const LineSupplyRow row{.rfq_id = loaded.row.id,
                              .line = line,
                              .supplied_by = said.by,
                              .supplied_on = said.supplied_on,
                              .note = squeeze_spaces(said.note),
                              .recorded_at = caller.now,
                              .recorded_by = caller.actor,
                              .pieces = said.pieces,
                              .reading_id = loaded.row.reading_id};
      TL_TRY(const std::int64_t id, insert_line_supply(tx, row));
      TL_CHECK(database::record_change(tx, caller, "line_supply_said", {"line_supply", id},
                                       json::to_json(row)));
    }
    return supplies_of(tx, loaded);
  });
}

Result<std::vector<SuppliedLine>> supplied_lines(database::Database& db, std::string_view rfq) {
  return db.read([&](database::Transaction& tx) -> Result<std::vector<SuppliedLine>> {
    TL_TRY(const LoadedRfq loaded, load_rfq(tx, rfq));
    return supplies_of(tx, loaded);
  });
}

Result<KitList> kit_of_rfq(database::Database& db, std::string_view rfq) {
  return db.read([&](database::Transaction& tx) -> Result<KitList> {
    TL_TRY(const LoadedRfq loaded, load_rfq(tx, rfq));
    TL_TRY(const RateTable rates, rates_for(tx, loaded.row));
    TL_TRY(const parts::MatchPolicy policy,
           parts::policy_for(tx, parts::CustomerId(loaded.row.customer_id)));
    TL_TRY(const parts::MatchedLines matched, match_loaded(tx, loaded, policy));
    TL_TRY(const Prepared prepared, prepare_rfq(tx, loaded, matched, rates));
    KitList kit{.rfq = loaded.row.number, .rates = rates.name};
    TL_TRY(kit.items, kit_list(prepared.input));
    return kit;
  });
}

}  // namespace tl::quoting
