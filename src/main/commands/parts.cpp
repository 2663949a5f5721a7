// parts read, show, review, release, block, makers, maker, alias, policy: what is known of parts,
// how what customers write is understood, and what people decide of it.
#include "foundation/text.h"
#include "main/commands/commands.h"
#include "main/commands/store.h"
#include "main/invocation.h"
#include "parts/rules/parametric.h"
#include "parts/rules/part_attributes.h"
#include "parts/service/makers.h"
#include "parts/service/part_files.h"
#include "parts/service/policies.h"
#include "parts/service/review_parts.h"
#include "sourcing/service/part_facts.h"

namespace tl::cli {
namespace {

std::string reading_text(const parts::ParametricReading& reading) {
  std::string text = "no resistor, capacitor, inductor or ferrite bead is described\n";
  if (reading.parameters.kind != parts::PassiveKind::unknown) {
    text = cat(parts::parameters_text(reading.parameters), "\n");
    for (const parts::ParameterOrigin& origin : reading.origins) {
      text += cat("  ", enum_name(origin.parameter), ": '", origin.text, "' in the ",
                  enum_name(origin.cell), "\n");
    }
  }
  for (const std::string& note : reading.notes) text += cat("  note: ", note, "\n");
  return text;
}

Result<ExitCode> read_parameters(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  const std::string designator(said.value_or("designator", ""));
  const std::string value(said.value_or("value", ""));
  const std::string package(said.value_or("package", ""));
  const parts::ParametricReading reading =
      parts::read_parameters({.designator = designator,
                              .value = value,
                              .description = said.operand("TEXT"),
                              .package = package});
  invocation.answer(reading, reading_text(reading));
  return ExitCode::done;
}

std::string state_text(const parts::PartView& part) {
  std::string text = cat(part.number, "  ", enum_name(part.state));
  if (!part.description.empty()) text += cat("  ", part.description);
  return text + "\n";
}

std::string made_text(const parts::ManufacturerPartView& part) {
  std::string text = cat(part.manufacturer, " ", part.mpn, "\n");
  const auto row = [&](std::string_view what, std::string_view is) {
    if (!is.empty()) text += cat("  ", what, ": ", is, "\n");
  };
  row("description", part.description);
  row("package", part.package);
  row("life cycle", replace_all(enum_name(part.lifecycle), "_", " "));
  if (!part.parameters.empty())
    row("parameters", cat(part.parameters, ", from ", part.parameters_from));
  row("moisture level", part.moisture_level);
  row("RoHS", parts::compliance_text(part.rohs));
  row("REACH", parts::compliance_text(part.reach));
  row("origin", part.origin);
  row("series", part.series);
  row("our part numbers", join(part.numbers, ", "));
  return text;
}

// What is on file, and beside it what the sources of offers tell.
struct PartsShown {
  std::vector<parts::PartView> parts;
  std::vector<parts::ManufacturerPartView> manufactured;
  std::vector<sourcing::ToldOfPart> told;  // as `manufactured`
};
TL_DESCRIBE(PartsShown, parts, manufactured, told)

std::string told_text(const sourcing::ToldOfPart& told) {
  std::string text;
  for (const sourcing::PartFacts& facts : told.told) {
    std::vector<std::string> said;
    const auto add = [&](std::string_view what, const std::string& is) {
      if (!is.empty()) said.push_back(squeeze_spaces(cat(what, " ", is)));
    };
    if (facts.lifecycle != parts::Lifecycle::unknown) {
      const std::string life = replace_all(enum_name(facts.lifecycle), "_", " ");
      add("", iequals(life, facts.status) ? life : cat(life, " ('", facts.status, "')"));
    }
    if (facts.rohs != parts::Compliance::unknown) add("RoHS", parts::compliance_text(facts.rohs));
    if (facts.reach != parts::Compliance::unknown)
      add("REACH", parts::compliance_text(facts.reach));
    add("moisture level", facts.moisture_level);
    add("from", facts.origin);
    add("package", facts.body);
    text +=
        cat("  ", facts.source, " told on ", facts.told_on.text(), ": ", join(said, ", "), "\n");
  }
  for (const std::string& one : told.disagreements) text += cat("  disagreement - ", one, "\n");
  return text;
}

Result<ExitCode> show_parts(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  TL_TRY(const auto as_of, day_option(said, "as-of"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(parts::PartsFound on_file, parts::show_parts(*db, said.operand("NUMBER")));
  PartsShown found{std::move(on_file.parts), std::move(on_file.manufactured), {}};
  TL_TRY(found.told, sourcing::told_of(*db, found.manufactured, as_of.value_or(caller.today)));
  std::string text;
  for (const parts::PartView& part : found.parts) {
    text += state_text(part);
    for (const std::string& approved : part.approved) text += cat("  approves ", approved, "\n");
  }
  for (std::size_t i = 0; i < found.manufactured.size(); ++i)
    text += cat(made_text(found.manufactured[i]), told_text(found.told[i]));
  invocation.answer(found, text);
  return ExitCode::done;
}

Result<ExitCode> review_parts(Invocation& invocation) {
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const std::vector<parts::PartView> waiting, parts::proposed_parts(*db));
  TextTable table;
  for (const std::string_view heading : {"number", "description", "approves"})
    table.column(heading);
  for (const parts::PartView& part : waiting) {
    table.row({part.number, utf8_prefix(part.description, 40),
               utf8_prefix(join(part.approved, ", "), 70)});
  }
  const auto count = static_cast<std::int64_t>(waiting.size());
  invocation.answer(waiting, waiting.empty()
                                 ? std::string("no part waits for review\n")
                                 : cat(table.text(), "\n", count_of(count, "proposed part"),
                                       " to release or to block\n"));
  return ExitCode::done;
}

Result<ExitCode> set_state(Invocation& invocation, parts::PartState state) {
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  const Arguments& said = invocation.arguments();
  TL_TRY(const parts::PartView part,
         parts::set_part_state(*db, caller,
                               {.number = std::string(said.operand("NUMBER")),
                                .state = state,
                                .note = said.value_or("note", "")}));
  invocation.answer(part, state_text(part));
  return ExitCode::done;
}

Result<ExitCode> release_part(Invocation& invocation) {
  return set_state(invocation, parts::PartState::released);
}

Result<ExitCode> block_part(Invocation& invocation) {
  return set_state(invocation, parts::PartState::blocked);
}

std::string makers_text(const std::vector<parts::MakerView>& makers) {
  TextTable table;
  for (const std::string_view heading : {"manufacturer", "also written", "took over, or is now"})
    table.column(heading);
  for (const parts::MakerView& maker : makers) {
    std::vector<std::string> names = maker.aliases;
    names.insert(names.end(), maker.of_customers.begin(), maker.of_customers.end());
    table.row({maker.name, join(names, ", "), join(maker.successions, ", ")});
  }
  return table.text();
}

Result<ExitCode> list_makers(Invocation& invocation) {
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const std::vector<parts::MakerView> makers, parts::list_makers(*db));
  invocation.answer(
      makers, makers.empty() ? std::string("no manufacturer is on file\n") : makers_text(makers));
  return ExitCode::done;
}

Result<ExitCode> add_maker_alias(Invocation& invocation) {
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  const Arguments& said = invocation.arguments();
  TL_TRY(const parts::MakerView maker,
         parts::add_maker_alias(*db, caller,
                                {.maker = std::string(said.operand("MAKER")),
                                 .name = said.required("name"),
                                 .customer = said.value_or("customer", ""),
                                 .note = said.value_or("note", "")}));
  invocation.answer(maker, makers_text({maker}));
  return ExitCode::done;
}

Result<ExitCode> add_maker(Invocation& invocation) {
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const parts::MakerView maker,
         parts::add_maker(*db, caller, invocation.arguments().operand("NAME")));
  invocation.answer(maker, makers_text({maker}));
  return ExitCode::done;
}

std::string policy_text(const parts::PolicyView& policy) {
  std::string text =
      cat("used before a person has looked, for ", policy.of, " (", policy.source, "):\n  ",
          policy.unseen.empty() ? "nothing but decisions" : policy.unseen, "\n");
  for (const parts::SetPolicy& set : policy.history) {
    text += cat("  set by ", set.set_by, " on ", set.set_at.utc_date().text(), ": ",
                set.unseen.empty() ? "nothing" : set.unseen);
    text += set.note.empty() ? "\n" : cat(" (", set.note, ")\n");
  }
  return text;
}

Result<ExitCode> show_policy(Invocation& invocation) {
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const parts::PolicyView policy,
         parts::show_policy(*db, invocation.arguments().value_or("customer", "")));
  invocation.answer(policy, policy_text(policy));
  return ExitCode::done;
}

