#include "quoting/rules/rate_table.h"

#include <algorithm>

namespace tl::quoting {
namespace {

sourcing::AttritionRule rule_in(const std::vector<sourcing::AttritionRule>& rules,
                                std::string_view package_class,
                                std::optional<sourcing::ValueClass> value_class) {
  const sourcing::AttritionRule* found = sourcing::find_rule(rules, package_class, value_class);
  return found == nullptr ? sourcing::AttritionRule{.package_class = "none"} : *found;
}

}  // namespace

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

sourcing::AttritionRule attrition_for(const RateTable& table, std::string_view package_class,
                                      std::optional<sourcing::ValueClass> value_class) {
  return rule_in(table.attrition, package_class, value_class);
}

sourcing::AttritionRule kit_overage_for(const RateTable& table, std::string_view package_class,
                                        std::optional<sourcing::ValueClass> value_class) {
  return rule_in(table.kit_overage, package_class, value_class);
}

std::optional<sourcing::ValueClass> value_class_of(const RateTable& table,
                                                   const std::optional<UnitPrice>& price) {
  if (table.value_classes.empty() || !price) return std::nullopt;
  const ValueClassLimit* reached = nullptr;
  for (const ValueClassLimit& limit : table.value_classes) {
    if (price->raw() < limit.from_price.raw()) continue;
    if (reached == nullptr || reached->from_price.raw() < limit.from_price.raw()) reached = &limit;
  }
  return reached == nullptr ? sourcing::ValueClass::c : reached->value_class;
}

}  // namespace tl::quoting
