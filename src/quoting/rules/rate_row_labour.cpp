// Rows of the labour model: labour_rate, labour_time, labour_speed.
#include "quoting/rules/rate_row.h"

namespace tl::quoting {
namespace {

constexpr std::int64_t parts_per_hour_max = 10'000'000;
constexpr std::int64_t efficiency_percent_max = 200;
constexpr std::int64_t learning_percent_max = 100;
constexpr std::int64_t derate_percent_max = 100;

Result<std::int64_t> milliseconds_per(std::string_view unit) {
  const std::string plain = to_lower(unit);
  if (plain.empty() || plain == "s" || plain == "sec" || plain == "seconds")
    return std::int64_t{1'000};
  if (plain == "min" || plain == "minutes") return std::int64_t{60'000};
  if (plain == "h" || plain == "hours") return std::int64_t{3'600'000};
  return invalid("rate_row_invalid",
                 cat("'", utf8_prefix(unit, 20), "' is not a unit of time; use s, min or h"));
}

}  // namespace

void RateRow::read_labour_rate() {
  LabourRate rate{.code = text("code"), .description = text("description"), .site = text("site")};
  const auto same = std::ranges::find_if(out_.table.labour_rates, [&](const LabourRate& other) {
    return other.code == rate.code && other.site == rate.site;
  });
  if (same != out_.table.labour_rates.end()) {
    return wrong("code", cat("labour rate '", rate.code, "' stands twice",
                             rate.site.empty() ? "" : cat(" for ", rate.site)));
  }
  // Kept when its amount is wrong too, so that the times that name it are not called wrong as well.
  take_cost(rate.per_hour);
  take_share(rate.efficiency, efficiency_percent_max, "efficiency");
  take_share(rate.learning, learning_percent_max, "learning");
  take_count(rate.learning_units, "units", learning_units_max);
  if (rate.learning != Rate::percent(100) && rate.learning_units == 0)
    wrong("units", "a learning curve names the unit at which the standard time is reached");
  out_.table.labour_rates.push_back(std::move(rate));
}

bool RateRow::take_step(LabourStep& step) {
  step.code = text("code");
  step.rate = text("rate");
  step.description = text("description");
  const auto group = enum_from_name<LabourGroup>(to_lower(text("group")));
  if (!group) {
    wrong("group",
          cat("'", text("group"), "' is not a group; use assembly, panel, batch, job or one_off"));
    return false;
  }
  step.group = *group;
  std::vector<DriverTerm> terms;
  if (!take(terms, parse_formula(text("driver")), "driver")) return false;
  step.driver = terms.front().driver;
  step.formula = std::move(terms);
  if (count_kind(step) == CountKind::recommended || formula_text(step.formula) == "once")
    step.formula.clear();  // the driver alone says it
  return true;
}

void RateRow::read_labour_time() {
  LabourStep step;
  if (!take_step(step)) return;
  std::int64_t unit = 0;
  std::int64_t millionths = 0;
  if (!take(unit, milliseconds_per(text("unit")), "unit")) return;
  if (!take(millionths, parse_decimal(number("value"), 6), "value") || !not_negative(millionths))
    return;
  if (!take(step.milliseconds, multiply_divide(millionths, unit, 1'000'000, Rounding::half_up),
            "value"))
    return;
  out_.table.labour_steps.push_back(std::move(step));
}

void RateRow::read_labour_speed() {
  LabourStep step;
  if (!take_step(step) || !take_count(step.per_hour, "value", parts_per_hour_max)) return;
  if (step.per_hour == 0) return wrong("value", "a machine places more than 0 parts an hour");
  if (!take_share(step.derate, derate_percent_max, "derate")) return;
  out_.table.labour_steps.push_back(std::move(step));
}

}  // namespace tl::quoting
