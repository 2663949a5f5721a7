// The lines of an RFQ for the people who say what they mean: what each says in its own words, the
// parts that it may be with what agrees and what differs, and what was decided about it before.
//
//   TL_TRY(const MatchingPage page, matching_page(db, "R1"));
//   TL_TRY(const MatchingDetail line, matching_line(db, "R1", 14));
//   TL_TRY(const MatchingPage next, decide_matching(db, caller, "R1", {.reading = page.reading,
//       .items = {{.line = 14, .seen = 0, .manufacturer = "Yageo", .mpn = "RC0603FR-0710KL"}}}));
//
// A decision says what it saw: the reading of the BOM, and of each line the number of the newest
// decision (0: none). Where another came in between it is refused and says whose
// (`match_decided_meanwhile`, `reading_changed`), so nobody overwrites what they have not seen.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/caller.h"
#include "parts/rules/compare_part.h"
#include "parts/rules/match.h"
#include "platform/database/database.h"
#include "quoting/rules/matching_stand.h"

namespace tl::quoting {

struct DecisionView {
  std::int64_t number = 0;  // says in a decision what was seen
  std::string part;         // "Yageo RC0603FR-0710KL"; "" none of our parts
  std::string manufacturer;
  std::string mpn;
  std::string by;
  Instant at;
  std::string about;  // the RFQ that it was decided for, "R7"; "" not recorded
  std::string note;
  bool taken_back = false;  // the decision before it does not hold any more
};
TL_DESCRIBE(DecisionView, number, part, manufacturer, mpn, by, at, about, note, taken_back)

struct MatchingCandidateName {
  std::string manufacturer;
  std::string mpn;
  parts::MatchGrade grade = parts::MatchGrade::none;
};
TL_DESCRIBE(MatchingCandidateName, manufacturer, mpn, grade)

struct MatchingLine {
  std::int64_t line = 0;
  std::string designators;
  std::string pieces;  // on one board, as the file says; "" not said
  std::vector<parts::MatchAlternate> named;
  std::string value;
  std::string package;
  std::string description;
  std::string customer_pn;
  MatchingStand stand = MatchingStand::nothing;
  parts::MatchGrade grade = parts::MatchGrade::none;
  std::string part;   // our number, "" when there is none
  std::string maker;  // "Yageo RC0603FR-0710KL", what will be fitted
  std::string why;
  std::optional<MatchingCandidateName> best;  // of an open line
  std::int64_t candidates = 0;
  std::int64_t same_as = 0;  // the first line that says the same: one decision is for all of them
  std::optional<DecisionView> decision;  // the newest
};
TL_DESCRIBE(MatchingLine, line, designators, pieces, named, value, package, description,
            customer_pn, stand, grade, part, maker, why, best, candidates, same_as, decision)

struct MatchingCount {
  MatchingStand stand = MatchingStand::nothing;
  parts::MatchGrade grade = parts::MatchGrade::none;
  std::int64_t lines = 0;
};
TL_DESCRIBE(MatchingCount, stand, grade, lines)

// A maker's name that is probably a known one with a slip of the pen.
struct MisspeltMaker {
  std::string name;
  std::vector<std::string> probably;
  std::vector<std::int64_t> lines;
};
TL_DESCRIBE(MisspeltMaker, name, probably, lines)

struct MatchingPage {
  std::string rfq;
  std::string customer;  // its name
  std::string customer_code;
  std::int64_t reading = 1;
  std::int64_t open = 0;
  std::int64_t settled = 0;
  std::int64_t to_file = 0;           // open lines whose parts would be put on file as proposed
  std::string policy;                 // the grades used before a person has looked
  std::vector<MatchingCount> counts;  // by stand and grade
  std::vector<MisspeltMaker> misspelt;
  std::vector<MatchingLine> items;
};
TL_DESCRIBE(MatchingPage, rfq, customer, customer_code, reading, open, settled, to_file, policy,
            counts, misspelt, items)

// Matched as the parts stand now; creates nothing.
Result<MatchingPage> matching_page(database::Database& db, std::string_view rfq);

struct MatchingCandidate {
  std::string manufacturer;
  std::string mpn;
  parts::MatchGrade grade = parts::MatchGrade::none;
  std::string why;
  std::string part;  // our number that approves it, "" none
  std::optional<parts::PartState> part_state;
  std::string description;
  parts::Lifecycle lifecycle = parts::Lifecycle::unknown;
  std::string supply;         // "12,000 in stock, EUR 0.0012 at 4,000", where offers were asked
  std::int64_t accepted = 0;  // lines of this customer that it was accepted for
  bool used = false;          // what will be fitted as things stand
  std::vector<parts::PartComparison> comparison;
};
TL_DESCRIBE(MatchingCandidate, manufacturer, mpn, grade, why, part, part_state, description,
            lifecycle, supply, accepted, used, comparison)

// What a new part for the line would be filed as.
struct NewPartDraft {
  std::string manufacturer;
  std::string mpn;
  std::string description;
  std::string package;
};
TL_DESCRIBE(NewPartDraft, manufacturer, mpn, description, package)

struct MatchingDetail {
  std::int64_t reading = 1;
  MatchingLine line;
  std::vector<std::int64_t> same_lines;       // all that the decision is for, this one among them
  std::vector<MatchingCandidate> candidates;  // best first
  std::vector<std::string> notes;
  std::vector<DecisionView> history;  // the newest first
  NewPartDraft draft;
};
TL_DESCRIBE(MatchingDetail, reading, line, same_lines, candidates, notes, history, draft)

// `line_not_found`.
Result<MatchingDetail> matching_line(database::Database& db, std::string_view rfq,
                                     std::int64_t line);

struct MatchingChoice {
  std::int64_t line = 0;
  std::int64_t seen = 0;  // DecisionView::number of its newest decision; 0: there was none
  std::string manufacturer = {};
  std::string mpn = {};  // "": none of our parts
};
TL_DESCRIBE(MatchingChoice, line, seen, manufacturer, mpn)

struct MatchingDecisions {
  std::int64_t reading = 1;
  std::vector<MatchingChoice> items;  // all of them or, when one cannot be decided, none
  std::string note;
};
TL_DESCRIBE(MatchingDecisions, reading, items, note)

// `lines_missing`, `line_not_found`, `reading_changed`, `match_decided_meanwhile`,
// `part_not_found`, and what parts::decide() fails with.
Result<MatchingPage> decide_matching(database::Database& db, const Caller& caller,
                                     std::string_view rfq, const MatchingDecisions& said);

// The decisions of these lines do not hold any more; who named a part or none is of no account.
// Fails as above, and with `decision_missing`.
Result<MatchingPage> take_back_matching(database::Database& db, const Caller& caller,
                                        std::string_view rfq, const MatchingDecisions& said);

struct NewPartOfLine {
  std::int64_t reading = 1;
  MatchingChoice line;  // with the maker and the number that the part is filed under
  std::string description;
  std::string package;
  std::string note;
};
TL_DESCRIBE(NewPartOfLine, reading, line, description, package, note)

struct NewPartMade {
  std::string part;      // our number
  bool created = false;  // false: the maker's number was on file already, and is taken
  MatchingPage page;
};
TL_DESCRIBE(NewPartMade, part, created, page)

// Files a part for a line, for engineering to review, and decides the line as it. Fails as a
// decision does, and with `new_part_refused`, which says why the maker's number cannot be filed.
Result<NewPartMade> new_part_of_line(database::Database& db, const Caller& caller,
                                     std::string_view rfq, const NewPartOfLine& said);

}  // namespace tl::quoting
