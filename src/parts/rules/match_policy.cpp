#include <algorithm>

#include "foundation/text.h"
#include "parts/rules/match.h"

namespace tl::parts {

Result<MatchPolicy> parse_policy(std::string_view text) {
  MatchPolicy policy{.unseen = {}};
  for (const std::string_view word : split_any(text, ", ;")) {
    const auto grade = enum_from_name<MatchGrade>(replace_all(to_lower(word), "-", "_"));
    const bool settable =
        grade && *grade > MatchGrade::decided && *grade < MatchGrade::parametric_open;
    if (!settable) {
      return invalid("match_grade_unknown",
                     cat("'", utf8_prefix(word, 30), "' is no grade that may be used unseen; say ",
                         "some of ", policy_text(MatchPolicy::settable())));
    }
    if (std::ranges::find(policy.unseen, *grade) == policy.unseen.end())
      policy.unseen.push_back(*grade);
  }
  std::ranges::sort(policy.unseen);
  return policy;
}

std::string policy_text(const MatchPolicy& policy) {
  std::vector<std::string_view> names;
  for (const MatchGrade grade : policy.unseen) names.push_back(enum_name(grade));
  return join(names, ", ");
}

MatchPolicy MatchPolicy::settable() {
  MatchPolicy all{.unseen = {}};
  for (int grade = static_cast<int>(MatchGrade::exact);
       grade < static_cast<int>(MatchGrade::parametric_open); ++grade)
    all.unseen.push_back(static_cast<MatchGrade>(grade));
  return all;
}

MatchPolicy MatchPolicy::with_budgetary() const {
  MatchPolicy policy = *this;
  for (const MatchGrade grade :
       {MatchGrade::look_alike, MatchGrade::mpn_only, MatchGrade::parametric}) {
    if (!policy.allows(grade)) policy.unseen.push_back(grade);
  }
  return policy;
}

}  // namespace tl::parts
