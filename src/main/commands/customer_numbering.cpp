// customer numbering set, try, show: how a customer's part numbers are read.
#include "foundation/text.h"
#include "main/commands/commands.h"
#include "main/commands/store.h"
#include "main/invocation.h"
#include "parts/service/customer_numberings.h"

namespace tl::cli {
namespace {

std::vector<std::string> all_of(const Arguments& said, std::string_view option) {
  const auto at = said.options.find(option);
  return at == said.options.end() ? std::vector<std::string>() : at->second;
}

std::string numbering_text(const parts::CustomerNumberingView& view) {
  if (view.versions.empty())
    return cat("no rules are kept for the part numbers of ", view.customer, "\n");
  const parts::CustomerNumberingVersion& now = view.versions.front();
  std::string text =
      cat(view.customer, ": ", now.rules.pattern, ", last verified ", now.verified_on.text(), "\n");
  for (const std::string& field : now.rules.fields) text += cat("  ", field, "\n");
  for (const parts::CustomerNumberingVersion& version : view.versions) {
    text += cat("  set by ", version.set_by, " on ", version.set_at.utc_date().text(), ": ",
                version.rules.pattern, ", verified ", version.verified_on.text());
    text += version.note.empty() ? "\n" : cat(" (", version.note, ")\n");
  }
  return text;
}

Result<ExitCode> set_numbering(Invocation& invocation) {
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  const Arguments& said = invocation.arguments();
  parts::NewCustomerNumbering numbering{
      .customer = said.required("customer"),
      .rules = {.pattern = said.required("pattern"), .fields = all_of(said, "field")},
      .verified_on = {},
      .note = said.value_or("note", "")};
  TL_TRY(numbering.verified_on, day_option(said, "verified"));
  TL_TRY(const parts::CustomerNumberingView view,
         parts::set_customer_numbering(*db, caller, numbering));
  invocation.answer(view, numbering_text(view));
  return ExitCode::done;
}

Result<ExitCode> show_numbering(Invocation& invocation) {
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const parts::CustomerNumberingView view,
         parts::show_customer_numbering(*db, invocation.arguments().required("customer")));
  invocation.answer(view, numbering_text(view));
  return ExitCode::done;
}

Result<ExitCode> try_numbering(Invocation& invocation) {
  TL_TRY(const auto db, open_current(invocation));
  const Arguments& said = invocation.arguments();
  TL_TRY(const std::vector<parts::NumberDecoding> tried,
         parts::try_customer_numbering(*db, said.required("customer"), all_of(said, "sample")));
  TextTable table;
  for (const std::string_view heading : {"number", "says", "fails because"}) table.column(heading);
  std::int64_t failed = 0;
  for (const parts::NumberDecoding& one : tried) {
    if (!one.failure.empty()) ++failed;
    table.row({one.number, one.text, one.failure});
  }
  const auto count = static_cast<std::int64_t>(tried.size());
  invocation.answer(tried, cat(table.text(), "\n", count_of(count, "sample"), ", ", failed,
                               " that the rules do not fit\n"));
  return failed > 0 ? ExitCode::done_with_errors : ExitCode::done;
}

std::string numbers_text(const std::vector<parts::CustomerNumberView>& numbers) {
  TextTable table;
  for (const std::string_view heading : {"their number", "our part", "description"})
    table.column(heading);
  for (const parts::CustomerNumberView& one : numbers)
    table.row({one.number, one.part, utf8_prefix(one.description, 50)});
  return numbers.empty() ? std::string("none of their numbers is on file\n") : table.text();
}

Result<ExitCode> set_number(Invocation& invocation) {
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  const Arguments& said = invocation.arguments();
  TL_TRY(const std::vector<parts::CustomerNumberView> numbers,
         parts::cross_reference(*db, caller,
                                {.customer = said.required("customer"),
                                 .number = said.required("number"),
                                 .part = said.required("part")}));
  invocation.answer(numbers, numbers_text(numbers));
  return ExitCode::done;
}

Result<ExitCode> list_numbers(Invocation& invocation) {
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const std::vector<parts::CustomerNumberView> numbers,
         parts::cross_references(*db, invocation.arguments().required("customer")));
  invocation.answer(numbers, numbers_text(numbers));
  return ExitCode::done;
}

}  // namespace

std::vector<Command> customer_numbering_commands() {
  const Option customer{"customer", "C", "code or name", Takes::value, Times::once};
  return {
      {.path = "customer numbering set",
       .summary = "Keep how a customer's part numbers are read",
       .options = {customer,
                   {"pattern", "P", "such as \"{class:2}-{value:4}-{tol:1}\"", Takes::value,
                    Times::once},
                   {"field", "F=...",
                    "what a field means: \"tol=F:1%,J:5%\", or ohms, picofarads, nanohenries, "
                    "text, ignore; one for each",
                    Takes::value, Times::any},
                   {"verified", "DATE", "the day the rules were last checked; today unless said"},
                   {"note", "TEXT", "where the rules are from"}},
       .run = &set_numbering},
      {.path = "customer numbering try",
       .summary = "Decode samples by a customer's rules, and say which fail",
       .options = {customer,
                   {"sample", "NUMBER", "a part number; once for each", Takes::value, Times::any}},
       .run = &try_numbering},
      {.path = "customer numbering show",
       .summary = "Show a customer's rules and when they were verified",
       .options = {customer},
       .run = &show_numbering},
      {.path = "customer number set",
       .summary = "Keep which part of ours a customer's number means",
       .options = {customer,
                   {"number", "NUMBER", "the customer's number", Takes::value, Times::once},
                   {"part", "NUMBER", "our part number", Takes::value, Times::once}},
       .run = &set_number},
      {.path = "customer number list",
       .summary = "List a customer's numbers and the parts of ours they mean",
       .options = {customer},
       .run = &list_numbers},
  };
}

}  // namespace tl::cli
