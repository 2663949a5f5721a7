#include "quoting/service/labour.h"

#include <algorithm>
#include <map>

#include "accounts/service/tasks.h"
#include "foundation/decimal.h"
#include "foundation/limits.h"
#include "foundation/text.h"
#include "parts/service/policies.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"
#include "quoting/rules/prepare.h"
#include "quoting/service/labour_scene.h"
#include "quoting/service/quote_settings.h"
#include "quoting/service/rfq_lines.h"
#include "quoting/store/labour.h"

namespace tl::quoting {
namespace {

constexpr std::size_t why_bytes_max = 500;
constexpr std::int64_t override_milliseconds_max = 7LL * 86'400'000;  // a week for one board

Result<std::string> reason_of(std::string_view text, std::string_view what) {
  const std::string reason = squeeze_spaces(text);
  if (!reason.empty() && reason.size() <= why_bytes_max) return reason;
  return invalid("reason_missing", cat("say why ", what, ", in at most ", why_bytes_max, " bytes"));
}

struct LabourRows {
  std::vector<BuildFactRow> facts;
  std::vector<LabourOverrideRow> overrides;
  std::int64_t last_fact() const { return facts.empty() ? 0 : facts.back().id; }
  std::int64_t last_override() const { return overrides.empty() ? 0 : overrides.back().id; }
};

Result<LabourRows> rows_of(database::Transaction& tx, RfqId rfq) {
  LabourRows rows;
  TL_TRY(rows.facts, build_facts_of_rfq(tx, rfq));
  TL_TRY(rows.overrides, labour_overrides_of_rfq(tx, rfq));
  return rows;
}

std::vector<BuildFact> latest_facts(const std::vector<BuildFactRow>& rows) {
  std::map<BuildFactKind, BuildFact> latest;
  for (const BuildFactRow& row : rows) {
    latest.insert_or_assign(row.kind, BuildFact{row.kind, row.value, row.said, row.why,
                                                row.recorded_by, row.recorded_on});
  }
  std::vector<BuildFact> out;
  for (auto& [kind, fact] : latest) out.push_back(std::move(fact));
  return out;
}

std::vector<LabourOverride> latest_overrides(const std::vector<LabourOverrideRow>& rows) {
  std::map<std::string, LabourOverride> latest;
  for (const LabourOverrideRow& row : rows) {
    latest.erase(row.step);
    if (row.milliseconds) {
      latest.emplace(row.step, LabourOverride{row.step, *row.milliseconds, row.why, row.recorded_by,
                                              row.recorded_on});
    }
  }
  std::vector<LabourOverride> out;
  for (auto& [step, timed] : latest) out.push_back(std::move(timed));
  return out;
}

// A release of the RFQ holds for what it saw. A released model stands behind its own figures, so it
// carries an RFQ whose steps nobody timed by hand.
Result<LabourStanding> standing_of(database::Transaction& tx, const RfqRow& rfq,
                                   const RateTable& rates, const LabourRows& rows) {
  TL_TRY(const auto release, last_labour_release(tx, rfq.id));
  if (release && release->rate_table_id == rates.id && release->last_fact_id == rows.last_fact() &&
      release->last_override_id == rows.last_override()) {
    return LabourStanding{LabourState::rfq_released, release->released_by, release->released_on,
                          release->note};
  }
  TL_TRY(const auto model, rate_release(tx, rates.id));
  if (model && latest_overrides(rows.overrides).empty()) {
    return LabourStanding{LabourState::model_released, model->released_by, model->released_on,
                          model->note};
  }
  return LabourStanding{};
}

Result<LabourFacts> facts_from(database::Transaction& tx, const RfqRow& rfq, const RateTable& rates,
                               const LabourRows& rows) {
  LabourFacts out{.facts = latest_facts(rows.facts), .overrides = latest_overrides(rows.overrides)};
  TL_TRY(out.standing, standing_of(tx, rfq, rates, rows));
  return out;
}

std::string how_of(const LabourStep& step, const LabourRate& rate, const LabourItem& item,
                   const LabourFacts& told) {
  const LabourOverride* timed = find_override(told, step.code);
  if (timed == nullptr) return time_words(step, rate, item);
  return cat("timed ", format_decimal(timed->milliseconds, 3), " s x ", item.occurrences, " by ",
             timed->who, " on ", timed->on.text(), ": ", timed->why,
             "; model: ", time_words(step, rate, item));
}

LabourStepView view_of_step(const RateTable& rates, const LabourFacts& told, const LabourItem& item,
                            const LabourStep& step) {
  const LabourRate* rate = find_rate(rates, step.rate, site_of(told));
  ENSURE(rate != nullptr, "a step without its rate was refused");
  return {.code = step.code,
          .description = step.description,
          .group = step.group,
          .counted = count_kind(step),
          .driver = formula_text(terms_of(step)),
          .count = format_decimal(item.count_millionths, 6),
          .occurrences = item.occurrences,
          .milliseconds = item.milliseconds,
          .model_milliseconds = item.model_milliseconds,
          .rate = cat(rate->code, rate->site.empty() ? "" : cat(" at ", rate->site), ", ",
                      rate->per_hour.pretty(), " an hour"),
          .cost = item.cost,
          .how = how_of(step, *rate, item, told)};
}

}  // namespace

Result<CostingInput> labour_input(database::Transaction& tx, const LoadedRfq& rfq,
                                  const RateTable& rates) {
  TL_TRY(const parts::MatchPolicy policy,
         parts::policy_for(tx, parts::CustomerId(rfq.row.customer_id)));
  TL_TRY(const parts::MatchedLines matched, match_loaded(tx, rfq, policy));
  TL_TRY(LabourFacts told, labour_facts(tx, rfq.row, rates));
  const OffersByPart no_offers;
  Prepared prepared = prepare({.rates = rates,
                               .on = rfq.row.as_of,
                               .quantities = quantities_of(rfq.row),
                               .lines = rfq.bom.lines,
                               .matches = matched.matches,
                               .catalogue = &matched.catalogue,
                               .offers = &no_offers,
                               .labour = std::move(told)});
  return std::move(prepared.input);
}

Result<LabourView> labour_view(const RfqRow& rfq, const CostingInput& input, std::int64_t boards) {
  const RateTable& rates = input.rates;
  const BuildCounts counts = count_build(input);
  LabourView out{.rfq = rfq.number,
                 .model = cat(rates.name, ", valid from ", rates.valid_from.text()),
                 .boards = boards,
                 .standing = input.labour.standing,
                 .facts = input.labour.facts,
                 .assumptions = labour_assumptions(rates, counts, input.labour)};
  TL_TRY(const Labour labour, time_and_cost(rates, counts, boards, input.labour));
  for (std::size_t i = 0; i < labour.items.size(); ++i) {
    out.steps.push_back(view_of_step(rates, input.labour, labour.items[i], rates.labour_steps[i]));
  }
  TL_TRY(out.recurring, labour.recurring());
  out.one_off = labour.one_off;
  return out;
}

namespace {

Result<LabourView> view_of(database::Transaction& tx, std::string_view number,
                           std::optional<std::int64_t> boards) {
  TL_TRY(const LoadedRfq rfq, load_rfq(tx, number));
  TL_TRY(const RateTable rates, rates_for(tx, rfq.row));
  TL_TRY(const CostingInput input, labour_input(tx, rfq, rates));
  return labour_view(rfq.row, input, boards.value_or(input.quantities.front()));
}

}  // namespace

Result<LabourFacts> labour_facts(database::Transaction& tx, const RfqRow& rfq,
                                 const RateTable& rates) {
  TL_TRY(const LabourRows rows, rows_of(tx, rfq.id));
  return facts_from(tx, rfq, rates, rows);
}

Result<LabourView> show_labour(database::Database& db, std::string_view rfq,
                               std::optional<std::int64_t> boards) {
  if (boards && (*boards < 1 || *boards > limits::quote_quantity_max)) {
    return limit_exceeded("quantity_out_of_range", cat("quantity ", *boards, " is outside 1 to ",
                                                       limits::quote_quantity_max));
  }
  return db.read([&](database::Transaction& tx) { return view_of(tx, rfq, boards); });
}

Result<void> record_build(database::Transaction& tx, const Caller& caller, std::string_view rfq,
                          const std::vector<BuildFact>& facts, std::string_view why) {
  TL_TRY(const std::string reason, reason_of(why, "this is known of the work"));
  TL_TRY(const RfqRow row, load_rfq_row(tx, rfq));
  for (const BuildFact& fact : facts) {
    const BuildFactRow added{.rfq_id = row.id,
                             .kind = fact.kind,
                             .value = fact.value,
                             .said = fact.text,
                             .why = reason,
                             .recorded_on = caller.today,
                             .recorded_at = caller.now,
                             .recorded_by = caller.actor};
    TL_CHECK(insert_build_fact(tx, added));
    TL_CHECK(database::record_change(tx, caller, "build_fact_told", {"rfq", row.id.raw()},
                                     json::to_json(added)));
  }
  return {};
}

Result<LabourView> record_build(database::Database& db, const Caller& caller, std::string_view rfq,
                                const std::vector<BuildFact>& facts, std::string_view why) {
  return db.write([&](database::Transaction& tx) -> Result<LabourView> {
    TL_CHECK(record_build(tx, caller, rfq, facts, why));
    return view_of(tx, rfq, std::nullopt);
  });
}

Result<void> check_timing(const RateTable& rates, const NewOverride& timed) {
  if (timed.milliseconds &&
      (*timed.milliseconds < 0 || *timed.milliseconds > override_milliseconds_max)) {
    return invalid("labour_time_invalid", cat("the time of one ", utf8_prefix(timed.step, 40),
                                              " lies between 0 s and a week"));
  }
  std::vector<std::string> steps;
  for (const LabourStep& step : rates.labour_steps) steps.push_back(step.code);
  if (std::ranges::find(steps, timed.step) != steps.end()) return {};
  return not_found("labour_step_unknown",
                   cat("rate table ", rates.name, " has no step '", utf8_prefix(timed.step, 40),
                       "'; it has ", join(steps, ", ")));
}

Result<void> override_labour(database::Transaction& tx, const Caller& caller, std::string_view rfq,
                             const NewOverride& timed) {
  TL_TRY(const std::string reason, reason_of(timed.why, "the model's figure does not hold"));
  TL_TRY(const RfqRow row, load_rfq_row(tx, rfq));
  TL_TRY(const RateTable rates, rates_for(tx, row));
  TL_CHECK(check_timing(rates, timed));
  const LabourOverrideRow added{.rfq_id = row.id,
                                .step = timed.step,
                                .milliseconds = timed.milliseconds,
                                .why = reason,
                                .recorded_on = caller.today,
                                .recorded_at = caller.now,
                                .recorded_by = caller.actor};
  TL_CHECK(insert_labour_override(tx, added));
  return database::record_change(tx, caller, "labour_overridden", {"rfq", row.id.raw()},
                                 json::to_json(added));
}

Result<LabourView> override_labour(database::Database& db, const Caller& caller,
                                   std::string_view rfq, const NewOverride& timed) {
  return db.write([&](database::Transaction& tx) -> Result<LabourView> {
    TL_CHECK(override_labour(tx, caller, rfq, timed));
    return view_of(tx, rfq, std::nullopt);
  });
}

Result<void> release_labour(database::Transaction& tx, const Caller& caller, std::string_view rfq,
                            std::string_view note) {
  TL_TRY(const RfqRow row, load_rfq_row(tx, rfq));
  TL_TRY(const RateTable rates, rates_for(tx, row));
  TL_TRY(const LabourRows rows, rows_of(tx, row.id));
  TL_TRY(const LabourStanding before, standing_of(tx, row, rates, rows));
  if (before.state == LabourState::rfq_released) {
    return conflict("labour_released_already",
                    cat("the labour of ", row.number, " is ", standing_words(before),
                        ", and nothing changed since"));
  }
  const LabourReleaseRow added{.rfq_id = row.id,
                               .rate_table_id = rates.id,
                               .last_fact_id = rows.last_fact(),
                               .last_override_id = rows.last_override(),
                               .note = squeeze_spaces(utf8_prefix(note, why_bytes_max)),
                               .released_on = caller.today,
                               .released_at = caller.now,
                               .released_by = caller.actor};
  TL_CHECK(insert_labour_release(tx, added));
  TL_CHECK(database::record_change(tx, caller, "labour_released", {"rfq", row.id.raw()},
                                   json::to_json(added)));
  return accounts::end_task(tx, caller, row.number, labour_task_subject);
}

Result<LabourView> release_labour(database::Database& db, const Caller& caller,
                                  std::string_view rfq, std::string_view note) {
  return db.write([&](database::Transaction& tx) -> Result<LabourView> {
    TL_CHECK(release_labour(tx, caller, rfq, note));
    return view_of(tx, rfq, std::nullopt);
  });
}

}  // namespace tl::quoting
