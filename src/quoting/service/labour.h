// The labour of one RFQ: what was told about the work, what engineering timed itself, whether it is
// released, and every minute with its driver, count, rate and source.
//
//   TL_TRY(const LabourView labour, record_build(db, caller, "R1", facts, "drawing 4711"));
//   TL_CHECK(override_labour(db, caller, "R1", {.step = "place", .milliseconds = 45'000, ...}));
//   TL_CHECK(release_labour(db, caller, "R1", "checked against the sample"));
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/caller.h"
#include "platform/database/database.h"
#include "quoting/rules/labour.h"
#include "quoting/store/quotes.h"

namespace tl::quoting {

struct LabourStepView {
  std::string code;
  std::string description;
  LabourGroup group = LabourGroup::assembly;
  CountKind counted = CountKind::fixed;
  std::string driver;  // "smt_placement", "parts[qfp] + 0.5*smt_joint"
  std::string count;   // per board, panel, run or order
  std::int64_t occurrences = 0;
  std::int64_t milliseconds = 0;  // in all
  std::int64_t model_milliseconds = 0;
  std::string rate;  // "smt, EUR 72.00 an hour"
  Cost cost;
  std::string how;  // the arithmetic, or who timed it and why
};
TL_DESCRIBE(LabourStepView, code, description, group, counted, driver, count, occurrences,
            milliseconds, model_milliseconds, rate, cost, how)

struct LabourView {
  std::string rfq;
  std::string model;  // the rate table's file and day
  std::int64_t boards = 0;
  LabourStanding standing;
  std::vector<BuildFact> facts;
  std::vector<LabourStepView> steps;
  Cost recurring;
  Cost one_off;
  std::vector<std::string> assumptions;
};
TL_DESCRIBE(LabourView, rfq, model, boards, standing, facts, steps, recurring, one_off, assumptions)

// `boards` nullopt: the first quantity of the RFQ.
Result<LabourView> show_labour(database::Database& db, std::string_view rfq,
                               std::optional<std::int64_t> boards);

// Adds facts; the latest of a kind counts. `reason_missing` without a why.
Result<LabourView> record_build(database::Database& db, const Caller& caller, std::string_view rfq,
                                const std::vector<BuildFact>& facts, std::string_view why);

struct NewOverride {
  std::string step;
  std::optional<std::int64_t> milliseconds;  // nullopt: the model's figure counts again
  std::string why;
};
// `labour_step_unknown` names the steps that there are; `labour_time_invalid`.
Result<LabourView> override_labour(database::Database& db, const Caller& caller,
                                   std::string_view rfq, const NewOverride& timed);

// Engineering's word for the labour of this RFQ as it stands. What is told or timed afterwards asks
// for a new one. `labour_released_already`.
Result<void> release_labour(database::Transaction& tx, const Caller& caller, std::string_view rfq,
                            std::string_view note);
Result<LabourView> release_labour(database::Database& db, const Caller& caller,
                                  std::string_view rfq, std::string_view note);

// What costing needs of it.
Result<LabourFacts> labour_facts(database::Transaction& tx, const RfqRow& rfq,
                                 const RateTable& rates);

}  // namespace tl::quoting
