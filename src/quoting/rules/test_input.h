// A small board for the tests of this shelf: 4 resistors and a spare of the same part, one
// connector, a line that is not fitted, and one without a part.
#pragma once

#include "quoting/rules/costing.h"

namespace tl::quoting::testing {

inline RateTable rates() {
  const Currency eur = Currency::eur();
  RateTable out;
  out.name = "rates.csv";
  out.valid_from = Date::parse("2026-01-01").value();
  out.currency = eur;
  out.labour_rates = {{"smt", Cost::parse("72", eur).value(), "SMT line"},
                      {"hand", Cost::parse("36", eur).value(), "bench"}};
  out.labour_steps = {
      {.code = "place",
       .group = LabourGroup::assembly,
       .driver = Driver::smt_placement,
       .milliseconds = 500,
       .rate = "smt",
       .description = "pick and place"},
      {.code = "solder",
       .group = LabourGroup::assembly,
       .driver = Driver::through_hole_part,
       .milliseconds = 10'000,
       .rate = "hand",
       .description = "hand soldering"},
      {.code = "set-up",
       .group = LabourGroup::batch,
       .driver = Driver::once,
       .milliseconds = 1'800'000,
       .rate = "smt",
       .description = "set-up"},
      {.code = "program",
       .group = LabourGroup::one_off,
       .driver = Driver::once,
       .milliseconds = 3'600'000,
       .rate = "smt",
       .description = "machine program"},
  };
  out.one_off_charges = {{"stencil", Cost::parse("200", eur).value(), "stencil"}};
  out.mark_ups = {
      .material = Rate::percent(10), .labour = Rate::percent(20), .one_off = Rate::percent(5)};
  out.attrition = {{.package_class = "0402", .rate = Rate::percent(5), .setup_pieces = 20}};
  return out;
}

inline sourcing::OfferRecord offer(std::string supplier, std::string mpn,
                                   std::vector<sourcing::PriceBreak> breaks) {
  return {.supplier = supplier,
          .sku = supplier + "-" + mpn,
          .manufacturer = "Maker",
          .mpn = mpn,
          .currency = Currency::eur(),
          .breaks = std::move(breaks),
          .stock = 1'000'000,
          .retrieved_on = Date::parse("2026-02-20").value(),
          .source = "spring list",
          .place = "row 4"};
}

inline sourcing::PriceBreak at(std::int64_t from, const char* price) {
  return {from, UnitPrice::parse(price, Currency::eur()).value()};
}

inline CostingInput small_board() {
  CostingInput out{
      .rates = rates(), .on = Date::parse("2026-03-02").value(), .quantities = {10, 100}};
  sourcing::OfferRecord reel = offer("Alpha", "RES-1", {at(1, "0.01"), at(5'000, "0.001")});
  sourcing::OfferRecord connector = offer("Beta", "CON-1", {at(1, "0.50")});
  connector.stock = 0;
  connector.lead_time_days = 28;
  out.demands = {{.part = "10-00001",
                  .maker = "Maker RES-1",
                  .offers = {reel},
                  .attrition = attrition_for(out.rates, "0402")},
                 {.part = "30-00001",
                  .maker = "Maker CON-1",
                  .offers = {connector},
                  .attrition = attrition_for(out.rates, "through_hole")}};
  const LineBuild chip{Mounting::surface_mount, "0402", "package: chip 0402"};
  const LineBuild hand{Mounting::through_hole, "through_hole", "package: through-hole"};
  out.lines = {
      {.number = 1,
       .designators = "R1 R2 R3 R4",
       .fitting = Fitting::fitted,
       .pieces = 4,
       .demand = 0,
       .build = chip},
      {.number = 2,
       .designators = "J1",
       .fitting = Fitting::fitted,
       .pieces = 1,
       .demand = 1,
       .build = hand},
      {.number = 3,
       .designators = "R9",
       .fitting = Fitting::not_fitted,
       .pieces = 1,
       .demand = 0,
       .build = chip},
      {.number = 4,
       .designators = "R5",
       .fitting = Fitting::fitted,
       .pieces = 1,
       .demand = 0,
       .build = chip},
  };
  out.labour.standing.state = LabourState::model_released;
  return out;
}

}  // namespace tl::quoting::testing
