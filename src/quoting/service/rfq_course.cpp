#include "quoting/service/rfq_course.h"

#include <algorithm>

#include "accounts/service/technical_queries.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"
#include "quoting/rules/customer_answers.h"
#include "quoting/service/rfq_lines.h"

namespace tl::quoting {
namespace {

constexpr std::size_t reason_length_max = 500;

// What people said stopped it, and the technical queries that were open meanwhile.
Result<ClockFacts> clock_facts(database::Transaction& tx, const RfqRow& rfq) {
  ClockFacts facts{.received = rfq.received_on};
  TL_TRY(const auto events, events_of_rfq(tx, rfq.id));
  for (const RfqEventRow& event : events) {
    switch (event.kind) {
      case RfqEventKind::data_complete: facts.data_complete = event.happened_on; break;
      case RfqEventKind::paused:
        facts.pauses.push_back({event.happened_on, std::nullopt, event.reason});
        break;
      case RfqEventKind::resumed:
        ENSURE(!facts.pauses.empty(), "resumed only after a pause");
        facts.pauses.back().until = event.happened_on;
        break;
    }
  }
  TL_TRY(const auto queries, accounts::queries_on(tx, rfq.number));
  for (const accounts::TechnicalQuery& query : queries) {
    if (proposal_of_subject(query.subject)) continue;  // an idea holds nothing up
    facts.pauses.push_back(
        {query.asked_on, query.closed_on, cat(query.number, ": ", query.question)});
  }
  TL_TRY(const auto issue, first_issue_of_rfq(tx, rfq.id));
  if (issue) facts.issued = issue->issued_on;
  return facts;
}

Result<RfqClock> clock_of(database::Transaction& tx, const RfqRow& rfq, const Caller& caller) {
  TL_TRY(ClockFacts facts, clock_facts(tx, rfq));
  return clock_on(std::move(facts), caller.today, WorkingCalendar());
}

Result<Date> day_of(const RfqEvent& event, const RfqRow& rfq, const Caller& caller) {
  const Date day = event.on.value_or(caller.today);
  if (day < rfq.received_on || caller.today < day) {
    return invalid("event_day_invalid",
                   cat(day.text(), " does not lie between the receipt of ", rfq.number, " (",
                       rfq.received_on.text(), ") and today"));
  }
  return day;
}

Result<void> check_order(const std::vector<RfqEventRow>& before, RfqEventKind kind, const Date& day,
                         const RfqRow& rfq) {
  bool resting = false;
  bool complete = false;
  for (const RfqEventRow& event : before) {
    if (event.kind == RfqEventKind::data_complete) {
      complete = true;
      continue;
    }
    resting = event.kind == RfqEventKind::paused;
    if (kind != RfqEventKind::data_complete && day < event.happened_on) {
      return invalid("event_day_invalid",
                     cat(day.text(), " lies before ", rfq.number, " was ", enum_name(event.kind),
                         " on ", event.happened_on.text()));
    }
  }
  if (kind == RfqEventKind::paused && resting)
    return conflict("rfq_resting", cat(rfq.number, " rests already; resume it first"));
  if (kind == RfqEventKind::resumed && !resting)
    return conflict("rfq_not_resting", cat(rfq.number, " does not rest"));
  if (kind == RfqEventKind::data_complete && complete)
    return conflict("data_complete_already",
                    cat("the data of ", rfq.number, " is complete already"));
  return {};
}

Result<RfqClock> record_event(database::Database& db, const Caller& caller, std::string_view number,
                              RfqEventKind kind, const RfqEvent& event) {
  return db.write([&](database::Transaction& tx) -> Result<RfqClock> {
    TL_TRY(const RfqRow rfq, load_rfq_row(tx, number));
    TL_TRY(const Date day, day_of(event, rfq, caller));
    const std::string reason = squeeze_spaces(event.reason);
    if ((kind == RfqEventKind::paused && reason.empty()) || reason.size() > reason_length_max) {
      return invalid("reason_invalid", cat("say why ", rfq.number, " rests, in at most ",
                                           reason_length_max, " bytes"));
    }
    TL_TRY(const auto before, events_of_rfq(tx, rfq.id));
    TL_CHECK(check_order(before, kind, day, rfq));
    const RfqEventRow row{.rfq_id = rfq.id,
                          .kind = kind,
                          .happened_on = day,
                          .reason = reason,
                          .recorded_at = caller.now,
                          .recorded_by = caller.actor};
    TL_CHECK(insert_rfq_event(tx, row));
    TL_CHECK(database::record_change(tx, caller, cat("rfq_", enum_name(kind)),
                                     {"rfq", rfq.id.raw()}, json::to_json(row)));
    return clock_of(tx, rfq, caller);
  });
}

}  // namespace

Result<RfqClock> pause_rfq(database::Database& db, const Caller& caller, std::string_view rfq,
                           const RfqEvent& event) {
  return record_event(db, caller, rfq, RfqEventKind::paused, event);
}

Result<RfqClock> resume_rfq(database::Database& db, const Caller& caller, std::string_view rfq,
                            const RfqEvent& event) {
  return record_event(db, caller, rfq, RfqEventKind::resumed, event);
}

Result<RfqClock> complete_data(database::Database& db, const Caller& caller, std::string_view rfq,
                               const RfqEvent& event) {
  return record_event(db, caller, rfq, RfqEventKind::data_complete, event);
}

Result<RfqClock> rfq_clock(database::Database& db, const Caller& caller, std::string_view rfq) {
  return db.read([&](database::Transaction& tx) -> Result<RfqClock> {
    TL_TRY(const RfqRow row, load_rfq_row(tx, rfq));
    return clock_of(tx, row, caller);
  });
}

Result<std::vector<TurnaroundGroup>> turnaround(database::Database& db, const Caller& caller) {
  return db.read([&](database::Transaction& tx) -> Result<std::vector<TurnaroundGroup>> {
    TL_TRY(const auto rows, all_rfqs(tx));
    std::vector<TurnaroundCase> cases;
    for (const RfqRow& row : rows) {
      TL_TRY(const auto issue, first_issue_of_rfq(tx, row.id));
      if (!issue) continue;
      TL_TRY(const std::int64_t lines, bom::line_count(tx, bom::ReadingId(row.reading_id)));
      TL_TRY(const RfqClock clock, clock_of(tx, row, caller));
      cases.push_back({std::string(enum_name(issue->quote_class)), lines, clock.turnaround_days});
    }
    return turnaround_by_class(cases);
  });
}

}  // namespace tl::quoting
