// Labour of an order, from a versioned table of steps and the counts of the board.
//
// Groups stay apart (docs/domain/costing.md): assembly is paid per board, batch per run, job per
// order, one-off per product; cost per board = assembly + batch x runs / boards + job / boards.
// One-off work is never spread into the unit price, because the volume that it was spread over may
// not come.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "foundation/describe.h"
#include "quoting/rules/drivers.h"
#include "quoting/rules/rate_table.h"

namespace tl::quoting {

struct LabourItem {
  std::string code;
  LabourGroup group = LabourGroup::assembly;
  Driver driver = Driver::once;
  std::int64_t driver_count = 0;  // per occurrence
  std::int64_t occurrences = 0;   // boards, runs, or 1
  std::int64_t milliseconds = 0;  // in all
  Cost cost;                      // in all
};
TL_DESCRIBE(LabourItem, code, group, driver, driver_count, occurrences, milliseconds, cost)

struct Labour {
  std::vector<LabourItem> items;
  Cost assembly;  // of the whole order
  Cost batch;
  Cost job;
  Cost one_off;
  std::int64_t runs = 1;
  std::int64_t shop_milliseconds = 0;  // assembly and batch: what occupies the line

  Result<Cost> recurring() const;  // assembly + batch + job
};
TL_DESCRIBE(Labour, items, assembly, batch, job, one_off, runs, shop_milliseconds)

Result<Labour> time_and_cost(const RateTable& table, const BuildCounts& counts,
                             std::int64_t boards);

}  // namespace tl::quoting
