#include "quoting/service/labour_page.h"

#include <algorithm>

#include "accounts/service/customers.h"
#include "accounts/service/tasks.h"
#include "foundation/limits.h"
#include "foundation/rounding.h"
#include "foundation/text.h"
#include "quoting/service/labour_scene.h"
#include "quoting/service/quote_settings.h"

namespace tl::quoting {
namespace {

using database::Transaction;

// Which fact stands behind a driver's count, when it was told.
std::optional<BuildFactKind> fact_behind(Driver driver) {
  switch (driver) {
    case Driver::smt_side: return BuildFactKind::sides;
    case Driver::bottom_placement: return BuildFactKind::bottom_placements;
    case Driver::fine_pitch: return BuildFactKind::fine_pitch;
    case Driver::through_hole_joint: return BuildFactKind::through_hole_joints;
    case Driver::hand_operation: return BuildFactKind::hand_operations;
    case Driver::programmed_device: return BuildFactKind::programmed_devices;
    case Driver::test_second: return BuildFactKind::test_seconds;
    case Driver::coating_second: return BuildFactKind::coating_seconds;
    case Driver::box_build_second: return BuildFactKind::box_build_seconds;
    default: return std::nullopt;
  }
}

// Those that a board has, in the order of their list; what is of groups stands in the formulas.
std::vector<LabourDriver> drivers_of(const CostingInput& input, const BuildCounts& counts) {
  std::vector<LabourDriver> drivers;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Driver>>([&](auto enumerator) {
    const Driver driver = enumerator.value;
    if (driver == Driver::once || driver == Driver::parts_of || driver == Driver::lines_of) return;
    LabourDriver one{.driver = driver, .count = count_of_driver(counts, driver)};
    const auto kind = fact_behind(driver);
    if (const BuildFact* fact = kind ? find_fact(input.labour, *kind) : nullptr)
      one.told = cat(fact->who, fact->why.empty() ? "" : cat(": ", fact->why));
    for (const LabourStep& step : input.rates.labour_steps) {
      const std::vector<DriverTerm> terms = terms_of(step);
      if (std::ranges::find(terms, driver, &DriverTerm::driver) != terms.end())
        one.steps.push_back(step.code);
    }
    if (one.count > 0 || !one.steps.empty() || kind) drivers.push_back(std::move(one));
  });
  return drivers;
}

Result<LabourOfQuantity> at_quantity(const CostingInput& input, const BuildCounts& counts,
                                     std::int64_t boards) {
  TL_TRY(const Labour labour, time_and_cost(input.rates, counts, boards, input.labour));
  LabourOfQuantity out{.boards = boards,
                       .shop_milliseconds = labour.shop_milliseconds,
                       .runs = labour.runs,
                       .panels = labour.panels,
                       .one_off = labour.one_off};
  for (const LabourItem& item : labour.items) {
    if (item.group != LabourGroup::one_off) out.milliseconds += item.milliseconds;
  }
  out.per_board =
      static_cast<std::int64_t>(divide_rounded(out.milliseconds, boards, Rounding::half_up));
  TL_TRY(out.recurring, labour.recurring());
  TL_TRY(out.cost_per_board, out.recurring.divided_by(boards, Rounding::half_up));
  return out;
}

// What is tried stands for what is saved.
Result<void> apply(CostingInput& input, const LabourTrial& trial, const Caller& caller) {
  for (const StepTiming& timing : trial.timings) {
    TL_CHECK(check_timing(input.rates, {timing.step, timing.milliseconds, "tried"}));
    std::erase_if(input.labour.overrides,
                  [&](const LabourOverride& one) { return one.step == timing.step; });
    if (timing.milliseconds) {
      input.labour.overrides.push_back(
          {timing.step, *timing.milliseconds, "not saved yet", caller.actor, caller.today});
    }
  }
  for (const ToldFact& told : trial.facts) {
    TL_TRY(BuildFact fact, parse_build_fact(told.kind, told.text));
    fact.who = caller.actor;
    fact.why = "not saved yet";
    fact.on = caller.today;
    std::erase_if(input.labour.facts, [&](const BuildFact& one) { return one.kind == told.kind; });
    input.labour.facts.push_back(std::move(fact));
  }
  if (!trial.timings.empty() || !trial.facts.empty()) input.labour.standing = {};
  return {};
}

Result<std::optional<accounts::TaskOnDay>> task_of(Transaction& tx, const Caller& caller,
                                                   const RfqRow& rfq) {
  TL_TRY(
      const auto tasks,
      accounts::list_tasks(tx, caller, {.about = rfq.number, .scope = accounts::TaskScope::all}));
  std::optional<accounts::TaskOnDay> newest;
  for (const accounts::TaskOnDay& one : tasks) {
    if (one.task.subject != labour_task_subject) continue;
    if (!newest || newest->task.id < one.task.id) newest = one;
  }
  return newest;
}

Result<LabourPage> page_in(Transaction& tx, const Caller& caller, std::string_view number,
                           const LabourTrial& trial) {
  TL_TRY(const LoadedRfq rfq, load_rfq(tx, number));
  TL_TRY(const RateTable rates, rates_for(tx, rfq.row));
  TL_TRY(CostingInput input, labour_input(tx, rfq, rates));
  TL_CHECK(apply(input, trial, caller));
  const BuildCounts counts = count_build(input);
  TL_TRY(const accounts::Customer customer,
         accounts::customer_of(tx, accounts::CustomerId(rfq.row.customer_id)));
  LabourPage page{.rfq = rfq.row.number,
                  .customer = customer.name,
                  .customer_code = customer.code,
                  .assembly = cat(rfq.row.assembly, " ", rfq.row.revision),
                  .drivers = drivers_of(input, counts),
                  .forms = build_fact_forms(),
                  .preview = !trial.timings.empty() || !trial.facts.empty()};
  TL_TRY(page.labour, labour_view(rfq.row, input, trial.boards.value_or(input.quantities.front())));
  for (const std::int64_t boards : input.quantities) {
    TL_TRY(LabourOfQuantity one, at_quantity(input, counts, boards));
    page.quantities.push_back(std::move(one));
  }
  page.timed = input.labour.overrides;
  TL_TRY(page.task, task_of(tx, caller, rfq.row));
  return page;
}

}  // namespace

Result<LabourPage> labour_page(database::Database& db, const Caller& caller, std::string_view rfq,
                               const LabourTrial& trial) {
  if (trial.boards && (*trial.boards < 1 || *trial.boards > limits::quote_quantity_max)) {
    return limit_exceeded(
        "quantity_out_of_range",
        cat("quantity ", *trial.boards, " is outside 1 to ", limits::quote_quantity_max));
  }
  return db.read([&](Transaction& tx) { return page_in(tx, caller, rfq, trial); });
}

Result<LabourPage> say_labour(database::Database& db, const Caller& caller, std::string_view rfq,
                              const LabourSaid& said) {
  std::vector<BuildFact> facts;
  for (const ToldFact& told : said.facts) {
    TL_TRY(BuildFact fact, parse_build_fact(told.kind, told.text));
    facts.push_back(std::move(fact));
  }
  return db.write([&](Transaction& tx) -> Result<LabourPage> {
    if (!facts.empty()) TL_CHECK(record_build(tx, caller, rfq, facts, said.why));
    for (const StepTiming& timing : said.timings)
      TL_CHECK(override_labour(tx, caller, rfq, {timing.step, timing.milliseconds, said.why}));
    return page_in(tx, caller, rfq, {});
  });
}

Result<LabourPage> release_labour_page(database::Database& db, const Caller& caller,
                                       std::string_view rfq, std::string_view note) {
  return db.write([&](Transaction& tx) -> Result<LabourPage> {
    TL_CHECK(release_labour(tx, caller, rfq, note));
    return page_in(tx, caller, rfq, {});
  });
}

Result<LabourPage> ask_labour(database::Database& db, const Caller& caller, std::string_view rfq,
                              const LabourAsk& ask) {
  return db.write([&](Transaction& tx) -> Result<LabourPage> {
    TL_TRY(const RfqRow row, load_rfq_row(tx, rfq));
    const std::string note = squeeze_spaces(ask.note);
    TL_CHECK(
        accounts::open_task(tx, caller,
                            {.account = accounts::CustomerId(row.customer_id),
                             .about = row.number,
                             .subject = std::string(labour_task_subject),
                             .what = cat("Give the labour of ", row.number, " (", row.assembly, " ",
                                         row.revision, ")", note.empty() ? "" : ": ", note),
                             .to_role = ask.to_person.empty() ? "engineering" : "",
                             .to_person = ask.to_person,
                             .due_at = ask.due_at}));
    return page_in(tx, caller, rfq, {});
  });
}

}  // namespace tl::quoting
