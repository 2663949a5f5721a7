// Where to look when no part on file has the number as written: in another packing, near in
// spelling, inside a longer text. Internal to matching; match_alternate.cpp weighs what is found.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parts/rules/match.h"

namespace tl::parts {

struct FoundRow {
  CatalogueRow row;
  MatchGrade grade = MatchGrade::none;
  int distance = 0;  // the nearer the better, among those of one grade
  std::string why;
};

// "YAGEO RC0603FR-0710KL"
std::string full_name(const Catalogue& catalogue, const CatalogueRow& row);

// The same part in other packing, or but for its lead-free finish, by the rules of each row's
// maker; and numbers with something added that no maker writes.
std::vector<FoundRow> find_other_packing(const Catalogue& catalogue, const Mpn& mpn);

// One sign changed, missing, too many or two swapped; the end missing; something at the end.
std::vector<FoundRow> find_near(const Catalogue& catalogue, const Mpn& mpn);

// The longest number on file that stands in the text as words of its own: "YAGEO RC0603FR-0710KL",
// "res 10k RC0603FR-0710KL". Grade `normalised` when nothing but the maker stands beside it.
std::vector<FoundRow> find_inside(const Catalogue& catalogue, std::string_view text);

}  // namespace tl::parts
