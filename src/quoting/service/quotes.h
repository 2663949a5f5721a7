// Quotes: computed from an RFQ, kept with everything they rest on, issued once.
//
//   TL_TRY(const QuoteView quote,
//          quote_rfq(db, caller, "R12", {.quote_class = QuoteClass::budgetary}, progress));
//   TL_TRY(const Explanation why, explain_quote(db, "Q7", "total.1000"));
//   TL_TRY(const IssuedQuote issued, issue_quote(db, caller, "Q7"));
//
// The input of the costing is kept in the vault with the quote, so a quote explains itself for ever
// by the figures of its day. An issued quote is frozen: its sheet, PDF, workbook and JSON are
// stored and nothing that comes later changes them. What becomes of it is in quote_course.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/caller.h"
#include "foundation/explanation.h"
#include "platform/database/database.h"
#include "platform/jobs/progress.h"
#include "quoting/rules/firm.h"
#include "quoting/rules/quote_check.h"
#include "quoting/rules/quote_sheet.h"
#include "quoting/rules/quote_state.h"
#include "quoting/service/buying.h"
#include "quoting/store/quotes.h"

namespace tl::quoting {

struct QuoteView {
  std::string number;  // "Q7", the same for all its revisions
  std::string rfq;
  QuoteState state = QuoteState::draft;  // on the day asked for
  std::optional<Date> issued_on;
  std::int64_t new_parts = 0;  // proposed while this quote was prepared
  QuoteSheet sheet;
  std::vector<Missing> missing;  // what it takes to be firm
  std::string document;          // "Q7" for the first revision, "Q7.2": what its files are called
  std::int64_t revision = 1;
  std::int64_t revisions = 1;  // that there are
  std::string reason;          // why it was revised
  std::optional<Date> withdrawn_on;
  std::string withdrawal_reason;
  std::optional<Date> broken_on;         // while it is
  std::optional<QuoteCheck> last_check;  // of what it rests on
  std::string not_orderable;             // "": an order may rest on it
  std::vector<Finding> findings;         // for us alone, while the quote is prepared
};
TL_DESCRIBE(QuoteView, number, rfq, state, issued_on, new_parts, sheet, missing, document, revision,
            revisions, reason, withdrawn_on, withdrawal_reason, broken_on, last_check,
            not_orderable, findings)

// As whoever may not see costs sees it: the sheet that the customer gets, and nothing of what we
// look at and note for ourselves.
QuoteView without_costs(QuoteView view);

struct QuoteOptions {
  QuoteClass quote_class = QuoteClass::firm;
  std::vector<SaidSetting> settings = {};            // beside or instead of the customer's own
  std::optional<std::int64_t> amortise_boards = {};  // one-off charges beside the unit price
  // Whose offers and rates count: the day that the RFQ was pinned to, else today.
  std::optional<Date> as_of = {};
  BuyingRequest buying = {};
};

// The first revision of a new quote.
Result<QuoteView> quote_rfq(database::Database& db, const Caller& caller, std::string_view rfq,
                            const QuoteOptions& options, jobs::Progress& progress);

// "Q7" is the newest revision of quote 7, "Q7.2" its second; its state is that of the day.
Result<QuoteView> show_quote(database::Database& db, std::string_view number, const Date& day);

// "settings" and "completeness" are explained too, beside the figures (explain.h).
// `explanation_differs` where the rules of today would give another price than the quote says.
Result<Explanation> explain_quote(database::Database& db, std::string_view number,
                                  std::string_view path);

struct IssuedQuote {
  QuoteView quote;
  std::string pdf;
  std::string xlsx;
  std::string json;
};

// `deviation_reason`: why the quote deviates from the price guide; `quote_deviation_unexplained`
// when it does and nobody says. Fails with `quote_not_firm` when a firm quote lacks something, with
// all of it and the commands that mend it (firm.h); with `quote_superseded`, `quote_withdrawn`,
// `quote_expired`. Issuing again gives the same documents again.
Result<IssuedQuote> issue_quote(database::Database& db, const Caller& caller,
                                std::string_view number, std::string_view deviation_reason = {});

}  // namespace tl::quoting