Result<ExitCode> set_policy(Invocation& invocation) {
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  const Arguments& said = invocation.arguments();
  TL_TRY(const parts::PolicyView policy,
         parts::set_policy(*db, caller,
                           {.customer = said.value_or("customer", ""),
                            .grades = said.required("grades"),
                            .note = said.value_or("note", "")}));
  invocation.answer(policy, policy_text(policy));
  return ExitCode::done;
}

std::vector<Command> reviewing_commands() {
  const Operand number{"NUMBER", "a part number of ours, such as 10-00231"};
  const Option note{"note", "TEXT", "why, for those who come after"};
  return {
      {.path = "parts review",
       .summary = "List the proposed parts that wait for engineering's review",
       .run = &review_parts},
      {.path = "parts release",
       .summary = "Release a part for use after review",
       .operands = {number},
       .options = {note},
       .run = &release_part},
      {.path = "parts block",
       .summary = "Block a part from use",
       .operands = {number},
       .options = {note},
       .run = &block_part},
  };
}

std::vector<Command> matching_commands() {
  return {
      {.path = "parts makers",
       .summary = "List the manufacturers on file, their other names and take-overs",
       .run = &list_makers},
      {.path = "parts alias",
       .summary = "Let another name, or a misspelt one, lead to a manufacturer",
       .operands = {{"MAKER", "the manufacturer by a name that is known"}},
       .options = {{"name", "NAME", "the other name, as lists write it", Takes::value, Times::once},
                   {"customer", "C", "in this customer's lists alone; in all where left out"},
                   {"note", "TEXT", "of a customer's name: why, for those who come after"}},
       .run = &add_maker_alias},
      {.path = "parts maker add",
       .summary = "Put a manufacturer on file whose name looks like another's",
       .operands = {{"NAME", "as it calls itself"}},
       .run = &add_maker},
      {.path = "parts policy show",
       .summary = "Show which matches are used before a person has looked",
       .options = {{"customer", "C", "code or name; the company's own where left out"}},
       .run = &show_policy},
      {.path = "parts policy set",
       .summary = "Set which matches are used before a person has looked",
       .options = {{"grades", "G,G,...", "such as \"exact, normalised, alias\"", Takes::value,
                    Times::once},
                   {"customer", "C", "code or name; the company's own where left out"},
                   {"note", "TEXT", "why, for those who come after"}},
       .run = &set_policy},
  };
}

}  // namespace

std::vector<Command> parts_commands() {
  std::vector<Command> commands = {
      {.path = "parts read",
       .summary = "Show what a text says of a resistor, capacitor, inductor or ferrite bead",
       .operands = {{"TEXT", "a description, such as \"CAP CER 0.1UF 50V 10% X7R 0603\""}},
       .options = {{"designator", "R1", "one of the line, which tells the kind of part"},
                   {"value", "TEXT", "the cell of the value, such as 4k7"},
                   {"package", "TEXT", "the cell of the package, such as R_0603_1608Metric"}},
       .run = &read_parameters},
      {.path = "parts show",
       .summary = "Show what is on file of a part",
       .operands = {{"NUMBER", "a part number of ours, or a manufacturer's"}},
       .options = {{"as-of", "DATE", "the day whose offers tell of it; today unless said"}},
       .run = &show_parts},
  };
  for (auto more : {reviewing_commands(), matching_commands()})
    commands.insert(commands.end(), more.begin(), more.end());
  return commands;
}

}  // namespace tl::cli
