// rfq pause, resume, complete, clock, turnaround.
#include "quoting/service/rfq_course.h"

#include "foundation/text.h"
#include "main/commands/commands.h"
#include "main/commands/store.h"

namespace tl::cli {
namespace {

std::string clock_text(std::string_view rfq, const quoting::RfqClock& clock) {
  std::string text = cat(to_upper(rfq), "  received ", clock.received.text(), ", data complete ",
                         clock.data_complete ? clock.data_complete->text() : "not yet", ", quote ",
                         clock.issued ? cat("issued ", clock.issued->text()) : "not issued", "\n  ",
                         count_of(clock.working_days, "working day"), " in all, ",
                         count_of(clock.paused_days, "day"), " resting, turnaround ",
                         count_of(clock.turnaround_days, "day"), "\n");
  for (const quoting::ClockPause& pause : clock.pauses) {
    text += cat("  rested ", pause.from.text(), " to ", pause.until ? pause.until->text() : "now",
                ": ", pause.reason, "\n");
  }
  return text;
}

using RecordEvent = Result<quoting::RfqClock> (*)(database::Database&, const Caller&,
                                                  std::string_view, const quoting::RfqEvent&);

Result<ExitCode> record(Invocation& invocation, RecordEvent service) {
  const Arguments& said = invocation.arguments();
  quoting::RfqEvent event{.reason = said.value_or("reason", "")};
  TL_TRY(event.on, day_option(said, "on"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const quoting::RfqClock clock, service(*db, caller, said.operand("RFQ"), event));
  invocation.answer(clock, clock_text(said.operand("RFQ"), clock));
  return ExitCode::done;
}

Result<ExitCode> pause(Invocation& invocation) {
  return record(invocation, &quoting::pause_rfq);
}

Result<ExitCode> resume(Invocation& invocation) {
  return record(invocation, &quoting::resume_rfq);
}

Result<ExitCode> complete(Invocation& invocation) {
  return record(invocation, &quoting::complete_data);
}

Result<ExitCode> clock(Invocation& invocation) {
  const std::string rfq(invocation.arguments().operand("RFQ"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const quoting::RfqClock clock, quoting::rfq_clock(*db, caller, rfq));
  invocation.answer(clock, clock_text(rfq, clock));
  return ExitCode::done;
}

Result<ExitCode> turnaround(Invocation& invocation) {
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto groups, quoting::turnaround(*db, caller));
  TextTable table;
  table.column("class");
  table.column("BOM");
  for (const std::string_view heading : {"quotes", "shortest", "median", "longest"})
    table.column(heading, TextTable::Align::right);
  for (const quoting::TurnaroundGroup& group : groups) {
    table.row({group.quote_class, group.complexity, std::to_string(group.count),
               std::to_string(group.shortest), std::to_string(group.median),
               std::to_string(group.longest)});
  }
  invocation.answer(groups, groups.empty() ? "no quote has been issued\n" : table.text());
  return ExitCode::done;
}

}  // namespace

std::vector<Command> rfq_course_commands() {
  const Operand rfq{"RFQ", "its number, such as R12"};
  const Option on{"on", "DATE", "the day on which it was; today unless said"};
  return {
      {.path = "rfq pause",
       .summary = "Stop the clock of an RFQ for a reason that is not ours",
       .operands = {rfq},
       .options = {{"reason", "TEXT", "why it rests", Takes::value, Times::once}, on},
       .run = &pause},
      {.path = "rfq resume",
       .summary = "Let the clock of an RFQ run again",
       .operands = {rfq},
       .options = {on},
       .run = &resume},
      {.path = "rfq complete",
       .summary = "Record that everything the quote needs has arrived",
       .operands = {rfq},
       .options = {on},
       .run = &complete},
      {.path = "rfq clock",
       .summary = "Show how long an RFQ has taken, with its pauses and their reasons",
       .operands = {rfq},
       .run = &clock},
      {.path = "rfq turnaround",
       .summary = "Compare the working days to the first quote, by class and size of the BOM",
       .run = &turnaround},
  };
}

}  // namespace tl::cli
