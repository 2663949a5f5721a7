// Labour of an order, from a versioned model of steps, the counts of the board, and what was told
// for the RFQ.
//
// Groups stay apart (docs/domain/costing.md): assembly is paid per board, panel per panel, batch
// per run, job per order, one-off per product; cost per board = assembly + panel / boards per panel
// + batch x runs / boards + job / boards. One-off work is never spread into the unit price, because
// the volume that it was spread over may not come.
//
//   time = count x time of one x occurrences / efficiency x learning     to the millisecond, once
//
// A step that engineering timed itself keeps the model's figure beside it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "foundation/describe.h"
#include "quoting/rules/build_facts.h"
#include "quoting/rules/drivers.h"
#include "quoting/rules/rate_table.h"

namespace tl::quoting {

struct LabourItem {
  std::string code;
  LabourGroup group = LabourGroup::assembly;
  Driver driver = Driver::once;
  std::int64_t count_millionths = 0;    // per occurrence
  std::int64_t occurrences = 0;         // boards, panels, runs, or 1
  std::int64_t milliseconds = 0;        // in all
  Cost cost;                            // in all
  std::int64_t model_milliseconds = 0;  // in all, as the model has it
  Rate learning = Rate::percent(100);   // average of the order's boards against the standard
};
TL_DESCRIBE(LabourItem, code, group, driver, count_millionths, occurrences, milliseconds, cost,
            model_milliseconds, learning)

struct Labour {
  std::vector<LabourItem> items;  // as the steps of the model
  Cost assembly;                  // of the whole order, panels included
  Cost batch;
  Cost job;
  Cost one_off;
  std::int64_t runs = 1;
  std::int64_t shop_milliseconds = 0;  // assembly, panels and batch: what occupies the line
  std::int64_t panels = 0;

  Result<Cost> recurring() const;  // assembly + batch + job
};
TL_DESCRIBE(Labour, items, assembly, batch, job, one_off, runs, shop_milliseconds, panels)

Result<Labour> time_and_cost(const RateTable& table, const BuildCounts& counts, std::int64_t boards,
                             const LabourFacts& told = {});

// "0.5 s x 5 smt_placement x 10", with speed, efficiency and learning where they are at work.
std::string time_words(const LabourStep& step, const LabourRate& rate, const LabourItem& item);

// What the price of labour rests on because nobody told it, for the steps that the model has.
std::vector<std::string> labour_assumptions(const RateTable& table, const BuildCounts& counts,
                                            const LabourFacts& told);

}  // namespace tl::quoting
