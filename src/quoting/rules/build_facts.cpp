#include "quoting/rules/build_facts.h"

#include <algorithm>

#include "foundation/decimal.h"
#include "foundation/rounding.h"
#include "foundation/text.h"

namespace tl::quoting {
namespace {

constexpr std::int64_t seconds_per_board_max = 7 * 86'400;
constexpr std::int64_t count_max = 1'000'000;
constexpr std::size_t site_length_max = 40;

struct FactForm {
  BuildFactKind kind;
  std::string_view option;
  std::int64_t least;
  std::int64_t most;      // of the value as kept
  std::int64_t per_unit;  // 60: said in minutes, kept in seconds
  std::string_view one;
  std::string_view many;
};

constexpr FactForm forms[] = {
    {BuildFactKind::boards_per_panel, "boards-per-panel", 1, 1'000, 1, "board on a panel",
     "boards on a panel"},
    {BuildFactKind::sides, "sides", 1, 2, 1, "side with surface-mounted parts",
     "sides with surface-mounted parts"},
    {BuildFactKind::bottom_placements, "bottom-placements", 0, count_max, 1,
     "placement on the second side", "placements on the second side"},
    {BuildFactKind::fine_pitch, "fine-pitch", 0, count_max, 1, "fine-pitch component",
     "fine-pitch components"},
    {BuildFactKind::through_hole_joints, "joints", 0, count_max, 1, "through-hole joint",
     "through-hole joints"},
    {BuildFactKind::hand_operations, "hand-operations", 0, count_max, 1, "hand operation",
     "hand operations"},
    {BuildFactKind::programmed_devices, "program-devices", 0, count_max, 1, "device to program",
     "devices to program"},
    {BuildFactKind::test_seconds, "test-minutes", 0, seconds_per_board_max, 60, "min of test",
     "min of test"},
    {BuildFactKind::coating_seconds, "coating-minutes", 0, seconds_per_board_max, 60,
     "min of coating", "min of coating"},
    {BuildFactKind::box_build_seconds, "box-build-minutes", 0, seconds_per_board_max, 60,
     "min of box build", "min of box build"},
    {BuildFactKind::units_before, "units-before", 0, count_max, 1, "unit built before",
     "units built before"},
};

const FactForm* form_of(BuildFactKind kind) {
  const auto* found = std::ranges::find(forms, kind, &FactForm::kind);
  return found == std::end(forms) ? nullptr : found;
}

}  // namespace

std::string standing_words(const LabourStanding& standing) {
  switch (standing.state) {
    case LabourState::draft: return "not released by engineering";
    case LabourState::model_released:
    case LabourState::rfq_released: break;
  }
  return cat(standing.state == LabourState::model_released ? "model released" : "released", " by ",
             standing.who, standing.on ? cat(" on ", standing.on->text()) : std::string(),
             standing.note.empty() ? "" : cat(": ", standing.note));
}

const BuildFact* find_fact(const LabourFacts& labour, BuildFactKind kind) {
  const auto found = std::ranges::find(labour.facts, kind, &BuildFact::kind);
  return found == labour.facts.end() ? nullptr : &*found;
}

std::optional<std::int64_t> fact_value(const LabourFacts& labour, BuildFactKind kind) {
  const BuildFact* fact = find_fact(labour, kind);
  return fact == nullptr ? std::nullopt : std::optional(fact->value);
}

std::string site_of(const LabourFacts& labour) {
  const BuildFact* fact = find_fact(labour, BuildFactKind::site);
  return fact == nullptr ? std::string() : fact->text;
}

const LabourOverride* find_override(const LabourFacts& labour, std::string_view step) {
  const auto found = std::ranges::find(labour.overrides, step, &LabourOverride::step);
  return found == labour.overrides.end() ? nullptr : &*found;
}

Result<BuildFact> parse_build_fact(BuildFactKind kind, std::string_view text) {
  const FactForm* form = form_of(kind);
  if (form == nullptr) {
    const std::string site(trim(text));
    if (site.empty() || utf8_length(site) > site_length_max)
      return invalid("build_fact_invalid", cat("a name of 1 to ", site_length_max, " characters"));
    return BuildFact{.kind = BuildFactKind::site, .text = site};
  }
  constexpr int scale = 3;
  const auto said = parse_decimal(trim(text), scale);
  constexpr std::int64_t thousand = 1'000;
  if (said && *said >= 0 && *said <= count_max * thousand) {
    const std::int64_t value = *said * form->per_unit;
    if (value % thousand == 0 && value / thousand >= form->least && value / thousand <= form->most)
      return BuildFact{.kind = form->kind, .value = value / thousand};
  }
  return invalid("build_fact_invalid",
                 cat("'", utf8_prefix(text, 30), "': say a ",
                     form->per_unit == 1 ? "whole number" : "number of minutes, such as 2.5,",
                     " from ", form->least, " to ", form->most / form->per_unit));
}

Result<BuildFact> parse_build_fact(std::string_view option, std::string_view text) {
  const auto* form = std::ranges::find(forms, option, &FactForm::option);
  ENSURE(form != std::end(forms) || option == "site", "the command offers what there is");
  auto fact = parse_build_fact(option == "site" ? BuildFactKind::site : form->kind, text);
  if (fact) return fact;
  return invalid(fact.error().code,
                 cat("--", option, option == "site" ? ": " : " ", fact.error().message));
}

std::vector<BuildFactForm> build_fact_forms() {
  std::vector<BuildFactForm> out;
  for (const FactForm& form : forms) {
    out.push_back({form.kind, std::string(form.many), form.least, form.most / form.per_unit});
  }
  out.push_back({.kind = BuildFactKind::site, .words = "site"});
  return out;
}

std::string build_fact_words(const BuildFact& fact) {
  const FactForm* form = form_of(fact.kind);
  if (form == nullptr) return cat("built at ", fact.text);
  if (form->per_unit == 1)
    return cat(format_grouped(fact.value, 0), " ", fact.value == 1 ? form->one : form->many);
  const std::int64_t hundredths = static_cast<std::int64_t>(
      divide_rounded(static_cast<Int128>(fact.value) * 100, form->per_unit, Rounding::half_up));
  return cat(format_decimal(hundredths, 2), " ", form->many);
}

}  // namespace tl::quoting
