#include "quoting/rules/match_words.h"

#include "foundation/text.h"

namespace tl::quoting {
namespace {

using parts::Candidate;
using parts::Match;
using parts::MatchState;

// Value and package where the description does not name them already: "10k 0402 thick film".
std::string described(const bom::BomLine& line) {
  const std::string known = to_lower(line.description);
  std::vector<std::string> words;
  for (const std::string* text : {&line.value, &line.package}) {
    if (!contains(known, to_lower(trim(*text)))) words.push_back(*text);
  }
  words.push_back(line.description);
  return squeeze_spaces(join(words, " "));
}

// The sentence of the best candidate, for a person who decides.
std::string best_reason(const Match& match) {
  for (const parts::AlternateMatch& alternate : match.alternates) {
    if (!alternate.candidates.empty()) return alternate.candidates.front().why;
    if (!alternate.why.empty()) return alternate.why;
  }
  return match.notes.empty() ? std::string() : match.notes.front();
}

// Of a number that is not on file: a maker's name with a slip of the pen is asked about by name.
std::string unknown_reason(const Match& match) {
  for (const parts::AlternateMatch& one : match.alternates) {
    if (one.probable_makers.empty()) continue;
    return cat("the part number is not in our parts master; is '",
               squeeze_spaces(one.alternate.manufacturer), "' meant to be ",
               join(one.probable_makers, " or "), "?");
  }
  return "the part number is not in our parts master.";
}

}  // namespace

std::string numbers_wanted(const bom::BomLine& line) {
  std::vector<std::string> wanted;
  for (const bom::ApprovedPart& part : line.alternates)
    wanted.push_back(squeeze_spaces(cat(part.manufacturer, " ", part.mpn)));
  return join(wanted, " or ");
}

std::string wanted_of(const bom::BomLine& line) {
  return utf8_prefix(line.alternates.empty() ? described(line) : numbers_wanted(line), 120);
}

std::string part_question(const Match& match) {
  switch (match.state) {
    case MatchState::matched: return {};
    case MatchState::nothing: return "the BOM names no part number.";
    case MatchState::unknown: return unknown_reason(match);
    case MatchState::suggested:
      if (!match.parametric.empty())
        return "the BOM names no part number; parts that would satisfy it wait to be chosen.";
      return cat("it is not certain which part is meant (", best_reason(match), ").");
    case MatchState::refused: return "none of the parts that we know was accepted for it.";
  }
  return {};
}

std::string match_note(const Match& match) {
  using enum parts::MatchGrade;
  if (match.state != MatchState::matched || match.usable.empty()) return {};
  const Candidate& used = match.usable.front();
  switch (used.grade) {
    case decided:
    case exact:
    case normalised:
    case alias:
    case packing: return {};
    case successor: return "the maker named and the maker used are one by a take-over.";
    case customer_number: return "the part was found by your own part number.";
    case look_alike: return "letters and digits that look alike were taken for each other.";
    case mpn_only: return "no maker is named; the only maker known for the number is assumed.";
    case finish: return "the part differs in its lead-free finish from the number named.";
    case fuzzy: return "the number named is not on file; the nearest one is assumed.";
    case parametric:
      return "no part is named; one that satisfies what the line asks for is assumed.";
    case parametric_open:
    case ambiguous:
    case other_maker:
    case none: break;
  }
  return used.why;
}

}  // namespace tl::quoting
