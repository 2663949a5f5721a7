// supplier set, rfq request, rfq answer, rfq requests: asking suppliers for what nobody offers yet,
// and taking in what comes back.
#include "sourcing/service/requests.h"

#include <cstdio>

#include "foundation/decimal.h"
#include "foundation/text.h"
#include "main/commands/commands.h"
#include "main/commands/store.h"
#include "main/files.h"
#include "quoting/service/rfq_requests.h"

namespace tl::cli {
namespace {

std::string profile_text(const sourcing::SupplierProfile& profile) {
  TextTable table;
  for (const std::string_view heading : {"supplier", "asked for", "contact", "currency"})
    table.column(heading);
  table.row({profile.name, sourcing::categories_text(profile.categories), profile.contact,
             profile.currency ? std::string(profile.currency->code()) : std::string()});
  return table.text();
}

Result<ExitCode> set_supplier(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  sourcing::SupplierToSet request{.name = std::string(said.operand("NAME")),
                                  .categories = said.value_or("categories", ""),
                                  .contact = said.value_or("contact", "")};
  if (const auto currency = said.value("currency")) {
    TL_TRY(request.currency, Currency::parse(*currency));
  }
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto profile, sourcing::set_supplier(*db, caller, request));
  invocation.answer(profile, profile_text(profile));
  return ExitCode::done;
}

std::string numbers_text(const std::vector<std::int64_t>& numbers) {
  std::vector<std::string> texts;
  for (const std::int64_t number : numbers) texts.push_back(format_grouped(number, 0));
  return join(texts, "; ");
}

std::string asked_text(const sourcing::AskedLine& line) {
  return cat("    ", line.key, "  ", squeeze_spaces(cat(line.manufacturer, " ", line.mpn)), "  ",
             enum_name(line.category), "  for ", numbers_text(line.pieces), " pcs\n");
}

std::string requests_text(const quoting::RfqRequests& made,
                          const std::vector<std::string>& written) {
  std::string text;
  for (const sourcing::SupplierRequest& request : made.requests.requests) {
    text += cat(request.number, "  ", request.supplier, ", ",
                count_of(static_cast<std::int64_t>(request.lines.size()), "part"),
                request.answer_by ? cat(", by ", request.answer_by->text()) : std::string(), "\n");
    for (const sourcing::AskedLine& line : request.lines) text += asked_text(line);
  }
  if (text.empty()) text = cat("nobody is asked for ", made.rfq, "\n");
  if (!made.requests.unasked.empty()) {
    text += "No supplier is asked for the category of:\n";
    for (const sourcing::AskedLine& line : made.requests.unasked) text += asked_text(line);
  }
  if (!made.without_part.empty()) {
    text += cat("Without a part, so nobody can be asked: lines ", numbers_text(made.without_part),
                "\n");
  }
  if (!written.empty()) text += cat("Written: ", join(written, " "), "\n");
  return text;
}

Result<std::vector<std::string>> write_requests(const std::string& folder,
                                                const sourcing::RequestsMade& made) {
  std::vector<std::string> names;
  std::vector<std::string> bytes;
  for (const sourcing::SupplierRequest& request : made.requests) {
    TL_TRY(sourcing::RequestFiles files, sourcing::files_of(request));
    names.push_back(cat(folder, "/", files.name, ".xlsx"));
    bytes.push_back(std::move(files.xlsx));
    names.push_back(cat(folder, "/", files.name, ".csv"));
    bytes.push_back(std::move(files.csv));
  }
  std::vector<FileToWrite> files;
  for (std::size_t i = 0; i < names.size(); ++i) files.push_back({names[i], bytes[i]});
  TL_CHECK(write_files(files));
  return names;
}

Result<ExitCode> request(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  const std::string folder = said.required("out");
  quoting::OffersToRequest wanted;
  const std::string lines = said.value_or("line", "");
  for (const std::string_view line : split_any(lines, ", ;")) {
    TL_TRY(const std::int64_t number, parse_decimal(line, 0));
    wanted.lines.push_back(number);
  }
  const std::string named = said.value_or("supplier", "");
  for (const std::string_view name : split(named, ',')) {
    if (!trim(name).empty()) wanted.suppliers.emplace_back(trim(name));
  }
  TL_TRY(wanted.answer_by, day_option(said, "answer-by"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  // What can go wrong with the folder goes wrong before anything is recorded.
  TL_CHECK(make_folder(folder));
  std::vector<std::string> written;
  wanted.deliver = [&](const sourcing::RequestsMade& requests) -> Result<void> {
    TL_TRY(written, write_requests(folder, requests));
    return {};
  };
  const auto made = quoting::request_offers(*db, caller, said.operand("RFQ"), wanted);
  if (!made) {
    // A file that nobody recorded as sent must not be sent.
    for (const std::string& name : written) std::remove(name.c_str());
    return made.error();
  }
  invocation.answer(*made, requests_text(*made, written));
  const bool open = !made->requests.unasked.empty() || !made->without_part.empty();
  return open ? ExitCode::done_with_errors : ExitCode::done;
}

std::string answer_text(const sourcing::AnswerReport& report) {
  std::string text =
      cat(report.known_already ? "known already, nothing changed: " : "", report.request,
          " answered by ", report.supplier, ": ", count_of(report.offers, "offer"), "\n");
  for (const sourcing::AnsweredLine& line : report.lines) {
    const std::string part = squeeze_spaces(cat(line.manufacturer, " ", line.mpn));
    text += cat("  ", line.line_key, "  ",
                line.outcome == sourcing::AnswerOutcome::alternate ? "proposes instead"
                                                                   : enum_name(line.outcome),
                "  ", part, line.remarks.empty() ? "" : "  ", line.remarks, "\n");
  }
  if (!report.findings.empty()) text += cat("Findings:\n", print(report.findings.all()));
  return text;
}

Result<ExitCode> answer(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  const std::string path(said.operand("FILE"));
  sourcing::AnswerFile file{.request = said.value_or("request", "")};
  if (const auto currency = said.value("currency")) {
    TL_TRY(file.currency, Currency::parse(*currency));
  }
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const std::string bytes, read_file(path));
  const std::string name = file_name_of(path);
  file.bytes = bytes;
  file.file_name = name;
  TerminalProgress progress(invocation.console().format());
  TL_TRY(const auto report, sourcing::answer_request(*db, caller, file, progress));
  invocation.answer(report, answer_text(report));
  return report.findings.has(Severity::error) ? ExitCode::done_with_errors : ExitCode::done;
}

Result<ExitCode> list_requests(Invocation& invocation) {
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto all, sourcing::all_requests(*db));
  TextTable table;
  for (const std::string_view heading : {"request", "RFQ", "supplier", "asked on", "answer by"})
    table.column(heading);
  table.column("parts", TextTable::Align::right);
  table.column("state");
  for (const sourcing::RequestState& each : all) {
    const bool late = each.answer_by && *each.answer_by < caller.today;
    const std::int64_t age = days_between(each.asked_on, caller.today);
    table.row({each.number, each.rfq, each.supplier, each.asked_on.text(),
               each.answer_by ? each.answer_by->text() : std::string(), std::to_string(each.lines),
               each.answered_on ? cat("answered ", each.answered_on->text())
                                : cat("open for ", count_of(age, "day"), late ? ", late" : "")});
  }
  invocation.answer(all, all.empty() ? std::string("no supplier was asked yet\n") : table.text());
  return ExitCode::done;
}

}  // namespace

