#include "quoting/rules/rate_table.h"

#include <algorithm>

namespace tl::quoting {

const LabourRate* find_rate(const RateTable& table, std::string_view code, std::string_view site) {
  const LabourRate* found = nullptr;
  for (const LabourRate& rate : table.labour_rates) {
    if (rate.code != code || (!rate.site.empty() && rate.site != site)) continue;
    if (found == nullptr || !rate.site.empty()) found = &rate;
  }
  return found;
}

WorkingCalendar calendar_of(const RateTable& table, std::string_view site) {
  WorkingCalendar calendar;
  for (const Holiday& holiday : table.holidays) {
    if (holiday.site.empty() || holiday.site == site) calendar.add_holiday(holiday.day);
  }
  return calendar;
}

sourcing::AttritionRule attrition_for(const RateTable& table, std::string_view package_class) {
  for (const std::string_view wanted : {package_class, std::string_view("default")}) {
    const auto found =
        std::ranges::find(table.attrition, wanted, &sourcing::AttritionRule::package_class);
    if (found != table.attrition.end()) return *found;
  }
  return {.package_class = "none"};
}

}  // namespace tl::quoting
