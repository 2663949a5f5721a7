// Quotes: computed from an RFQ, kept with everything they rest on, issued once.
//
//   TL_TRY(const QuoteView quote, quote_rfq(db, caller, "R12", QuoteClass::budgetary, progress));
//   TL_TRY(const Explanation why, explain_quote(db, "Q7", "total.1000"));
//   TL_TRY(const IssuedQuote issued, issue_quote(db, caller, "Q7"));
//
// The input of the costing is kept in the vault with the quote, so a quote explains itself for ever
// by the figures of its day. An issued quote is frozen: its sheet, PDF, workbook and JSON are
// stored and nothing that comes later changes them.
#pragma once

#include <string>
#include <string_view>

#include "foundation/caller.h"
#include "foundation/explanation.h"
#include "platform/database/database.h"
#include "platform/jobs/progress.h"
#include "quoting/rules/quote_sheet.h"
#include "quoting/store/quotes.h"

namespace tl::quoting {

enum class QuoteState { draft, issued };
TL_DESCRIBE_ENUM(QuoteState, draft, issued)

struct QuoteView {
  std::string number;
  std::string rfq;
  QuoteState state = QuoteState::draft;
  std::optional<Date> issued_on;
  std::int64_t new_parts = 0;  // proposed while this quote was prepared
  QuoteSheet sheet;
};
TL_DESCRIBE(QuoteView, number, rfq, state, issued_on, new_parts, sheet)

struct QuoteOptions {
  QuoteClass quote_class = QuoteClass::firm;
  std::string segment = {};                          // of the customer, for the price guide
  Disclosure disclosure = Disclosure::closed;        // open books show costs and the costed BOM
  std::optional<std::int64_t> amortise_boards = {};  // one-off charges beside the unit price
};

Result<QuoteView> quote_rfq(database::Database& db, const Caller& caller, std::string_view rfq,
                            const QuoteOptions& options, jobs::Progress& progress);
inline Result<QuoteView> quote_rfq(database::Database& db, const Caller& caller,
                                   std::string_view rfq, QuoteClass quote_class,
                                   jobs::Progress& progress) {
  return quote_rfq(db, caller, rfq, QuoteOptions{.quote_class = quote_class}, progress);
}

Result<QuoteView> show_quote(database::Database& db, std::string_view number);

Result<Explanation> explain_quote(database::Database& db, std::string_view number,
                                  std::string_view path);

struct IssuedQuote {
  QuoteView quote;
  std::string pdf;
  std::string xlsx;
  std::string json;
};

// `deviation_reason`: why the quote deviates from the price guide; `quote_deviation_unexplained`
// when it does and nobody says. Fails with `quote_not_firm`, naming the gaps, when a firm quote
// lacks a part, a price or a lead time. Issuing again gives the same documents again.
Result<IssuedQuote> issue_quote(database::Database& db, const Caller& caller,
                                std::string_view number, std::string_view deviation_reason = {});

}  // namespace tl::quoting
