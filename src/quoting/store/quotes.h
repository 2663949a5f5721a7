// Rows of rate tables, RFQs and quotes. Each function runs in the caller's transaction.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/date.h"
#include "platform/database/transaction.h"
#include "quoting/rules/quote_review.h"
#include "quoting/rules/rate_table.h"

namespace tl::quoting {

using RfqId = Id<struct RfqTag>;
using QuoteId = Id<struct QuoteTag>;

struct RateTableRow {
  RateTableId id;
  std::string name;
  Date valid_from;
  std::string currency;
  std::string content_json;
  Instant imported_at;
  std::string imported_by;
};
TL_DESCRIBE(RateTableRow, id, name, valid_from, currency, content_json, imported_at, imported_by)

struct RfqRow {
  RfqId id;
  std::string number;  // "R12"
  std::int64_t customer_id = 0;
  std::string assembly;
  std::string revision;
  std::int64_t reading_id = 0;  // the one of its BOM that counts now
  std::string quantities;       // "100,500,1000"
  std::optional<Date> need_by;
  Date as_of;
  Date received_on;
  Instant created_at;
  std::string created_by;
};
TL_DESCRIBE(RfqRow, id, number, customer_id, assembly, revision, reading_id, quantities, need_by,
            as_of, received_on, created_at, created_by)

struct QuoteRow {
  QuoteId id;
  std::string number;  // "Q7"
  RfqId rfq_id;
  QuoteClass quote_class = QuoteClass::firm;
  RateTableId rate_table_id;
  Date valid_until;
  std::int64_t gaps = 0;
  std::string input_name;  // of the costing's input in the vault
  std::string sheet_json;
  Instant prepared_at;
  std::string prepared_by;
  // The reading of the BOM that it rests on; none: the first, before readings were told apart.
  std::optional<std::int64_t> reading_id;
};
TL_DESCRIBE(QuoteRow, id, number, rfq_id, quote_class, rate_table_id, valid_until, gaps, input_name,
            sheet_json, prepared_at, prepared_by, reading_id)

struct IssueRow {
  QuoteId quote_id;
  Instant issued_at;
  Date issued_on;
  std::string issued_by;
  std::string sheet_json;  // as issued
  std::string pdf_hash;
  std::string xlsx_hash;
  std::string json_hash;
};
TL_DESCRIBE(IssueRow, quote_id, issued_at, issued_on, issued_by, sheet_json, pdf_hash, xlsx_hash,
            json_hash)

Result<RateTableId> insert_rate_table(database::Transaction& tx, const RateTableRow& row);
Result<std::vector<RateTableRow>> rate_tables(database::Transaction& tx);  // newest first
Result<std::optional<RateTableRow>> rate_table_on(database::Transaction& tx, const Date& day);
Result<std::optional<RateTableRow>> rate_table_in(database::Transaction& tx, const Date& day,
                                                  std::string_view currency);

Result<RfqId> insert_rfq(database::Transaction& tx, const RfqRow& row);
Result<std::optional<RfqRow>> rfq_by_number(database::Transaction& tx, std::string_view number);
Result<RfqRow> rfq_by_id(database::Transaction& tx, RfqId id);

Result<QuoteId> insert_quote(database::Transaction& tx, const QuoteRow& row);
Result<std::optional<QuoteRow>> quote_by_number(database::Transaction& tx, std::string_view number);
Result<std::vector<std::string>> quotes_of_rfq(database::Transaction& tx, RfqId rfq);

// nullopt: the quote was issued before.
Result<std::optional<QuoteId>> insert_issue(database::Transaction& tx, const IssueRow& row);
Result<std::optional<IssueRow>> issue_of_quote(database::Transaction& tx, QuoteId quote);

}  // namespace tl::quoting
