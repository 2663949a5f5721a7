#include <algorithm>

#include "accounts/service/customers.h"
#include "accounts/service/query_holding.h"
#include "accounts/service/technical_queries.h"
#include "foundation/text.h"
#include "quoting/service/rfq_course.h"
#include "quoting/service/rfq_lines.h"
#include "quoting/service/window.h"
#include "quoting/service/window_parts.h"

namespace tl::quoting {
namespace {

using database::Transaction;

WindowFile file_of(const PackFile& file) {
  return {.name = file.name,
          .version = file.version,
          .kind = data_kind_words(file.kind),
          .sha256 = file.sha256,
          .bytes = file.bytes,
          .received_on = file.received_on,
          .sender = file.sender};
}

WindowQuery query_of(const accounts::TechnicalQuery& query) {
  WindowQuery out{.number = query.number, .question = query.question, .asked_on = query.asked_on};
  if (const auto asked = proposal_of_subject(query.subject)) {
    out.alternate = asked->alternate;
    out.instead_of = asked->instead_of;
  }
  if (query.state == accounts::QueryState::open) {
    out.waits_for_you = true;
  } else {
    out.answer = query.answer;
    out.answered_on = query.closed_on;
  }
  return out;
}

// An answer that the customer gave: whoever of theirs signed in, or one of ours in their name.
bool is_answer(const accounts::TechnicalQuery& query) {
  return query.state == accounts::QueryState::answered;
}

Result<WindowRfq> read_rfq(Transaction& tx, const Caller& caller, const RfqRow& row) {
  WindowRfq out{.number = row.number,
                .assembly = row.assembly,
                .revision = row.revision,
                .quantities = quantities_of(row),
                .need_by = row.need_by,
                .received_on = row.received_on};
  TL_TRY(const auto customer, accounts::customer_of(tx, accounts::CustomerId(row.customer_id)));
  TL_TRY(auto all_sent, sent_revisions(tx, row.customer_id, caller.today));
  std::erase_if(all_sent, [&](const SentRevision& one) { return one.head.rfq != row.number; });
  TL_TRY(const auto held,
         accounts::query_holdings(tx, caller, {.account = customer.code, .about = row.number}));
  TL_TRY(const OpenForCustomer open, open_for_customer(tx, held, row.number, all_sent));
  for (const accounts::TechnicalQuery& query : open.theirs) out.queries.push_back(query_of(query));
  TL_TRY(const auto queries, accounts::queries_on(tx, row.number));
  for (const accounts::TechnicalQuery& query : queries) {
    if (is_answer(query)) out.queries.push_back(query_of(query));
  }
  for (const SentRevision& one : all_sent) out.quotes.push_back(head_of(one));
  std::ranges::reverse(out.quotes);
  return out;
}

// What is not ours in the clock; of the reasons only those that the customer can do something
// about.
void add_clock(const RfqClock& clock, WindowRfq& out) {
  out.working_days = clock.turnaround_days;
  out.rested_days = clock.paused_days;
  for (const ClockPause& pause : clock.pauses) {
    if (pause.until) continue;
    for (const WindowQuery& query : out.queries) {
      if (!query.waits_for_you || !pause.reason.starts_with(cat(query.number, ":"))) continue;
      out.rests_for.push_back(query.number);
      if (!out.rests_since || pause.from < *out.rests_since) out.rests_since = pause.from;
    }
  }
}

}  // namespace

Result<WindowRfq> window_rfq(database::Database& db, const Caller& caller,
                             std::string_view number) {
  TL_TRY(WindowRfq out, db.read([&](Transaction& tx) -> Result<WindowRfq> {
    TL_TRY(const RfqRow row, load_rfq_row(tx, number));
    return read_rfq(tx, caller, row);
  }));
  TL_TRY(const DataPack pack, data_pack(db, out.number));
  for (const PackFile& file : pack.files) out.files.push_back(file_of(file));
  out.data_asked = data_wanted(pack.checks).words;
  TL_TRY(const RfqClock clock, rfq_clock(db, caller, out.number));
  add_clock(clock, out);
  return out;
}

Result<std::string> window_query(database::Database& db, const Caller& caller,
                                 std::string_view number) {
  return db.read([&](Transaction& tx) -> Result<std::string> {
    TL_TRY(const accounts::TechnicalQuery query, accounts::find_query(tx, number));
    TL_TRY(const RfqRow row, load_rfq_row(tx, query.about));
    TL_TRY(const WindowRfq rfq, read_rfq(tx, caller, row));
    if (std::ranges::find(rfq.queries, query.number, &WindowQuery::number) != rfq.queries.end())
      return query.number;
    return not_found("query_not_found",
                     cat("there is no question '", utf8_prefix(number, 30), "'"));
  });
}

Result<std::string> window_rfq_of_query(database::Database& db, std::string_view number) {
  return db.read([&](Transaction& tx) -> Result<std::string> {
    TL_TRY(const accounts::TechnicalQuery query, accounts::find_query(tx, number));
    return query.about;
  });
}

Result<WindowRfq> window_send_rfq(database::Database& db, const Caller& caller, const NewRfq& rfq) {
  TL_TRY(const RfqView received, new_rfq(db, caller, rfq));
  return window_rfq(db, caller, received.number);
}

Result<WindowFile> window_send_file(database::Database& db, const Caller& caller,
                                    std::string_view rfq, const NewPackFile& file) {
  return db.write([&](Transaction& tx) -> Result<WindowFile> {
    TL_TRY(const RfqRow row, load_rfq_row(tx, rfq));
    // The next version of a marked file is as marked as the one before.
    NewPackFile sent = file;
    TL_TRY(const auto known, files_of_rfq(tx, row.id));
    for (const auto& one : known) {
      if (one.name != file.name) continue;
      TL_TRY(sent.tags, parse_data_tags(one.tags));
    }
    TL_TRY(const PackFile kept, attach_file(tx, caller, row, sent));
    TL_CHECK(accounts::record_fact(tx, caller,
                                   {.customer_id = accounts::CustomerId(row.customer_id),
                                    .kind = accounts::FactKind::files_sent,
                                    .happened_on = caller.today,
                                    .reference = row.number,
                                    .evidence = cat(kept.name, ", version ", kept.version)}));
    return file_of(kept);
  });
}

}  // namespace tl::quoting
