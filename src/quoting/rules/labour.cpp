#include "quoting/rules/labour.h"

#include "foundation/text.h"

namespace tl::quoting {
namespace {

constexpr std::int64_t milliseconds_per_hour = 3'600'000;

std::int64_t occurrences_of(LabourGroup group, std::int64_t boards, std::int64_t runs) {
  switch (group) {
    case LabourGroup::assembly: return boards;
    case LabourGroup::batch: return runs;
    case LabourGroup::job:
    case LabourGroup::one_off: return 1;
  }
  return 0;
}

Cost& total_of(Labour& labour, LabourGroup group) {
  switch (group) {
    case LabourGroup::assembly: return labour.assembly;
    case LabourGroup::batch: return labour.batch;
    case LabourGroup::job: return labour.job;
    case LabourGroup::one_off: break;
  }
  return labour.one_off;
}

Result<LabourItem> item_of(const LabourStep& step, const RateTable& table,
                           const BuildCounts& counts, std::int64_t occurrences) {
  const LabourRate* rate = find_rate(table, step.rate);
  if (rate == nullptr) {
    return invalid("rate_code_unknown", cat("time '", step.code, "' names labour rate '", step.rate,
                                            "', which the rate table does not have"));
  }
  LabourItem item{.code = step.code,
                  .group = step.group,
                  .driver = step.driver,
                  .driver_count = count_of_driver(counts, step.driver),
                  .occurrences = occurrences};
  TL_TRY(const std::int64_t once, checked_multiply(step.milliseconds, item.driver_count));
  TL_TRY(item.milliseconds, checked_multiply(once, occurrences));
  TL_TRY(const std::int64_t raw, multiply_divide(rate->per_hour.raw(), item.milliseconds,
                                                 milliseconds_per_hour, Rounding::half_up));
  item.cost = Cost::of_raw(raw, rate->per_hour.currency());
  return item;
}

}  // namespace

Result<Cost> Labour::recurring() const {
  TL_TRY(const Cost shop, assembly.plus(batch));
  return shop.plus(job);
}

Result<Labour> time_and_cost(const RateTable& table, const BuildCounts& counts,
                             std::int64_t boards) {
  ENSURE(boards > 0, "an order has boards");
  Labour labour{.assembly = Cost::zero(table.currency),
                .batch = Cost::zero(table.currency),
                .job = Cost::zero(table.currency),
                .one_off = Cost::zero(table.currency)};
  const std::int64_t run_size = table.terms.batch_boards_max;
  labour.runs = run_size == 0 ? 1 : (boards + run_size - 1) / run_size;
  for (const LabourStep& step : table.labour_steps) {
    const std::int64_t occurrences = occurrences_of(step.group, boards, labour.runs);
    TL_TRY(LabourItem item, item_of(step, table, counts, occurrences));
    Cost& total = total_of(labour, step.group);
    TL_TRY(total, total.plus(item.cost));
    if (step.group == LabourGroup::assembly || step.group == LabourGroup::batch) {
      TL_TRY(labour.shop_milliseconds, checked_add(labour.shop_milliseconds, item.milliseconds));
    }
    labour.items.push_back(std::move(item));
  }
  return labour;
}

}  // namespace tl::quoting
