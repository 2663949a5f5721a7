// rfq build, labour show, override, release; rates list, release.
#include "quoting/service/labour.h"

#include "foundation/decimal.h"
#include "foundation/text.h"
#include "main/commands/commands.h"
#include "main/commands/store.h"
#include "quoting/service/rates.h"

namespace tl::cli {
namespace {

constexpr std::string_view fact_options[] = {
    "boards-per-panel",  "sides",        "bottom-placements",
    "fine-pitch",        "joints",       "hand-operations",
    "program-devices",   "test-minutes", "coating-minutes",
    "box-build-minutes", "units-before", "site"};

std::string minutes_text(std::int64_t milliseconds) {
  const auto hundredths =
      static_cast<std::int64_t>(divide_rounded(milliseconds, 600, Rounding::half_up));
  return format_grouped(hundredths, 2, 2);
}

std::string facts_text(const quoting::LabourView& labour) {
  std::string text;
  for (const quoting::BuildFact& fact : labour.facts) {
    text += cat("  ", quoting::build_fact_words(fact), "  (", fact.who, " on ", fact.on.text(),
                ": ", fact.why, ")\n");
  }
  return text.empty() ? std::string("  nothing was told about the work yet\n") : text;
}

std::string steps_text(const quoting::LabourView& labour) {
  TextTable table;
  for (const std::string_view heading : {"step", "group", "counted", "driver"})
    table.column(heading);
  for (const std::string_view heading : {"count", "times", "minutes", "model"})
    table.column(heading, TextTable::Align::right);
  table.column("rate");
  table.column("cost", TextTable::Align::right);
  table.column("how");
  for (const quoting::LabourStepView& step : labour.steps) {
    table.row({step.code, std::string(enum_name(step.group)), std::string(enum_name(step.counted)),
               step.driver, step.count, format_grouped(step.occurrences, 0),
               minutes_text(step.milliseconds), minutes_text(step.model_milliseconds), step.rate,
               step.cost.pretty(), step.how});
  }
  return table.text();
}

std::string labour_text(const quoting::LabourView& labour) {
  std::string text =
      cat(labour.rfq, "  labour for ", format_grouped(labour.boards, 0), " boards by ",
          labour.model, ", ", quoting::standing_words(labour.standing), "\n", facts_text(labour),
          "\n", steps_text(labour), "\n", "recurring ", labour.recurring.pretty(), ", one-off ",
          labour.one_off.pretty(), "\n");
  for (const std::string& assumption : labour.assumptions)
    text += cat("assumed: ", assumption, "\n");
  return text;
}

Result<ExitCode> answer(Invocation& invocation, const Result<quoting::LabourView>& labour) {
  if (!labour) return labour.error();
  invocation.answer(*labour, labour_text(*labour));
  return ExitCode::done;
}

Result<ExitCode> build(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  const std::string rfq(said.operand("RFQ"));
  std::vector<quoting::BuildFact> facts;
  for (const std::string_view option : fact_options) {
    const auto text = said.value(option);
    if (!text) continue;
    TL_TRY(quoting::BuildFact fact, quoting::parse_build_fact(option, *text));
    facts.push_back(std::move(fact));
  }
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  if (facts.empty()) return answer(invocation, quoting::show_labour(*db, rfq, std::nullopt));
  return answer(invocation,
                quoting::record_build(*db, caller, rfq, facts, said.value_or("why", "")));
}

Result<ExitCode> show(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  std::optional<std::int64_t> boards;
  if (const auto text = said.value("quantity")) {
    TL_TRY(boards, parse_decimal(*text, 0));
  }
  TL_TRY(const auto db, open_current(invocation));
  return answer(invocation, quoting::show_labour(*db, said.operand("RFQ"), boards));
}

Result<ExitCode> override_step(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  quoting::NewOverride timed{.step = said.required("step"), .why = said.value_or("why", "")};
  if (const auto seconds = said.value("seconds")) {
    TL_TRY(timed.milliseconds, parse_decimal(*seconds, 3));
  }
  if (timed.milliseconds.has_value() == said.has("model")) {
    return invalid("labour_time_invalid",
                   "say --seconds N for the time of one, or --model to take the model's again");
  }
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  return answer(invocation, quoting::override_labour(*db, caller, said.operand("RFQ"), timed));
}

Result<ExitCode> release(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  return answer(invocation, quoting::release_labour(*db, caller, said.operand("RFQ"),
                                                    said.value_or("note", "")));
}

std::string version_text(const quoting::RateVersion& version) {
  return version.released_on
             ? cat("released by ", version.released_by, " on ", version.released_on->text(),
                   version.note.empty() ? "" : cat(": ", version.note))
             : std::string("draft");
}

Result<ExitCode> list_versions(Invocation& invocation) {
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto versions, quoting::list_rates(*db));
  TextTable table;
  table.column("version", TextTable::Align::right);
  for (const std::string_view heading : {"valid from", "file", "currency", "imported by", "model"})
    table.column(heading);
  for (const quoting::RateVersion& version : versions) {
    table.row({std::to_string(version.version), version.valid_from.text(), version.name,
               version.currency, version.imported_by, version_text(version)});
  }
  invocation.answer(versions, versions.empty() ? "no rate table was imported\n" : table.text());
  return ExitCode::done;
}

Result<ExitCode> release_version(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  std::optional<std::int64_t> version;
  if (const auto text = said.value("version")) {
    TL_TRY(version, parse_decimal(*text, 0));
  }
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const quoting::RateVersion released,
         quoting::release_rates(*db, caller, version, said.value_or("note", "")));
  invocation.answer(released, cat("version ", released.version, " (", released.name, ") ",
                                  version_text(released), "\n"));
  return ExitCode::done;
}

}  // namespace

