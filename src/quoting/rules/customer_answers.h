// What a customer decides: about a revision of a quote, and about fitting another part than their
// list approves. Both are facts with who, when and what they had before them.
//
//   check_answer({.document = "Q7", .state = QuoteState::superseded, .newest = "Q7.2", ...}, d)
//       quote_superseded: "Q7 was replaced by Q7.2; look at that one ..."
//   proposal_of_subject("alternate_offered|Yageo RC0603|Vishay CRCW0603")->alternate
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/date.h"
#include "foundation/describe.h"
#include "foundation/result.h"
#include "parts/rules/catalogue.h"
#include "parts/rules/match.h"
#include "quoting/rules/quote_state.h"

namespace tl::quoting {

enum class QuoteDecision { accepted, declined };
TL_DESCRIBE_ENUM(QuoteDecision, accepted, declined)

struct QuoteAnswer {
  std::string document;  // "Q7.2": the revision that it is about
  std::int64_t revision = 1;
  QuoteDecision decision = QuoteDecision::accepted;
  Date answered_on;
  Instant recorded_at;
  std::string said_by;      // of the customer
  std::string recorded_by;  // a sign-in: theirs, or ours where they told us
  std::string pdf_sha256;   // of the document that they had before them
  std::string reference;    // their own number for it; "" when they gave none
  std::string note;
};
TL_DESCRIBE(QuoteAnswer, document, revision, decision, answered_on, recorded_at, said_by,
            recorded_by, pdf_sha256, reference, note)

struct AnswerFacts {
  std::string document;
  QuoteClass quote_class = QuoteClass::firm;
  QuoteState state = QuoteState::draft;
  Date valid_until;
  std::optional<Date> withdrawn_on;
  std::string newest;                   // the newest revision that was issued
  std::optional<QuoteDecision> before;  // what was decided about this revision
};

// `quote_not_issued`, `quote_withdrawn`, `quote_superseded`, `quote_expired`; `quote_not_binding`
// of a budgetary one; `quote_accepted_already` where an acceptance would be taken back. What it
// rests on may have moved since: it is our offer all the same.
Result<void> check_answer(const AnswerFacts& facts, QuoteDecision decision);

enum class AlternateDecision { approved, refused };
TL_DESCRIBE_ENUM(AlternateDecision, approved, refused)

struct AlternateAnswer {
  std::string query;  // "TQ4"
  std::vector<std::int64_t> lines;
  std::string instead_of;  // "Yageo RC0603FR-0710KL"
  std::string alternate;   // "Vishay CRCW060310K0FKEA"
  AlternateDecision decision = AlternateDecision::approved;
  Date answered_on;
  Instant recorded_at;
  std::string said_by;
  std::string recorded_by;
  std::string note;
};
TL_DESCRIBE(AlternateAnswer, query, lines, instead_of, alternate, decision, answered_on,
            recorded_at, said_by, recorded_by, note)

// What a technical query about another part asks; none of any other query.
struct AskedAlternate {
  std::string instead_of;
  std::string alternate;
};
std::string subject_of(const AskedAlternate& asked);
std::optional<AskedAlternate> proposal_of_subject(std::string_view subject);

// Which lines a proposal is about, and which parts of the catalogue it means.
struct ProposedFit {
  std::vector<std::int64_t> lines;  // from 1
  parts::ManufacturerPartId instead_of;
  parts::ManufacturerPartId alternate;
};
// None when no line means that part any more, or our number does not approve the other one.
std::optional<ProposedFit> fit_of(const AskedAlternate& asked, const parts::Catalogue& catalogue,
                                  const std::vector<parts::Match>& matches);

// An approval as matching takes it.
struct ApprovedFit {
  parts::ManufacturerPartId instead_of;
  parts::ManufacturerPartId alternate;
  std::string why;  // "approved by Petra Vogel on 3 Mar 2026 (TQ4)"
};
// A line that means the one may use the other as well from then on, after its own.
void add_approved(std::vector<parts::Match>& matches, const std::vector<ApprovedFit>& approved);

}  // namespace tl::quoting
