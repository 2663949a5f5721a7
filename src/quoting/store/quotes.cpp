#include "quoting/store/quotes.h"

#include "quoting/store/statements.h"

namespace tl::quoting {

Result<RateTableId> insert_rate_table(database::Transaction& tx, const RateTableRow& row) {
  return tx.query_one<RateTableId>(statements::insert_rate_table, row);
}

Result<std::vector<RateTableRow>> rate_tables(database::Transaction& tx) {
  return tx.query<RateTableRow>(statements::rate_tables);
}

Result<std::optional<RateTableRow>> rate_table_on(database::Transaction& tx, const Date& day) {
  return tx.query_optional<RateTableRow>(statements::rate_table_on, day);
}

Result<std::optional<RateTableRow>> rate_table_in(database::Transaction& tx, const Date& day,
                                                  std::string_view currency) {
  return tx.query_optional<RateTableRow>(statements::rate_table_in, day, std::string(currency));
}

Result<RfqId> insert_rfq(database::Transaction& tx, const RfqRow& row) {
  return tx.query_one<RfqId>(statements::insert_rfq, row);
}

Result<std::optional<RfqRow>> rfq_by_number(database::Transaction& tx, std::string_view number) {
  return tx.query_optional<RfqRow>(statements::rfq_by_number, std::string(number));
}

Result<RfqRow> rfq_by_id(database::Transaction& tx, RfqId id) {
  return tx.query_one<RfqRow>(statements::rfq_by_id, id);
}

Result<QuoteId> insert_quote(database::Transaction& tx, const QuoteRow& row) {
  return tx.query_one<QuoteId>(statements::insert_quote, row);
}

Result<std::optional<QuoteRow>> quote_by_number(database::Transaction& tx,
                                                std::string_view number) {
  return tx.query_optional<QuoteRow>(statements::quote_by_number, std::string(number));
}

Result<std::vector<std::string>> quotes_of_rfq(database::Transaction& tx, RfqId rfq) {
  return tx.query<std::string>(statements::quotes_of_rfq, rfq);
}

Result<std::optional<QuoteId>> insert_issue(database::Transaction& tx, const IssueRow& row) {
  return tx.query_optional<QuoteId>(statements::insert_issue, row);
}

Result<std::optional<IssueRow>> issue_of_quote(database::Transaction& tx, QuoteId quote) {
  return tx.query_optional<IssueRow>(statements::issue_of_quote, quote);
}

}  // namespace tl::quoting
