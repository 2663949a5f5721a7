// Rows of what happens to an RFQ before its quote. Each function runs in the caller's transaction.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/database/transaction.h"
#include "quoting/rules/data_pack.h"
#include "quoting/store/quotes.h"

namespace tl::quoting {

struct PackFileRow {
  RfqId rfq_id;
  std::string name;
  std::int64_t version = 0;
  DataKind kind = DataKind::other;
  std::string tags;  // "nda, export_control"
  std::string sha256;
  std::int64_t bytes = 0;
  std::string sender;
  Date received_on;
  Instant received_at;
  std::string received_by;
  std::string note;  // of our own
};
TL_DESCRIBE(PackFileRow, rfq_id, name, version, kind, tags, sha256, bytes, sender, received_on,
            received_at, received_by, note)

struct PackFileReadRow {
  RfqId rfq_id;
  std::string name;
  std::int64_t version = 0;
  std::string purpose;
  Date read_on;
  Instant read_at;
  std::string read_by;
};
TL_DESCRIBE(PackFileReadRow, rfq_id, name, version, purpose, read_on, read_at, read_by)

struct DataAskRow {
  RfqId rfq_id;
  DataKind kind = DataKind::other;
  std::string asked_of;
  Date asked_on;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(DataAskRow, rfq_id, kind, asked_of, asked_on, recorded_at, recorded_by)

enum class RfqEventKind {
  data_complete,  // everything that the quote needs is here
  paused,         // for a reason that is not ours
  resumed,
};
TL_DESCRIBE_ENUM(RfqEventKind, data_complete, paused, resumed)

struct RfqEventRow {
  RfqId rfq_id;
  RfqEventKind kind = RfqEventKind::paused;
  Date happened_on;
  std::string reason;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(RfqEventRow, rfq_id, kind, happened_on, reason, recorded_at, recorded_by)

struct FirstIssue {
  Date issued_on;
  QuoteClass quote_class = QuoteClass::firm;
};
TL_DESCRIBE(FirstIssue, issued_on, quote_class)

Result<void> insert_rfq_file(database::Transaction& tx, const PackFileRow& row);
Result<std::vector<PackFileRow>> files_of_rfq(database::Transaction& tx, RfqId rfq);

Result<void> insert_rfq_file_read(database::Transaction& tx, const PackFileReadRow& row);
Result<std::vector<PackFileReadRow>> reads_of_rfq(database::Transaction& tx, RfqId rfq);

Result<void> insert_rfq_event(database::Transaction& tx, const RfqEventRow& row);
Result<std::vector<RfqEventRow>> events_of_rfq(database::Transaction& tx, RfqId rfq);

Result<std::optional<FirstIssue>> first_issue_of_rfq(database::Transaction& tx, RfqId rfq);
Result<std::vector<RfqRow>> all_rfqs(database::Transaction& tx);  // in the order of their numbers

Result<std::int64_t> insert_rfq_data_ask(database::Transaction& tx, const DataAskRow& row);
Result<std::vector<DataAskRow>> data_asks_of_rfq(database::Transaction& tx, RfqId rfq);

}  // namespace tl::quoting
