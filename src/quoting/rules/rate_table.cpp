#include "quoting/rules/rate_table.h"

#include <algorithm>

namespace tl::quoting {

const LabourRate* find_rate(const RateTable& table, std::string_view code) {
  const auto found = std::ranges::find(table.labour_rates, code, &LabourRate::code);
  return found == table.labour_rates.end() ? nullptr : &*found;
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
