#include "quoting/rules/labour.h"

#include <algorithm>

#include "foundation/decimal.h"
#include "foundation/text.h"

namespace tl::quoting {
namespace {

constexpr std::int64_t milliseconds_per_hour = 3'600'000;

struct Occasions {
  std::int64_t boards = 0;
  std::int64_t panels = 0;
  std::int64_t runs = 1;

  std::int64_t of(LabourGroup group) const {
    switch (group) {
      case LabourGroup::assembly: return boards;
      case LabourGroup::panel: return panels;
      case LabourGroup::batch: return runs;
      case LabourGroup::job:
      case LabourGroup::one_off: break;
    }
    return 1;
  }
};

Cost& total_of(Labour& labour, LabourGroup group) {
  switch (group) {
    case LabourGroup::assembly:
    case LabourGroup::panel: return labour.assembly;
    case LabourGroup::batch: return labour.batch;
    case LabourGroup::job: return labour.job;
    case LabourGroup::one_off: break;
  }
  return labour.one_off;
}

bool is_learned(LabourGroup group) {
  return group == LabourGroup::assembly || group == LabourGroup::panel;
}

bool occupies_the_line(LabourGroup group) {
  return is_learned(group) || group == LabourGroup::batch;
}

Result<std::int64_t> model_time(const LabourStep& step, const LabourRate& rate,
                                const LabourItem& item) {
  TL_TRY(const std::int64_t units, checked_multiply(item.count_millionths, item.occurrences));
  std::int64_t standard = 0;
  if (step.per_hour > 0) {
    // The millionths of the count and of the derate cancel out.
    TL_TRY(const std::int64_t real, checked_multiply(step.per_hour, step.derate.ppm()));
    TL_TRY(standard, multiply_divide(units, milliseconds_per_hour, real, Rounding::half_up));
  } else {
    TL_TRY(standard, multiply_divide(step.milliseconds, units, Rate::one, Rounding::half_up));
  }
  return multiply_divide(standard, item.learning.ppm(), rate.efficiency.ppm(), Rounding::half_up);
}

Result<LabourItem> item_of(const LabourStep& step, const RateTable& table,
                           const BuildCounts& counts, const Occasions& occasions,
                           const LabourFacts& told) {
  const LabourRate* rate = find_rate(table, step.rate, site_of(told));
  if (rate == nullptr || rate->efficiency.ppm() <= 0 || step.derate.ppm() <= 0) {
    return invalid("rate_code_unknown",
                   cat("time '", step.code, "' names labour rate '", step.rate,
                       "', which the rate table does not have",
                       site_of(told).empty() ? "" : cat(" for ", site_of(told))));
  }
  LabourItem item{.code = step.code,
                  .group = step.group,
                  .driver = step.driver,
                  .occurrences = occasions.of(step.group)};
  TL_TRY(item.count_millionths, count_of_terms(counts, terms_of(step)));
  if (is_learned(step.group)) {
    const auto before = fact_value(told, BuildFactKind::units_before).value_or(0);
    item.learning = learning_factor(*rate, before, occasions.boards);
  }
  TL_TRY(item.model_milliseconds, model_time(step, *rate, item));
  item.milliseconds = item.model_milliseconds;
  if (const LabourOverride* timed = find_override(told, step.code)) {
    TL_TRY(item.milliseconds, checked_multiply(timed->milliseconds, item.occurrences));
  }
  TL_TRY(const std::int64_t raw, multiply_divide(rate->per_hour.raw(), item.milliseconds,
                                                 milliseconds_per_hour, Rounding::half_up));
  item.cost = Cost::of_raw(raw, rate->per_hour.currency());
  return item;
}

bool uses(const RateTable& table, std::initializer_list<Driver> drivers) {
  for (const LabourStep& step : table.labour_steps) {
    for (const DriverTerm& term : terms_of(step)) {
      for (const Driver driver : drivers) {
        if (term.driver == driver) return true;
      }
    }
  }
  return false;
}

}  // namespace

Result<Cost> Labour::recurring() const {
  TL_TRY(const Cost shop, assembly.plus(batch));
  return shop.plus(job);
}

Result<Labour> time_and_cost(const RateTable& table, const BuildCounts& counts, std::int64_t boards,
                             const LabourFacts& told) {
  ENSURE(boards > 0, "an order has boards");
  Labour labour{.assembly = Cost::zero(table.currency),
                .batch = Cost::zero(table.currency),
                .job = Cost::zero(table.currency),
                .one_off = Cost::zero(table.currency)};
  const std::int64_t run_size = table.terms.batch_boards_max;
  const std::int64_t on_panel = fact_value(told, BuildFactKind::boards_per_panel).value_or(1);
  labour.runs = run_size == 0 ? 1 : (boards + run_size - 1) / run_size;
  labour.panels = (boards + on_panel - 1) / on_panel;
  const Occasions occasions{.boards = boards, .panels = labour.panels, .runs = labour.runs};
  for (const LabourStep& step : table.labour_steps) {
    TL_TRY(LabourItem item, item_of(step, table, counts, occasions, told));
    Cost& total = total_of(labour, step.group);
    TL_TRY(total, total.plus(item.cost));
    if (occupies_the_line(step.group)) {
      TL_TRY(labour.shop_milliseconds, checked_add(labour.shop_milliseconds, item.milliseconds));
    }
    labour.items.push_back(std::move(item));
  }
  return labour;
}

std::string time_words(const LabourStep& step, const LabourRate& rate, const LabourItem& item) {
  constexpr int thousandths = 3;
  constexpr int millionths = 6;
  std::string words = step.per_hour > 0 ? cat("1 / (", format_grouped(step.per_hour, 0), " an hour",
                                              step.derate == Rate::percent(100)
                                                  ? ""
                                                  : cat(" x ", step.derate.percent_text(), " %"),
                                              ")")
                                        : cat(format_decimal(step.milliseconds, thousandths), " s");
  words += cat(" x ", format_decimal(item.count_millionths, millionths), " ",
               formula_text(terms_of(step)), " x ", item.occurrences);
  if (rate.efficiency != Rate::percent(100))
    words += cat(" / ", rate.efficiency.percent_text(), " % efficiency");
  if (item.learning != Rate::percent(100))
    words += cat(" x ", item.learning.percent_text(), " % learning");
  return words;
}

std::vector<std::string> labour_assumptions(const RateTable& table, const BuildCounts& counts,
                                            const LabourFacts& told) {
  std::vector<std::string> out;
  const auto told_of = [&](BuildFactKind kind) { return find_fact(told, kind) != nullptr; };
  const bool panels = std::ranges::any_of(
      table.labour_steps, [](const LabourStep& s) { return s.group == LabourGroup::panel; });
  if (panels && !told_of(BuildFactKind::boards_per_panel))
    out.emplace_back("One board on a panel, because no panel was told.");
  if (uses(table, {Driver::smt_side, Driver::bottom_placement}) && !told_of(BuildFactKind::sides) &&
      counts.smt_sides > 0)
    out.emplace_back("All surface-mounted parts are on one side of the board.");
  if (uses(table, {Driver::smt_joint, Driver::through_hole_joint}) &&
      counts.parts_without_joints > 0) {
    out.push_back(cat("Two joints each for ", count_of(counts.parts_without_joints, "component"),
                      " whose package does not tell how many."));
  }
  std::vector<std::string> left_out;
  const auto leave_out = [&](std::int64_t count, Driver driver, std::string_view what) {
    if (count == 0 || !uses(table, {driver})) left_out.emplace_back(what);
  };
  leave_out(counts.programmed_devices, Driver::programmed_device, "device programming");
  leave_out(counts.test_seconds, Driver::test_second, "functional test");
  leave_out(counts.coating_seconds, Driver::coating_second, "coating");
  leave_out(counts.box_build_seconds, Driver::box_build_second, "box build");
  std::string included = "Only what the BOM lists is included: no bare board unless it is a line";
  for (std::size_t i = 0; i < left_out.size(); ++i) {
    included += i == 0 ? ", no " : i + 1 == left_out.size() ? " or " : ", ";
    included += left_out[i];
  }
  out.push_back(cat(included, "."));
  return out;
}

}  // namespace tl::quoting
