// Rows of what was found amiss with an RFQ. Each function runs in the caller's transaction.
#pragma once

#include <string>
#include <vector>

#include "platform/database/transaction.h"
#include "quoting/store/quotes.h"

namespace tl::quoting {

struct IssueFoundRow {
  RfqId rfq_id;
  QuoteId quote_id;  // that brought it to light
  QuoteClass quote_class = QuoteClass::firm;
  std::string code;     // "no_price", "quantity_differs"
  std::string subject;  // the same issue has the same one in every quote of the RFQ
  Date found_on;
  std::string found_by;
};
TL_DESCRIBE(IssueFoundRow, rfq_id, quote_id, quote_class, code, subject, found_on, found_by)

// What is on record already stays as it was found.
Result<void> insert_issues(database::Transaction& tx, const std::vector<IssueFoundRow>& rows);
Result<std::vector<IssueFoundRow>> all_issues(database::Transaction& tx);  // as they were found

}  // namespace tl::quoting
