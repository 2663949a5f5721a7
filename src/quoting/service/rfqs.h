// Requests for quotation: a customer, an assembly at a revision, its BOM, the quantities asked for.
//
//   TL_TRY(const RfqView rfq, new_rfq(db, caller, {.customer = "C1", .assembly = "A-100", ...}));
//   TL_TRY(const MatchReport report, match_rfq(db, caller, "R1"));
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/rules/customer.h"
#include "bom/rules/bom_reading.h"
#include "bom/rules/reading_choices.h"
#include "foundation/caller.h"
#include "foundation/source_document.h"
#include "parts/rules/match.h"
#include "platform/database/database.h"
#include "quoting/rules/completeness.h"
#include "quoting/rules/data_pack.h"
#include "quoting/store/quotes.h"

namespace tl::quoting {

struct NewRfq {
  std::string customer;  // code or name
  std::string assembly;
  std::string revision;
  std::string bom_file;  // its name
  std::string_view bom_bytes;
  std::vector<std::int64_t> quantities;
  std::optional<Date> need_by;
  std::optional<Date> as_of;    // today unless said
  bom::ReadingChoices choices;  // what a person told about reading the BOM
  // The BOM is the first file of the data pack.
  std::vector<DataTag> bom_tags = {};
  std::string sender = {};
  const SourceDocument* bom_document = nullptr;  // of its bytes, where it was read already
};

struct RfqView {
  std::string number;
  accounts::Customer customer;
  std::string assembly;
  std::string revision;
  std::vector<std::int64_t> quantities;
  std::optional<Date> need_by;
  Date as_of;
  Date received_on;
  std::string bom_file;
  std::string bom_sha256;
  std::int64_t lines = 0;
  std::vector<bom::BomLine> bom;
  std::vector<Finding> findings;
  std::vector<std::string> quotes;
  Completeness completeness;  // of the newest quote; empty before the first
};
TL_DESCRIBE(RfqView, number, customer, assembly, revision, quantities, need_by, as_of, received_on,
            bom_file, bom_sha256, lines, bom, findings, quotes, completeness)

// "100,500,1000": ascending, each once; what is wrong is named.
Result<std::vector<std::int64_t>> parse_quantities(std::string_view text);

// What new_rfq() refuses before it reads anything.
Result<void> check_new(const NewRfq& rfq, Date today);
Result<RfqView> new_rfq(database::Database& db, const Caller& caller, const NewRfq& rfq);
Result<RfqView> show_rfq(database::Database& db, std::string_view number);

// How a line stands after matching.
struct LineMatch {
  std::int64_t line = 0;
  std::string designators;
  std::string wanted;
  parts::MatchState state = parts::MatchState::nothing;
  parts::MatchGrade grade = parts::MatchGrade::none;
  std::string part;   // our number, "" when there is none
  std::string maker;  // "Yageo RC0603FR-0710KL", the first usable
  std::string why;
  std::vector<std::string> suggestions;
  bool fitted = true;  // false: neither bought nor placed, so nothing waits for it
};
TL_DESCRIBE(LineMatch, line, designators, wanted, state, grade, part, maker, why, suggestions,
            fitted)

struct MatchReport {
  std::string rfq;
  std::vector<LineMatch> lines;
  std::int64_t matched = 0;
  std::int64_t open = 0;          // fitted lines without a usable part
  std::int64_t new_parts = 0;     // proposed now, for engineering to review
  std::vector<Finding> findings;  // why parts were not proposed
};
TL_DESCRIBE(MatchReport, rfq, lines, matched, open, new_parts, findings)

// Matches every line; parts that are not on file get a proposed number of ours, once.
Result<MatchReport> match_rfq(database::Database& db, const Caller& caller,
                              std::string_view number);

// A person's word: the line means that manufacturer part ("Maker MPN"), or none of ours.
struct LineDecision {
  std::vector<std::int64_t> lines;  // all of them or, when one cannot be decided, none
  std::string manufacturer;
  std::string mpn;  // "": none of our parts
  std::string note;
};
Result<MatchReport> decide_lines(database::Database& db, const Caller& caller,
                                 std::string_view number, const LineDecision& decision);

}  // namespace tl::quoting
