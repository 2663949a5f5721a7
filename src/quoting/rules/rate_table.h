// The rate table: everything about the provider that a price rests on besides offers. Hourly rates,
// times per driver, one-off charges, mark-ups, attrition, exchange rates, terms. It is imported as
// one versioned file and never edited: a quote names the version it was computed with.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/date.h"
#include "foundation/describe.h"
#include "foundation/id.h"
#include "foundation/money.h"
#include "foundation/rate.h"
#include "sourcing/rules/attrition.h"
#include "sourcing/rules/exchange.h"

namespace tl::quoting {

using RateTableId = Id<struct RateTableTag>;

// How often a step is paid for (docs/domain/costing.md).
enum class LabourGroup {
  assembly,  // every board
  batch,     // every run: set-up, kitting
  job,       // every order: order entry, purchasing, contract review
  one_off,   // once per product: programming, stencil design (NRE)
};
TL_DESCRIBE_ENUM(LabourGroup, assembly, batch, job, one_off)

// What a step's time is multiplied by. Set-up grows with BOM lines, run time with placements.
enum class Driver {
  once,               // 1
  smt_placement,      // surface-mounted components on a board
  smt_line,           // different surface-mounted parts: feeders
  through_hole_part,  // through-hole components on a board
  through_hole_line,  // different through-hole parts
  line,               // fitted BOM lines
  part_to_buy,        // different parts to purchase
};
TL_DESCRIBE_ENUM(Driver, once, smt_placement, smt_line, through_hole_part, through_hole_line, line,
                 part_to_buy)

struct LabourRate {
  std::string code;
  Cost per_hour;
  std::string description;
};
TL_DESCRIBE(LabourRate, code, per_hour, description)

struct LabourStep {
  std::string code;
  LabourGroup group = LabourGroup::assembly;
  Driver driver = Driver::once;
  std::int64_t milliseconds = 0;  // per unit of the driver
  std::string rate;               // code of a LabourRate
  std::string description;
};
TL_DESCRIBE(LabourStep, code, group, driver, milliseconds, rate, description)

// Bought once per product: stencil, tooling, test fixture.
struct OneOffCharge {
  std::string code;
  Cost amount;
  std::string description;
};
TL_DESCRIBE(OneOffCharge, code, amount, description)

// A mark-up is added on a cost: 30 % mark-up is 23.1 % margin.
struct MarkUps {
  Rate material;
  Rate labour;
  Rate one_off;
};
TL_DESCRIBE(MarkUps, material, labour, one_off)

struct QuoteTerms {
  std::int64_t validity_days = 30;
  std::int64_t dispatch_days = 3;  // a supplier's stock: order to dispatch
  std::int64_t transit_days = 2;
  std::int64_t goods_in_days = 2;            // receipt and incoming inspection
  std::int64_t build_days_base = 5;          // working days that a job takes however small it is
  std::int64_t build_minutes_per_day = 420;  // of one line: total hours / 7 h a day
  std::int64_t batch_boards_max = 0;         // boards of one run; 0: a job is one run
};
TL_DESCRIBE(QuoteTerms, validity_days, dispatch_days, transit_days, goods_in_days, build_days_base,
            build_minutes_per_day, batch_boards_max)

struct RateTable {
  RateTableId id;
  std::string name;  // the file it came from
  Date valid_from;
  Currency currency;  // of rates, charges, and every quote computed with the table
  std::vector<LabourRate> labour_rates;
  std::vector<LabourStep> labour_steps;
  std::vector<OneOffCharge> one_off_charges;
  MarkUps mark_ups;
  std::vector<sourcing::AttritionRule> attrition;
  std::vector<sourcing::ExchangeRate> exchange;
  QuoteTerms terms;
};
TL_DESCRIBE(RateTable, id, name, valid_from, currency, labour_rates, labour_steps, one_off_charges,
            mark_ups, attrition, exchange, terms)

// nullptr when there is none.
const LabourRate* find_rate(const RateTable& table, std::string_view code);

// The rule for a package class, else the one named "default", else no loss.
sourcing::AttritionRule attrition_for(const RateTable& table, std::string_view package_class);

}  // namespace tl::quoting
