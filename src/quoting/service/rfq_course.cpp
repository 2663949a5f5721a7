#include "quoting/service/rfq_course.h"

#include <algorithm>
#include <span>

#include "accounts/service/technical_queries.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"
#include "platform/vault/vault.h"
#include "quoting/service/rfq_lines.h"

namespace tl::quoting {
namespace {

constexpr std::size_t file_name_length_max = 200;
constexpr std::size_t reason_length_max = 500;

std::string vault_name(const RfqRow& rfq, std::string_view file) {
  return cat("rfq/", rfq.number, "/data/", file);
}

Result<PackFile> pack_file(const PackFileRow& row) {
  PackFile file{.name = row.name,
                .version = row.version,
                .kind = row.kind,
                .sha256 = row.sha256,
                .bytes = row.bytes,
                .sender = row.sender,
                .received_on = row.received_on,
                .received_by = row.received_by};
  TL_TRY(file.tags, parse_data_tags(row.tags));
  return file;
}

Result<void> check_name(std::string_view name) {
  const bool fits = !trim(name).empty() && utf8_length(name) <= file_name_length_max;
  if (fits && !contains(name, "/") && name != "." && name != "..") return {};
  return invalid("pack_file_name_invalid",
                 cat("'", utf8_prefix(name, 40), "' is no file name of 1 to ", file_name_length_max,
                     " characters without a slash"));
}

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

Result<PackFile> attach_file(database::Database& db, const Caller& caller, std::string_view rfq,
                             const NewPackFile& file) {
  TL_CHECK(check_name(file.name));
  return db.write([&](database::Transaction& tx) -> Result<PackFile> {
    TL_TRY(const RfqRow row, load_rfq_row(tx, rfq));
    TL_TRY(const vault::StoredFile stored,
           vault::put(tx, {.name = vault_name(row, file.name),
                           .data = std::as_bytes(std::span(file.bytes)),
                           .media_type = "application/octet-stream",
                           .who = caller.actor,
                           .at = caller.now}));
    TL_TRY(const auto before, files_of_rfq(tx, row.id));
    for (const PackFileRow& known : before) {
      if (known.name == file.name && known.version == stored.version) return pack_file(known);
    }
    const PackFileRow added{.rfq_id = row.id,
                            .name = file.name,
                            .version = stored.version,
                            .kind = file.kind,
                            .tags = tags_text(file.tags),
                            .sha256 = stored.hash,
                            .bytes = stored.byte_count,
                            .sender = squeeze_spaces(file.sender),
                            .received_on = caller.today,
                            .received_at = caller.now,
                            .received_by = caller.actor};
    TL_CHECK(insert_rfq_file(tx, added));
    TL_CHECK(database::record_change(tx, caller, "rfq_file_received", {"rfq", row.id.raw()},
                                     json::to_json(added)));
    return pack_file(added);
  });
}

Result<DataPack> data_pack(database::Database& db, std::string_view rfq) {
  return db.read([&](database::Transaction& tx) -> Result<DataPack> {
    TL_TRY(const RfqRow row, load_rfq_row(tx, rfq));
    TL_TRY(const auto rows, files_of_rfq(tx, row.id));
    DataPack pack{.rfq = row.number};
    for (const PackFileRow& one : rows) {
      TL_TRY(PackFile file, pack_file(one));
      pack.files.push_back(std::move(file));
    }
    for (const DataKind kind : missing_data(pack.files)) {
      pack.missing.push_back(data_kind_words(kind));
    }
    return pack;
  });
}

Result<std::string> read_pack_file(database::Database& db, const Caller& caller,
                                   std::string_view rfq, std::string_view name) {
  return db.write([&](database::Transaction& tx) -> Result<std::string> {
    TL_TRY(const RfqRow row, load_rfq_row(tx, rfq));
    TL_TRY(const auto files, files_of_rfq(tx, row.id));
    if (std::ranges::find(files, name, &PackFileRow::name) == files.end()) {
      return not_found("pack_file_not_found",
                       cat(row.number, " has no file '", utf8_prefix(name, 60), "'"));
    }
    TL_TRY(const vault::StoredFile stored, vault::newest(tx, vault_name(row, name)));
    TL_CHECK(database::record_change(tx, caller, "rfq_file_read", {"rfq", row.id.raw()},
                                     json::to_json(stored)));
    return vault::read_text(tx, stored);
  });
}

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
