#include "quoting/store/customer_answers.h"

#include "quoting/store/statements.h"

namespace tl::quoting {

Result<void> insert_quote_answer(database::Transaction& tx, const QuoteAnswerRow& row) {
  TL_CHECK(tx.query_one<std::int64_t>(statements::insert_quote_answer, row));
  return {};
}

Result<std::vector<GivenAnswerRow>> answers_of_number(database::Transaction& tx,
                                                      std::string_view number) {
  return tx.query<GivenAnswerRow>(statements::answers_of_number, std::string(number));
}

Result<std::vector<GivenAnswerRow>> answers_of_customer(database::Transaction& tx,
                                                        std::int64_t customer) {
  return tx.query<GivenAnswerRow>(statements::answers_of_customer, customer);
}

Result<void> insert_alternate_answer(database::Transaction& tx, const AlternateAnswerRow& row) {
  TL_CHECK(tx.query_one<std::int64_t>(statements::insert_alternate_answer, row));
  return {};
}

Result<std::vector<AlternateAnswerRow>> alternate_answers_of_rfq(database::Transaction& tx,
                                                                 RfqId rfq) {
  return tx.query<AlternateAnswerRow>(statements::alternate_answers_of_rfq, rfq);
}

Result<std::vector<CustomerRfqRow>> rfqs_of_customer(database::Transaction& tx,
                                                     std::int64_t customer) {
  return tx.query<CustomerRfqRow>(statements::rfqs_of_customer, customer);
}

Result<std::vector<QuoteHeadRow>> heads_of_customer(database::Transaction& tx,
                                                    std::int64_t customer) {
  return tx.query<QuoteHeadRow>(statements::heads_of_customer, customer);
}

}  // namespace tl::quoting
