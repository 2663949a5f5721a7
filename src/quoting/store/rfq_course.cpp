#include "quoting/store/rfq_course.h"

#include "quoting/store/statements.h"

namespace tl::quoting {

Result<void> insert_rfq_file(database::Transaction& tx, const PackFileRow& row) {
  TL_CHECK(tx.query_one<std::int64_t>(statements::insert_rfq_file, row));
  return {};
}

Result<std::vector<PackFileRow>> files_of_rfq(database::Transaction& tx, RfqId rfq) {
  return tx.query<PackFileRow>(statements::files_of_rfq, rfq);
}

Result<void> insert_rfq_file_read(database::Transaction& tx, const PackFileReadRow& row) {
  TL_CHECK(tx.query_one<std::int64_t>(statements::insert_rfq_file_read, row));
  return {};
}

Result<std::vector<PackFileReadRow>> reads_of_rfq(database::Transaction& tx, RfqId rfq) {
  return tx.query<PackFileReadRow>(statements::reads_of_rfq, rfq);
}

Result<void> insert_rfq_event(database::Transaction& tx, const RfqEventRow& row) {
  TL_CHECK(tx.query_one<std::int64_t>(statements::insert_rfq_event, row));
  return {};
}

Result<std::vector<RfqEventRow>> events_of_rfq(database::Transaction& tx, RfqId rfq) {
  return tx.query<RfqEventRow>(statements::events_of_rfq, rfq);
}

Result<std::optional<FirstIssue>> first_issue_of_rfq(database::Transaction& tx, RfqId rfq) {
  return tx.query_optional<FirstIssue>(statements::first_issue_of_rfq, rfq);
}

Result<std::vector<RfqRow>> all_rfqs(database::Transaction& tx) {
  return tx.query<RfqRow>(statements::all_rfqs);
}

Result<std::int64_t> insert_rfq_data_ask(database::Transaction& tx, const DataAskRow& row) {
  return tx.query_one<std::int64_t>(statements::insert_rfq_data_ask, row);
}

Result<std::vector<DataAskRow>> data_asks_of_rfq(database::Transaction& tx, RfqId rfq) {
  return tx.query<DataAskRow>(statements::data_asks_of_rfq, rfq);
}

}  // namespace tl::quoting
