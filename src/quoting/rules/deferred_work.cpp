#include "quoting/rules/deferred_work.h"

#include <algorithm>

#include "foundation/text.h"

namespace tl::quoting {
namespace {

std::int64_t days_for(std::int64_t count, std::int64_t per_day) {
  const std::int64_t rate = std::max<std::int64_t>(per_day, 1);
  return count / rate + (count % rate != 0 ? 1 : 0);
}

void add(std::vector<DeferredItem>& out, DeferredKind kind, std::int64_t count, std::int64_t days,
         const std::string& what) {
  if (count <= 0) return;
  out.push_back({.kind = kind,
                 .count = count,
                 .working_days = days,
                 .text = cat(what, ": ", count_of(days, "working day"))});
}

}  // namespace

std::vector<DeferredItem> deferred_work(const DeferredCounts& counts, const QuoteTerms& terms) {
  std::vector<DeferredItem> out;
  add(out, DeferredKind::parts_not_coded, counts.parts_not_coded,
      days_for(counts.parts_not_coded, terms.coding_lines_per_day),
      cat(count_of(counts.parts_not_coded, "part"), " to be found and given a number"));
  add(out, DeferredKind::alternates_open, counts.alternates_open,
      days_for(counts.alternates_open, terms.alternates_per_day),
      cat(count_of(counts.alternates_open, "question"), " about parts to be settled"));
  add(out, DeferredKind::labour_not_released, counts.labour_not_released, terms.labour_release_days,
      "labour to be released by engineering");
  add(out, DeferredKind::data_gaps, counts.data_gaps,
      days_for(counts.data_gaps, terms.data_gaps_per_day),
      cat(count_of(counts.data_gaps, "price, lead time or quantity",
                   "prices, lead times or quantities"),
          " to be found out"));
  return out;
}

std::int64_t deferred_days(const std::vector<DeferredItem>& items) {
  std::int64_t days = 0;
  for (const DeferredItem& item : items) days += item.working_days;
  return days;
}

Result<std::optional<std::int64_t>> net_lead_time(std::optional<std::int64_t> promised_days,
                                                  const std::vector<DeferredItem>& items,
                                                  const Date& ordered,
                                                  const WorkingCalendar& calendar) {
  if (!promised_days) return std::optional<std::int64_t>();
  const std::int64_t working_days = deferred_days(items);
  if (working_days == 0) return promised_days;
  TL_TRY(const Date done, calendar.add_working_days(ordered, working_days));
  return std::optional(*promised_days - days_between(ordered, done));
}

}  // namespace tl::quoting
