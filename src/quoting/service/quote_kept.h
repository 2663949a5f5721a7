// Quotes as they are kept: found by number, shown with their state, with the files that belong to
// each. Internal to this shelf.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "foundation/caller.h"
#include "platform/vault/vault.h"
#include "quoting/rules/quote_state.h"
#include "quoting/service/quotes.h"
#include "quoting/store/quote_course.h"
#include "quoting/store/quotes.h"

namespace tl::quoting {

// A revision with its fellows: what it is follows from all of them.
struct QuoteHeads {
  QuoteHeadRow head;
  std::vector<QuoteHeadRow> revisions;  // of the number, by revision

  bool is_newest() const { return head.revision == revisions.back().revision; }
};
// With its sheet, which is large.
struct KeptQuote : QuoteHeads {
  QuoteRow row;
};

// "Q7" is the newest revision of quote 7, "Q7.2" its second, "Q7.1" its first.
Result<QuoteHeads> load_quote_heads(database::Transaction& tx, std::string_view number);
Result<KeptQuote> load_quote(database::Transaction& tx, std::string_view number);

// What happened to the revision until the day; checks are those of all quotes or of it.
QuoteFacts facts_of_quote(const QuoteHeadRow& head, const std::vector<QuoteHeadRow>& revisions,
                          const std::vector<CheckOutcomeRow>& checks, const Date& day);

Result<QuoteView> view_of(database::Transaction& tx, const KeptQuote& quote, const Date& day);
// That the BOM was read again after the quote was prepared; none when it was not.
Result<std::optional<Finding>> earlier_reading(database::Transaction& tx, const QuoteRow& row);
// The sheet as issued, else as prepared.
Result<QuoteSheet> sheet_of(database::Transaction& tx, const QuoteRow& row);

// "quote/Q7.2/input.json"
std::string quote_file(std::string_view document, std::string_view name);
Result<vault::StoredFile> keep(database::Transaction& tx, const Caller& caller,
                               const std::string& name, std::string_view bytes,
                               std::string_view media_type);
Result<std::string> document_of(database::Transaction& tx, const std::string& name);

// The fact for the account, and the audit row.
Result<void> record_quote(database::Transaction& tx, const Caller& caller, const QuoteRow& row,
                          const RfqRow& rfq, accounts::FactKind kind);

}  // namespace tl::quoting
