// The quick way to a quote pushes work past the order, where it eats the lead time that was
// promised. This lists it, in working days, and says what is left: the net lead time (R44).
//
//   net = promised - deferred          calendar days, from the day of the order
//
// How long a piece of work takes is a term of the rate table; what is still to be done is counted
// by whoever knows, so that a count of zero is a statement too.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/calendar.h"
#include "foundation/describe.h"
#include "quoting/rules/rate_table.h"

namespace tl::quoting {

enum class DeferredKind { parts_not_coded, alternates_open, labour_not_released, data_gaps };
TL_DESCRIBE_ENUM(DeferredKind, parts_not_coded, alternates_open, labour_not_released, data_gaps)

struct DeferredCounts {
  std::int64_t parts_not_coded = 0;      // fitted lines without a part of ours
  std::int64_t alternates_open = 0;      // questions about parts that are not answered
  std::int64_t labour_not_released = 0;  // 1: nobody of engineering stands behind the labour
  std::int64_t data_gaps = 0;            // prices, lead times, quantities that are missing
};

struct DeferredItem {
  DeferredKind kind = DeferredKind::parts_not_coded;
  std::int64_t count = 0;
  std::int64_t working_days = 0;
  std::string text;  // "3 parts to be given a number: 1 working day"
};
TL_DESCRIBE(DeferredItem, kind, count, working_days, text)

// One after the other, in this order; what is not there has no item.
std::vector<DeferredItem> deferred_work(const DeferredCounts& counts, const QuoteTerms& terms);

std::int64_t deferred_days(const std::vector<DeferredItem>& items);  // working days, in all

// What is left of `promised_days` when the deferred work is done first. nullopt without a promise;
// below zero when the work takes longer than what was promised.
Result<std::optional<std::int64_t>> net_lead_time(std::optional<std::int64_t> promised_days,
                                                  const std::vector<DeferredItem>& items,
                                                  const Date& ordered,
                                                  const WorkingCalendar& calendar);

}  // namespace tl::quoting