std::vector<Command> labour_commands() {
  const Operand rfq{"RFQ", "its number, such as R12"};
  return {
      {.path = "rfq build",
       .summary = "Tell what the BOM cannot: panel, sides, joints, test, coating, box build",
       .operands = {rfq},
       .options = {{"boards-per-panel", "N", "boards on one panel"},
                   {"sides", "N", "sides with surface-mounted parts: 1 or 2"},
                   {"bottom-placements", "N", "of the placements, those on the second side"},
                   {"fine-pitch", "N", "components 0.65 mm apart or closer"},
                   {"joints", "N", "through-hole joints of a board"},
                   {"hand-operations", "N", "things done by hand on a board"},
                   {"program-devices", "N", "devices programmed on a board"},
                   {"test-minutes", "M", "functional test of a board, such as 2.5"},
                   {"coating-minutes", "M", "coating of a board, masking included"},
                   {"box-build-minutes", "M", "building a board into its box"},
                   {"units-before", "N", "built already: where learning begins"},
                   {"site", "NAME", "whose rates and holidays count"},
                   {"why", "TEXT", "who says so: a drawing, the customer, a sample"}},
       .run = &build},
      {.path = "labour show",
       .summary = "Show every minute of an RFQ with its driver, count, rate and source",
       .operands = {rfq},
       .options = {{"quantity", "N", "boards; the first quantity of the RFQ unless said"}},
       .run = &show},
      {.path = "labour override",
       .summary = "Time a step by hand, beside the model's figure",
       .operands = {rfq},
       .options = {{"step", "CODE", "of the rate table, such as place", Takes::value, Times::once},
                   {"seconds", "N", "for one board, panel, run or order, as its group says"},
                   {"model", "", "take the model's figure again", Takes::nothing},
                   {"why", "TEXT", "why the model's figure does not hold"}},
       .run = &override_step},
      {.path = "labour release",
       .summary = "Engineering's word for the labour of an RFQ as it stands",
       .operands = {rfq},
       .options = {{"note", "TEXT", "what it was checked against"}},
       .run = &release},
      {.path = "rates list",
       .summary = "List the versions of the rates, and which models engineering released",
       .run = &list_versions},
      {.path = "rates release",
       .summary = "Engineering's word that a version's labour model may carry firm quotes",
       .options = {{"version", "N", "of rates list; the one that holds today unless said"},
                   {"note", "TEXT", "what it was checked against"}},
       .run = &release_version},
  };
}

}  // namespace tl::cli
