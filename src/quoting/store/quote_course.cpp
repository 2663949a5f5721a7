#include "quoting/store/quote_course.h"

#include "quoting/store/statements.h"

namespace tl::quoting {

Result<void> insert_revision(database::Transaction& tx, const RevisionRow& row) {
  TL_CHECK(tx.query_one<QuoteId>(statements::insert_revision, row));
  return {};
}

Result<void> insert_withdrawal(database::Transaction& tx, const WithdrawalRow& row) {
  TL_CHECK(tx.query_one<QuoteId>(statements::insert_withdrawal, row));
  return {};
}

Result<void> insert_acceptance(database::Transaction& tx, const AcceptanceRow& row) {
  TL_CHECK(tx.query_one<QuoteId>(statements::insert_acceptance, row));
  return {};
}

Result<void> insert_check(database::Transaction& tx, const CheckRow& row) {
  TL_CHECK(tx.query_one<std::int64_t>(statements::insert_check, row));
  return {};
}

Result<std::vector<CheckRow>> checks_of_quote(database::Transaction& tx, QuoteId quote) {
  return tx.query<CheckRow>(statements::checks_of_quote, quote);
}

Result<std::vector<CheckOutcomeRow>> all_check_outcomes(database::Transaction& tx) {
  return tx.query<CheckOutcomeRow>(statements::all_check_outcomes);
}

Result<std::vector<CheckOutcomeRow>> check_outcomes_of_number(database::Transaction& tx,
                                                              const std::string& number) {
  return tx.query<CheckOutcomeRow>(statements::check_outcomes_of_number, number);
}

Result<std::vector<CheckOutcomeRow>> check_outcomes_of_customer(database::Transaction& tx,
                                                                std::int64_t customer) {
  return tx.query<CheckOutcomeRow>(statements::check_outcomes_of_customer, customer);
}

Result<std::vector<AcceptanceRow>> acceptances_of_quote(database::Transaction& tx, QuoteId quote) {
  return tx.query<AcceptanceRow>(statements::acceptances_of_quote, quote);
}

Result<std::vector<QuoteHeadRow>> revisions_of_number(database::Transaction& tx,
                                                      std::string_view number) {
  return tx.query<QuoteHeadRow>(statements::revisions_of_number, std::string(number));
}

Result<std::vector<QuoteHeadRow>> all_revisions(database::Transaction& tx) {
  return tx.query<QuoteHeadRow>(statements::all_revisions);
}

}  // namespace tl::quoting
