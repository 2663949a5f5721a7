// Quotes for a list: a row each, with what its state follows from. In the caller's transaction.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "quoting/rules/customer_answers.h"
#include "quoting/store/quotes.h"

namespace tl::quoting {

enum class RevisionsShown { newest, all };
TL_DESCRIBE_ENUM(RevisionsShown, newest, all)

struct QuoteListRow {
  QuoteId id;
  std::string document;
  std::string number;
  std::int64_t revision = 1;
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
  std::int64_t revisions = 0;  // of its number; 0: before revisions were kept
  std::optional<Date> later_issued_on;
  std::optional<Date> later_prepared_on;
  std::optional<Date> earlier_issued_on;  // a revision that is in force while this is a draft
  std::optional<Date> broken_on;
  std::optional<QuoteDecision> decision;  // the customer's last
  std::optional<Date> decided_on;
};
TL_DESCRIBE(QuoteListRow, id, document, number, revision, rfq, customer_id, assembly,
            assembly_revision, quote_class, valid_until, gaps, prepared_on, prepared_at,
            prepared_by, issued_on, withdrawn_on, withdrawal_reason, revisions, later_issued_on,
            later_prepared_on, earlier_issued_on, broken_on, decision, decided_on)

struct QuoteListSpan {
  Date day;                 // checks until then
  std::int64_t before = 0;  // ids below
  std::int64_t limit = 0;
  RevisionsShown revisions = RevisionsShown::newest;
};
TL_DESCRIBE(QuoteListSpan, day, before, limit, revisions)

// The newest first.
Result<std::vector<QuoteListRow>> quote_list_rows(database::Transaction& tx,
                                                  const QuoteListSpan& span);

}  // namespace tl::quoting
