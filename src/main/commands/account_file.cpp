// account objective set, measure, end; objectives; product add, change, verify; products;
// agreement sign, end, fetch; agreements.
#include <algorithm>
#include <iterator>

#include "accounts/service/agreements.h"
#include "accounts/service/objectives.h"
#include "accounts/service/product_map.h"
#include "foundation/decimal.h"
#include "foundation/text.h"
#include "main/commands/account_text.h"
#include "main/commands/commands.h"
#include "main/commands/store.h"
#include "main/files.h"

namespace tl::cli {
namespace {

using accounts::ObjectiveState;

std::string spaced(std::string_view name) {
  return replace_all(name, "_", " ");
}

std::string objectives_text(const std::vector<ObjectiveState>& objectives) {
  if (objectives.empty()) return "no objective was agreed\n";
  TextTable table;
  for (const std::string_view heading : {"objective", "what", "measure", "target", "measured", "on",
                                         "status", "trend", "agreed with"})
    table.column(heading);
  for (const ObjectiveState& state : objectives) {
    const accounts::Objective& objective = state.objective;
    const std::string aim = objective.aim == accounts::Aim::at_least ? "at least " : "at most ";
    table.row({objective.number, objective.what, objective.measure,
               cat(aim, objective.target.text(), " ", objective.unit),
               state.value ? cat(state.value->text(), " ", objective.unit) : std::string(),
               state.measured_on ? state.measured_on->text() : std::string(),
               spaced(enum_name(state.status)),
               state.trend == accounts::Trend::unknown ? std::string()
                                                       : std::string(enum_name(state.trend)),
               objective.agreed_with});
  }
  return table.text();
}

Result<ExitCode> answer_objective(Invocation& invocation, const Result<ObjectiveState>& state) {
  if (!state) return state.error();
  invocation.answer(*state, objectives_text({*state}));
  return ExitCode::done;
}

Result<ExitCode> set_objective(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::NewObjective request{.account = std::string(said.operand("ACCOUNT")),
                                 .what = said.required("what"),
                                 .measure = said.required("measure"),
                                 .unit = said.required("unit"),
                                 .agreed_with = said.required("with")};
  const auto least = said.value("at-least");
  const auto most = said.value("at-most");
  if (least.has_value() == most.has_value()) {
    return invalid("objective_target_missing", "say the target: either --at-least or --at-most");
  }
  request.aim = least ? accounts::Aim::at_least : accounts::Aim::at_most;
  TL_TRY(request.target, accounts::Figure::parse(least ? *least : *most));
  TL_TRY(request.agreed_on, day_option(said, "on"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  return answer_objective(invocation, accounts::set_objective(*db, caller, request));
}

Result<ExitCode> measure_objective(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::NewMeasurement request{.objective = std::string(said.operand("OBJECTIVE")),
                                   .source = said.required("source")};
  TL_TRY(request.value, accounts::Figure::parse(said.operand("VALUE")));
  TL_TRY(request.on, day_option(said, "on"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  return answer_objective(invocation, accounts::measure_objective(*db, caller, request));
}

Result<ExitCode> end_objective(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::ObjectiveEnd request{.objective = std::string(said.operand("OBJECTIVE")),
                                 .why = said.required("why")};
  TL_TRY(request.on, day_option(said, "on"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  return answer_objective(invocation, accounts::end_objective(*db, caller, request));
}

Result<ExitCode> list_objectives(Invocation& invocation) {
  TL_TRY(const Date day, day_asked(invocation));
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto objectives,
         accounts::list_objectives(*db, invocation.arguments().operand("ACCOUNT"), day));
  std::string text = objectives_text(objectives);
  if (invocation.arguments().has("explain")) {
    for (const ObjectiveState& state : objectives) text += cat("\n", print(state.explanation));
  }
  invocation.answer(objectives, text);
  return ExitCode::done;
}

std::string products_text(const accounts::ProductMap& map) {
  if (map.products.empty()) return print(map.findings);
  TextTable table;
  for (const std::string_view heading : {"product", "name", "their number", "assemblies"})
    table.column(heading);
  table.column("a year", TextTable::Align::right);
  for (const std::string_view heading : {"phase", "made sure on", "with", "note"})
    table.column(heading);
  for (const accounts::Product& product : map.products) {
    table.row({product.number, product.name, product.their_number, join(product.assemblies, "; "),
               product.yearly_volume ? std::to_string(*product.yearly_volume) : std::string(),
               spaced(enum_name(product.phase)), product.verified_on.text(), product.verified_with,
               product.note});
  }
  return cat(table.text(), print(map.findings));
}

Result<std::optional<std::int64_t>> volume_said(const Arguments& said) {
  const auto text = said.value("volume");
  if (!text) return std::optional<std::int64_t>();
  const auto volume = parse_decimal(*text, 0);
  if (!volume) return with_context(volume.error(), "--volume");
  return std::optional<std::int64_t>(*volume);
}

Result<ExitCode> add_product(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::NewProduct request{.account = std::string(said.operand("ACCOUNT")),
                               .name = said.required("name"),
                               .their_number = said.value_or("number", ""),
                               .assemblies = lines_of_option(said.value_or("assemblies", "")),
                               .source = said.value_or("said-by", ""),
                               .note = said.value_or("note", "")};
  TL_TRY(request.phase, accounts::parse_life_phase(said.value_or("phase", "series")));
  TL_TRY(request.yearly_volume, volume_said(said));
  TL_TRY(request.on, day_option(said, "on"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto map, accounts::add_product(*db, caller, request));
  invocation.answer(map, products_text(map));
  return ExitCode::done;
}

Result<ExitCode> change_product(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::ProductChange request{.product = std::string(said.operand("PRODUCT")),
                                  .name = said.value("name"),
                                  .their_number = said.value("number"),
                                  .source = said.value_or("said-by", ""),
                                  .note = said.value_or("note", "")};
  if (const auto assemblies = said.value("assemblies"))
    request.assemblies = lines_of_option(*assemblies);
  if (const auto phase = said.value("phase")) {
    TL_TRY(request.phase, accounts::parse_life_phase(*phase));
  }
  TL_TRY(request.yearly_volume, volume_said(said));
  TL_TRY(request.on, day_option(said, "on"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto map, accounts::change_product(*db, caller, request));
  invocation.answer(map, products_text(map));
  return ExitCode::done;
}

Result<ExitCode> list_products(Invocation& invocation) {
  TL_TRY(const Date day, day_asked(invocation));
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto map,
         accounts::show_products(*db, invocation.arguments().operand("ACCOUNT"), day));
  invocation.answer(map, products_text(map));
  return ExitCode::done;
}

std::string agreements_text(const accounts::AgreementsView& view) {
  if (view.agreements.empty()) return print(view.findings);
  TextTable table;
  for (const std::string_view heading :
       {"agreement", "kind", "title", "signed on", "from", "until", "notice by", "state", "file"})
    table.column(heading);
  std::string clauses;
  for (const accounts::AgreementOnDay& one : view.agreements) {
    const accounts::Agreement& agreement = one.agreement;
    table.row({agreement.number, spaced(enum_name(agreement.kind)), agreement.title,
               agreement.signed_on.text(), agreement.valid_from.text(),
               agreement.valid_until ? agreement.valid_until->text() : std::string("notice"),
               one.notice_by ? one.notice_by->text() : std::string(), spaced(enum_name(one.state)),
               file_name_of(agreement.file)});
    for (const accounts::Clause& clause : agreement.clauses)
      clauses += cat("  ", agreement.number, "  ", spaced(clause.name), ": ", clause.value, "\n");
  }
  return cat(table.text(), clauses, print(view.findings));
}

Result<std::vector<accounts::Clause>> clauses_said(const Arguments& said) {
  std::vector<accounts::Clause> clauses;
  const auto found = said.options.find("clause");
  if (found == said.options.end()) return clauses;
  for (const std::string& text : found->second) {
    TL_TRY(accounts::Clause clause, accounts::parse_clause(text));
    clauses.push_back(std::move(clause));
  }
  return clauses;
}

std::string media_type_of(std::string_view bytes) {
  return bytes.starts_with("%PDF") ? "application/pdf" : "application/octet-stream";
}

Result<ExitCode> sign_agreement(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::NewAgreement request{.account = std::string(said.operand("ACCOUNT")),
                                 .title = said.required("title"),
                                 .note = said.value_or("note", "")};
  TL_TRY(request.kind, accounts::parse_agreement_kind(said.required("kind")));
  TL_TRY(request.signed_on, day_option(said, "signed"));
  TL_TRY(request.valid_from, day_option(said, "from"));
  TL_TRY(request.valid_until, day_option(said, "until"));
  TL_TRY(request.notice_days, parse_decimal(said.value_or("notice-days", "0"), 0));
  TL_TRY(request.clauses, clauses_said(said));
  TL_TRY(const Caller caller, invocation.caller());
  std::string bytes;
  accounts::AgreementCopy copy;
  if (const auto path = said.value("file")) {
    TL_TRY(bytes, read_file(*path));
    copy = {.file_name = file_name_of(*path), .media_type = media_type_of(bytes), .bytes = bytes};
  }
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto view, accounts::sign_agreement(*db, caller, request, copy));
  invocation.answer(view, agreements_text(view));
  return ExitCode::done;
}

Result<ExitCode> end_agreement(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::AgreementEnd request{.agreement = std::string(said.operand("AGREEMENT")),
                                 .why = said.required("why")};
  TL_TRY(request.on, day_option(said, "on"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto view, accounts::end_agreement(*db, caller, request));
  invocation.answer(view, agreements_text(view));
  return ExitCode::done;
}

Result<ExitCode> fetch_agreement(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto copy, accounts::fetch_agreement(*db, caller, said.operand("AGREEMENT")));
  const std::string path = said.value_or("out", copy.file_name);
  const FileToWrite file{path, copy.bytes};
  TL_CHECK(write_files({&file, 1}));
  invocation.answer(path, cat("wrote ", path, "\n"));
  return ExitCode::done;
}

Result<ExitCode> list_agreements(Invocation& invocation) {
  TL_TRY(const Date day, day_asked(invocation));
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto view,
         accounts::show_agreements(*db, invocation.arguments().operand("ACCOUNT"), day));
  invocation.answer(view, agreements_text(view));
  return ExitCode::done;
}

std::vector<Command> objective_commands() {
  const Operand objective{"OBJECTIVE", "its number, such as O2"};
  return {
      {.path = "account objective set",
       .summary = "Agree with a customer what their outsourcing is to reach",
       .operands = {{"ACCOUNT", "code or name of the customer"}},
       .options = {{"what", "TEXT", "what is to be reached", Takes::value, Times::once},
                   {"measure", "TEXT", "how it is measured", Takes::value, Times::once},
                   {"unit", "TEXT", "of the figure, such as pieces", Takes::value, Times::once},
                   {"at-least", "FIGURE", "the target, where more is better"},
                   {"at-most", "FIGURE", "the target, where less is better"},
                   {"with", "PERSON", "who of theirs agreed", Takes::value, Times::once},
                   {"on", "DATE", "the day; today unless said"}},
       .run = &set_objective},
      {.path = "account objective measure",
       .summary = "Record what was measured for an objective",
       .operands = {objective, {"VALUE", "the figure"}},
       .options = {{"source", "TEXT", "the report, the person", Takes::value, Times::once},
                   {"on", "DATE", "the day; today unless said"}},
       .run = &measure_objective},
      {.path = "account objective end",
       .summary = "End an objective",
       .operands = {objective},
       .options = {{"why", "TEXT", "why it ends", Takes::value, Times::once},
                   {"on", "DATE", "the day; today unless said"}},
       .run = &end_objective},
      {.path = "account objectives",
       .summary = "List a customer's objectives with their status",
       .operands = {{"ACCOUNT", "code or name of the customer"}},
       .options = {{"explain", "", "say where each figure is from", Takes::nothing},
                   {"as-of", "DATE", "as it stood on a day; today unless said"}},
       .run = &list_objectives},
  };
}

std::vector<Command> product_commands() {
  return {
      {.path = "account product add",
       .summary = "Put a product of the customer on the map",
       .operands = {{"ACCOUNT", "code or name of the customer"}},
       .options = {{"name", "NAME", "of the product", Takes::value, Times::once},
                   {"number", "NUMBER", "their part number"},
                   {"assemblies", "\"A; B\"", "assemblies with revision, by semicolons"},
                   {"volume", "PIECES", "of a year"},
                   {"phase", "PHASE",
                    "idea, prototype, ramp, series, \"end of life\", \"service only\", ended"},
                   {"said-by", "PERSON", "who said so"},
                   {"on", "DATE", "the day; today unless said"},
                   {"note", "TEXT", "what else is to be known"}},
       .run = &add_product},
      {.path = "account product verify",
       .summary = "Make sure of a product: what is said changes, the rest stays",
       .operands = {{"PRODUCT", "its number, such as PM4"}},
       .options = {{"name", "NAME", "of the product"},
                   {"number", "NUMBER", "their part number"},
                   {"assemblies", "\"A; B\"", "assemblies with revision, by semicolons"},
                   {"volume", "PIECES", "of a year"},
                   {"phase", "PHASE", "prototype, ramp, series and so on"},
                   {"said-by", "PERSON", "who said so"},
                   {"on", "DATE", "the day; today unless said"},
                   {"note", "TEXT", "what else is to be known"}},
       .run = &change_product},
      {.path = "account products",
       .summary = "Show the map of a customer's products",
       .operands = {{"ACCOUNT", "code or name of the customer"}},
       .options = {{"as-of", "DATE", "as it stood on a day; today unless said"}},
       .run = &list_products},
  };
}

std::vector<Command> agreement_commands() {
  const Operand agreement{"AGREEMENT", "its number, such as A3"};
  return {
      {.path = "account agreement sign",
       .summary = "Record an agreement that was signed with a customer",
       .operands = {{"ACCOUNT", "code or name of the customer"}},
       .options = {{"kind", "KIND", "nda, frame, quality, logistics, sla, other", Takes::value,
                    Times::once},
                   {"title", "TEXT", "what it is called", Takes::value, Times::once},
                   {"signed", "DATE", "the day of signature; today unless said"},
                   {"from", "DATE", "the first day; that of signature unless said"},
                   {"until", "DATE", "the last day; until notice unless said"},
                   {"notice-days", "DAYS", "before the end; 0 unless said"},
                   {"clause", "NAME=VALUE", "what matters in it, such as \"payment=30 days net\"",
                    Takes::value, Times::any},
                   {"file", "FILE", "the signed copy, which is kept"},
                   {"note", "TEXT", "what else is to be known"}},
       .run = &sign_agreement},
      {.path = "account agreement end",
       .summary = "Record that an agreement ended",
       .operands = {agreement},
       .options = {{"why", "TEXT", "notice, or what took its place", Takes::value, Times::once},
                   {"on", "DATE", "the first day without it; today unless said"}},
       .run = &end_agreement},
      {.path = "account agreement fetch",
       .summary = "Write the signed copy of an agreement into a file",
       .operands = {agreement},
       .options = {{"out", "FILE", "where to; its own name unless said"}},
       .run = &fetch_agreement},
      {.path = "account agreements",
       .summary = "List what is signed with a customer, and what runs out",
       .operands = {{"ACCOUNT", "code or name of the customer"}},
       .options = {{"as-of", "DATE", "as it stood on a day; today unless said"}},
       .run = &list_agreements},
  };
}

}  // namespace

std::vector<Command> account_file_commands() {
  std::vector<Command> all = objective_commands();
  std::ranges::move(product_commands(), std::back_inserter(all));
  std::ranges::move(agreement_commands(), std::back_inserter(all));
  return all;
}

}  // namespace tl::cli
