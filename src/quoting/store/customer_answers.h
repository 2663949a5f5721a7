// Rows of what a customer decided: about a quote, about another part on a line. And what an account
// has, for a window of its own. Each function runs in the caller's transaction.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/database/transaction.h"
#include "quoting/rules/customer_answers.h"
#include "quoting/store/quote_course.h"

namespace tl::quoting {

struct QuoteAnswerRow {
  QuoteId quote_id;
  QuoteDecision decision = QuoteDecision::accepted;
  Date answered_on;
  std::string said_by;
  std::string pdf_hash;
  std::string reference;
  std::string note;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(QuoteAnswerRow, quote_id, decision, answered_on, said_by, pdf_hash, reference, note,
            recorded_at, recorded_by)

// With the revision that it is about.
struct GivenAnswerRow {
  QuoteId quote_id;
  std::string document;
  std::int64_t revision = 1;
  QuoteDecision decision = QuoteDecision::accepted;
  Date answered_on;
  std::string said_by;
  std::string pdf_hash;
  std::string reference;
  std::string note;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(GivenAnswerRow, quote_id, document, revision, decision, answered_on, said_by, pdf_hash,
            reference, note, recorded_at, recorded_by)

struct AlternateAnswerRow {
  RfqId rfq_id;
  std::int64_t reading_id = 0;
  std::string line_numbers;  // "3,7"
  std::string query;         // "TQ4"
  std::int64_t instead_of_id = 0;
  std::int64_t alternate_id = 0;
  std::string instead_of;  // "Yageo RC0603FR-0710KL"
  std::string alternate;
  AlternateDecision decision = AlternateDecision::approved;
  Date answered_on;
  std::string said_by;
  std::string note;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(AlternateAnswerRow, rfq_id, reading_id, line_numbers, query, instead_of_id,
            alternate_id, instead_of, alternate, decision, answered_on, said_by, note, recorded_at,
            recorded_by)

struct CustomerRfqRow {
  RfqId id;
  std::string number;
  std::string assembly;
  std::string revision;
  std::string quantities;
  Date received_on;
};
TL_DESCRIBE(CustomerRfqRow, id, number, assembly, revision, quantities, received_on)

Result<void> insert_quote_answer(database::Transaction& tx, const QuoteAnswerRow& row);
// As they were given.
Result<std::vector<GivenAnswerRow>> answers_of_number(database::Transaction& tx,
                                                      std::string_view number);
Result<std::vector<GivenAnswerRow>> answers_of_customer(database::Transaction& tx,
                                                        std::int64_t customer);

Result<void> insert_alternate_answer(database::Transaction& tx, const AlternateAnswerRow& row);
Result<std::vector<AlternateAnswerRow>> alternate_answers_of_rfq(database::Transaction& tx,
                                                                 RfqId rfq);

// The newest first.
Result<std::vector<CustomerRfqRow>> rfqs_of_customer(database::Transaction& tx,
                                                     std::int64_t customer);
// Every revision, as they were made.
Result<std::vector<QuoteHeadRow>> heads_of_customer(database::Transaction& tx,
                                                    std::int64_t customer);

}  // namespace tl::quoting
