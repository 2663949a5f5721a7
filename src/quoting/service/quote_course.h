// What becomes of a quote: revised, made firm, withdrawn, compared, listed.
//
//   TL_TRY(const QuoteView next, revise_quote(db, caller, "Q7", {.reason = "new prices"},
//   progress)); TL_TRY(const QuoteComparison what, compare_revisions(db, "Q7", {.before = 1, .after
//   = 2}));
//
// A revision is a document of its own under the same number; the earlier ones stay as they were
// issued. States follow from facts and a day (quote_state.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quoting/rules/quote_compare.h"
#include "quoting/service/quotes.h"

namespace tl::quoting {

// Where a revision takes the settings that are not said with it.
enum class SettingsFrom { revision, customer };

struct ReviseRequest {
  std::string reason;
  std::optional<QuoteClass> quote_class = {};  // that of the revision before unless said
  std::optional<Date> as_of = {};
  std::vector<SaidSetting> settings = {};  // the others as the revision before had them
  SettingsFrom settings_from = SettingsFrom::revision;
  BuyingChange buying = {};
};

// From the RFQ as it stands now. The revision before stays in force until the new one is issued.
Result<QuoteView> revise_quote(database::Database& db, const Caller& caller,
                               std::string_view number, const ReviseRequest& request,
                               jobs::Progress& progress);

// The next revision of a budgetary quote, as a firm one; `quote_firm_already`.
Result<QuoteView> make_firm(database::Database& db, const Caller& caller, std::string_view number,
                            const ReviseRequest& request, jobs::Progress& progress);

// All revisions that there are. `withdrawal_reason_missing`, `quote_withdrawn`.
Result<QuoteView> withdraw_quote(database::Database& db, const Caller& caller,
                                 std::string_view number, std::string_view reason);

struct QuoteSummary {
  std::string document;
  std::string number;
  std::int64_t revision = 1;
  std::string rfq;
  std::string customer;
  std::string assembly;  // "MC-1 B"
  QuoteClass quote_class = QuoteClass::firm;
  QuoteState state = QuoteState::draft;
  Date prepared_on;
  std::optional<Date> issued_on;
  Date valid_until;
  std::int64_t gaps = 0;
  std::string why;  // since when it is broken, why it was withdrawn, what took its place
  std::int64_t customer_id = 0;
};
TL_DESCRIBE(QuoteSummary, document, number, revision, rfq, customer, assembly, quote_class, state,
            prepared_on, issued_on, valid_until, gaps, why, customer_id)

// Every revision that was there on the day, as they were made.
Result<std::vector<QuoteSummary>> list_quotes(database::Database& db, const Date& day);

struct RevisionPair {
  std::int64_t before = 1;
  std::int64_t after = 2;
};
// "1,2"; `revisions_malformed`.
Result<RevisionPair> parse_revisions(std::string_view text);
enum class ComparedAs { whole, customer_copies };  // copies: without costs and settings
Result<QuoteComparison> compare_revisions(database::Database& db, std::string_view number,
                                          const RevisionPair& revisions,
                                          ComparedAs as = ComparedAs::whole);

// The figures of others that the revision rests on, as they were kept with it.
Result<std::vector<RestingFigure>> figures_of_quote(database::Database& db,
                                                    std::string_view number);

// Looks at what open issued quotes rest on, as of a day: all of them, or the one named. A result
// that differs from the last one is recorded. `quote_not_open` where the one named is not in force.
Result<std::vector<QuoteCheck>> check_quotes(database::Database& db, const Caller& caller,
                                             std::string_view number, const Date& day);

}  // namespace tl::quoting