std::vector<Command> request_commands() {
  return {
      {.path = "supplier set",
       .summary = "Record what a supplier is asked for",
       .operands = {{"NAME", "of the supplier"}},
       .options = {{"categories", "LIST",
                    "resistors, capacitors, inductors, diodes, transistors, ics, connectors, "
                    "crystals, electromechanical, pcb, mechanical, other, or all"},
                   {"contact", "PERSON", "whom to ask there"},
                   {"currency", "CODE", "that they quote in"}},
       .run = &set_supplier},
      {.path = "rfq request",
       .summary = "Write a request file for each supplier of the parts that nobody offers",
       .operands = {{"RFQ", "its number, such as R12"}},
       .options = {{"out", "FOLDER", "where the files go", Takes::value, Times::once},
                   {"line", "N,N", "ask for these lines, whether offered or not"},
                   {"supplier", "NAME,NAME", "ask these alone"},
                   {"answer-by", "DATE", "the day until which an answer helps"}},
       .run = &request},
      {.path = "rfq answer",
       .summary = "Take in the request file that a supplier sent back",
       .operands = {{"FILE", "the file, filled in; CSV, XLSX, ODS or XLS"}},
       .options = {{"request", "SR1", "which request it answers, where the file does not say"},
                   {"currency", "CODE", "of an answer that names none"}},
       .run = &answer},
      {.path = "rfq requests",
       .summary = "List what suppliers were asked, and what is still open",
       .run = &list_requests},
  };
}

}  // namespace tl::cli
