#include "quoting/service/prepare_rfq.h"

#include <algorithm>

#include "quoting/service/labour.h"
#include "quoting/service/part_offers.h"
#include "quoting/store/line_supply.h"
#include "sourcing/service/landed.h"
#include "sourcing/service/offers.h"
#include "stock/service/stock.h"

namespace tl::quoting {
namespace {

// The offers of every part that some line may use, or could if its customer agreed.
Result<OffersByPart> offers_for(database::Transaction& tx, const parts::MatchedLines& matched,
                                const Date& as_of) {
  std::vector<parts::ManufacturerPartId> ids;
  for (const parts::Match& match : matched.matches) {
    for (const parts::Candidate& candidate : match.usable) ids.push_back(candidate.part);
    const parts::Part* part = match.part ? matched.catalogue.part(*match.part) : nullptr;
    if (part != nullptr) ids.insert(ids.end(), part->approved.begin(), part->approved.end());
  }
  return offers_of_parts(tx, matched.catalogue, std::move(ids), as_of);
}

Result<std::vector<LineSupply>> supplies_of(database::Transaction& tx, const RfqRow& rfq) {
  TL_TRY(const auto rows, line_supplies(tx, rfq.id, rfq.reading_id));
  std::vector<LineSupply> out;
  for (const LineSupplyRow& row : rows) {
    out.push_back({row.line, row.supplied_by, row.supplied_on, row.note, row.pieces});
  }
  return out;
}

}  // namespace

Result<Prepared> prepare_rfq(database::Transaction& tx, const LoadedRfq& rfq,
                             const parts::MatchedLines& matched, const RateTable& rates) {
  TL_TRY(const OffersByPart offers, offers_for(tx, matched, rfq.row.as_of));
  TL_TRY(const std::vector<LineSupply> supplies, supplies_of(tx, rfq.row));
  TL_TRY(auto lots, stock::on_hand_on(tx, rfq.row.as_of));
  const stock::StockShelf shelf(std::move(lots));
  TL_TRY(LabourFacts labour, labour_facts(tx, rfq.row, rates));
  TL_TRY(const sourcing::LandedRates landed, sourcing::landed_rates_now(tx));
  return prepare({.rates = rates,
                  .on = rfq.row.as_of,
                  .quantities = quantities_of(rfq.row),
                  .lines = rfq.bom.lines,
                  .matches = matched.matches,
                  .catalogue = &matched.catalogue,
                  .offers = &offers,
                  .labour = std::move(labour),
                  .supplies = supplies,
                  .stock = &shelf,
                  .landed = &landed,
                  .customer = parts::CustomerId(rfq.row.customer_id),
                  .rfq = rfq.row.number});
}

}  // namespace tl::quoting
