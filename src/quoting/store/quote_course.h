// Rows of what happens to a quote: revisions, withdrawal, checks, acceptance. Each function runs in
// the caller's transaction.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/database/transaction.h"
#include "quoting/rules/quote_check.h"
#include "quoting/store/quotes.h"

namespace tl::quoting {

struct RevisionRow {
  QuoteId quote_id;
  std::string quote_number;  // "Q7", of all its revisions
  std::int64_t revision = 1;
  std::string reason;  // why it was made; "" for the first
  Date prepared_on;
};
TL_DESCRIBE(RevisionRow, quote_id, quote_number, revision, reason, prepared_on)

struct WithdrawalRow {
  QuoteId quote_id;
  Date withdrawn_on;
  std::string reason;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(WithdrawalRow, quote_id, withdrawn_on, reason, recorded_at, recorded_by)

struct AcceptanceRow {
  QuoteId quote_id;
  std::string item;  // "A3"
  Date accepted_on;
  std::string said_by;  // of the customer
  std::string note;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(AcceptanceRow, quote_id, item, accepted_on, said_by, note, recorded_at, recorded_by)

struct CheckRow {
  QuoteId quote_id;
  Date checked_on;
  CheckOutcome outcome = CheckOutcome::whole;
  std::string report_json;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(CheckRow, quote_id, checked_on, outcome, report_json, recorded_at, recorded_by)

struct CheckOutcomeRow {
  QuoteId quote_id;
  Date checked_on;
  CheckOutcome outcome = CheckOutcome::whole;
};
TL_DESCRIBE(CheckOutcomeRow, quote_id, checked_on, outcome)

// A revision with what happened to it, without what it says.
struct QuoteHeadRow {
  QuoteId id;
  std::string document;  // "Q7" for the first revision, "Q7.2": what files are called
  std::string number;    // "Q7"
  std::int64_t revision = 1;
  std::string reason;
  RfqId rfq_id;
  std::string rfq;
  std::int64_t customer_id = 0;
  std::string assembly;
  std::string assembly_revision;
  QuoteClass quote_class = QuoteClass::firm;
  Date valid_until;
  std::int64_t gaps = 0;
  std::optional<Date> prepared_on;  // nullopt: before revisions were kept; see prepared_at
  Instant prepared_at;
  std::string prepared_by;
  std::optional<Date> issued_on;
  std::optional<Date> withdrawn_on;
  std::string withdrawal_reason;
};
TL_DESCRIBE(QuoteHeadRow, id, document, number, revision, reason, rfq_id, rfq, customer_id,
            assembly, assembly_revision, quote_class, valid_until, gaps, prepared_on, prepared_at,
            prepared_by, issued_on, withdrawn_on, withdrawal_reason)

Result<void> insert_revision(database::Transaction& tx, const RevisionRow& row);
Result<void> insert_withdrawal(database::Transaction& tx, const WithdrawalRow& row);
Result<void> insert_acceptance(database::Transaction& tx, const AcceptanceRow& row);
Result<void> insert_check(database::Transaction& tx, const CheckRow& row);

// By the day they are about, the last recorded last.
Result<std::vector<CheckRow>> checks_of_quote(database::Transaction& tx, QuoteId quote);
Result<std::vector<CheckOutcomeRow>> all_check_outcomes(database::Transaction& tx);
// Of the revisions of a number, and of all quotes to a customer.
Result<std::vector<CheckOutcomeRow>> check_outcomes_of_number(database::Transaction& tx,
                                                              const std::string& number);
Result<std::vector<CheckOutcomeRow>> check_outcomes_of_customer(database::Transaction& tx,
                                                                std::int64_t customer);
Result<std::vector<AcceptanceRow>> acceptances_of_quote(database::Transaction& tx, QuoteId quote);

// By revision; empty where there is no such number.
Result<std::vector<QuoteHeadRow>> revisions_of_number(database::Transaction& tx,
                                                      std::string_view number);
Result<std::vector<QuoteHeadRow>> all_revisions(database::Transaction& tx);  // as they were made

}  // namespace tl::quoting
