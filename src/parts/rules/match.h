// Matching: which of our manufacturer parts a customer's line means, how sure that is, and why.
//
//   MatchRequest line{.alternates = {{"TI", "lm358 dr"}}};
//   const Match match = match_line(catalogue, line, MatchPolicy());
//   match.state;                                  // matched
//   match.usable[0].why;                          // "'TI' is Texas Instruments; 'lm358 dr' is
//                                                 //  LM358DR after case, dashes and spaces"
//
// Every alternate of the line gets its own candidates, best first. A policy says which grades may
// be used unseen; the rest are suggestions that a person accepts, and the decision is remembered
// for the customer under line_signature(). A grade is as weak as the weakest step that led to it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/date.h"
#include "foundation/describe.h"
#include "parts/rules/catalogue.h"
#include "parts/rules/parametric_index.h"

namespace tl::parts {

enum class MatchGrade {
  decided,          // a person said so for this customer and line
  exact,            // the maker's name and its number as written
  normalised,       // the number after case, dashes and spaces
  alias,            // the maker under another of its names
  successor,        // the maker that took over the one named, or was taken over by it
  customer_number,  // the customer's own part number, on file as one of our parts
  packing,          // the same part on another reel, in a tube or a tray, by the maker's rules
  look_alike,       // O and 0, I and 1, S and 5, B and 8 taken for each other
  mpn_only,         // no maker is named, and one maker on file has the number
  finish,           // the same part but for the mark of a lead-free finish
  fuzzy,            // a sign or the end of the number or the maker's name differs, or the number
                    // stands inside a text
  parametric,       // no number is named, and the part satisfies every parameter asked for
  parametric_open,  // the same, but something asked for is not known of the part
  ambiguous,        // several parts fit equally well
  other_maker,      // the number is on file, of another maker than the one named
  none,
};
TL_DESCRIBE_ENUM(MatchGrade, decided, exact, normalised, alias, successor, customer_number, packing,
                 look_alike, mpn_only, finish, fuzzy, parametric, parametric_open, ambiguous,
                 other_maker, none)

enum class MatchState {
  matched,    // something usable under the policy
  suggested,  // candidates that wait for a person
  unknown,    // part numbers are named and none is on file
  refused,    // a person decided that it is none of our parts
  nothing,    // the line names no part number
};
TL_DESCRIBE_ENUM(MatchState, matched, suggested, unknown, refused, nothing)

// The customer's own words for one approved part of a line.
struct MatchAlternate {
  std::string manufacturer;
  std::string mpn;
};
TL_DESCRIBE(MatchAlternate, manufacturer, mpn)

// What a person said that a line of this customer is.
struct MatchDecision {
  CustomerId customer;
  std::string signature;
  std::optional<ManufacturerPartId> part;  // nullopt: none of our parts
  std::string decided_by;
  Instant decided_at;
  std::string note;
  std::int64_t id = 0;      // 0: not on record
  std::string about = {};   // what it was decided for: "R7"
  bool taken_back = false;  // the one before does not hold any more: nobody decided
};
TL_DESCRIBE(MatchDecision, customer, signature, part, decided_by, decided_at, note, id, about,
            taken_back)

struct MatchRequest {
  CustomerId customer;
  std::vector<MatchAlternate> alternates;
  std::string customer_part_number;
  std::string value;
  std::string package;
  std::string description;
  std::optional<MatchDecision> decision;  // the latest for this customer and line_signature()
  std::string designator;                 // one of the line: it tells the kind of part
  std::string decoded;                    // what the customer's number says by their rules
};
TL_DESCRIBE(MatchRequest, customer, alternates, customer_part_number, value, package, description,
            decision, designator, decoded)

struct Candidate {
  ManufacturerPartId part;
  MatchGrade grade = MatchGrade::none;
  std::string why;

  friend bool operator==(const Candidate&, const Candidate&) = default;
};
TL_DESCRIBE(Candidate, part, grade, why)

struct AlternateMatch {
  MatchAlternate alternate;
  MatchGrade grade = MatchGrade::none;       // of the best candidate
  std::vector<Candidate> candidates;         // best first
  std::string why;                           // without candidates: why there are none
  std::vector<std::string> probable_makers;  // whose name the line probably misspells
};
TL_DESCRIBE(AlternateMatch, alternate, grade, candidates, why, probable_makers)

struct Match {
  std::string signature;
  MatchState state = MatchState::nothing;
  MatchGrade grade = MatchGrade::none;     // of the best candidate of the line
  std::vector<Candidate> usable;           // best first, each part once; empty unless matched
  std::optional<PartId> part;              // our part that approves the first usable one
  std::vector<AlternateMatch> alternates;  // in the order of the request
  std::vector<Candidate> of_number;        // what the customer's own part number leads to
  std::vector<std::string> notes;          // what a person should look at
  std::vector<Candidate> parametric;       // of a line without numbers, by what it asks for
};
TL_DESCRIBE(Match, signature, state, grade, usable, part, alternates, of_number, notes, parametric)

// Which grades may be used before a person has looked. A decision always may.
struct MatchPolicy {
  std::vector<MatchGrade> unseen = {MatchGrade::exact,           MatchGrade::normalised,
                                    MatchGrade::alias,           MatchGrade::successor,
                                    MatchGrade::customer_number, MatchGrade::packing};

  // A budgetary quote may also use a number without a maker, a probable slip of the pen, and any
  // part that satisfies what a line asks for.
  static MatchPolicy budgetary() { return MatchPolicy().with_budgetary(); }
  MatchPolicy with_budgetary() const;
  // Every grade that a setting may allow.
  static MatchPolicy settable();
  bool allows(MatchGrade grade) const;
};
TL_DESCRIBE(MatchPolicy, unseen)

// "exact, normalised, alias": as a policy is said and kept. Fails with match_grade_unknown.
Result<MatchPolicy> parse_policy(std::string_view text);
std::string policy_text(const MatchPolicy& policy);

// Without an index of parameters, lines without numbers find nothing.
Match match_line(const Catalogue& catalogue, const MatchRequest& request, const MatchPolicy& policy,
                 const ParametricIndex* parametric = nullptr);

// Whether a line can be looked for by its parameters alone, so that the index is worth building.
bool asks_by_parameters(const MatchRequest& request);

// What a decision is remembered under: the set of maker and number keys, in any order and spelling;
// without numbers, value, package and description; else the customer's part number. "" when the
// line says nothing at all. At most 600 bytes.
std::string line_signature(const MatchRequest& request);

}  // namespace tl::parts
