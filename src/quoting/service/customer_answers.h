// What a customer decides, recorded: a revision of a quote accepted or declined, another part on
// their lines approved or refused, a technical query answered by themselves.
//
//   TL_TRY(const QuoteAnswer said, answer_quote(db, caller, "Q7.2", {.decision =
//          QuoteDecision::accepted, .said_by = "Petra Vogel", .pdf_sha256 = shown}));
//   TL_TRY(const AlternateAnswer fit, answer_alternate(db, caller, "TQ4", {.decision =
//          AlternateDecision::approved, .said_by = "Petra Vogel"}));
//
// What was approved is used by matching and sourcing from then on (match_loaded()).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/rules/technical_query.h"
#include "foundation/caller.h"
#include "platform/database/database.h"
#include "quoting/rules/customer_answers.h"
#include "quoting/store/quotes.h"

namespace tl::quoting {

struct NewQuoteAnswer {
  QuoteDecision decision = QuoteDecision::accepted;
  std::string said_by;          // who of the customer
  std::string pdf_sha256 = {};  // of what they looked at; "": of what was issued
  std::string reference = {};
  std::string note = {};
};

// What check_answer() refuses, `quote_file_differs` where they looked at another document,
// `answer_unsigned`, `answer_too_long`. The same decision again is recorded once.
Result<QuoteAnswer> answer_quote(database::Database& db, const Caller& caller,
                                 std::string_view number, const NewQuoteAnswer& answer);
// Of every revision of the number, the newest first.
Result<std::vector<QuoteAnswer>> answers_to_quote(database::Transaction& tx,
                                                  std::string_view number);

struct NewAlternateAnswer {
  AlternateDecision decision = AlternateDecision::approved;
  std::string said_by;
  std::string note = {};
};

// The query is answered by it. `query_not_found`, `query_no_alternate`, `query_not_open`,
// `alternate_gone` where the parts of the RFQ are others by now.
Result<AlternateAnswer> answer_alternate(database::Database& db, const Caller& caller,
                                         std::string_view query, const NewAlternateAnswer& answer);
Result<std::vector<ApprovedFit>> approved_fits(database::Transaction& tx, RfqId rfq);

// By somebody of the customer's; `query_not_open`, `outcome_missing`, `query_is_alternate` where
// yes or no is asked.
Result<accounts::TechnicalQuery> answer_query(database::Database& db, const Caller& caller,
                                              std::string_view query, std::string_view text);

}  // namespace tl::quoting
