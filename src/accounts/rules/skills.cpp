#include "accounts/rules/skills.h"

#include <set>

#include "accounts/rules/dated.h"
#include "foundation/text.h"

namespace tl::accounts {

std::vector<SkillRow> skills_matrix(std::span<const SkillRating> ratings,
                                    std::span<const std::string> people, const Date& day) {
  std::set<std::string> names(people.begin(), people.end());
  if (people.empty()) {
    for (const SkillRating& rating : ratings) names.insert(rating.sign_in);
  }
  std::vector<SkillRow> out;
  for (const std::string& name : names) {
    SkillRow row{.sign_in = name};
    for (const Skill skill : skills) {
      SkillCell cell{.skill = skill};
      const SkillRating* told = latest_on<SkillRating>(ratings, day, [&](const SkillRating& one) {
        return one.sign_in == name && one.skill == skill;
      });
      if (told != nullptr) {
        cell.level = told->level;
        cell.rated_on = told->valid_from;
        cell.rated_by = told->rated_by;
      }
      row.cells.push_back(std::move(cell));
    }
    out.push_back(std::move(row));
  }
  return out;
}

Result<void> check_rating(const SkillRating& rating) {
  if (rating.level < 0 || skill_level_max < rating.level) {
    return invalid("skill_level_out_of_range",
                   cat("a level lies between 0 (none) and ", skill_level_max,
                       " (sets the standard); ", rating.level, " does not"));
  }
  if (rating.sign_in == rating.rated_by) {
    return invalid(
        "skill_rated_by_oneself",
        cat(rating.sign_in, " cannot rate their own skill; say who did with --rated-by"));
  }
  return {};
}

Result<Skill> parse_skill(std::string_view name) {
  const std::string plain =
      replace_all(replace_all(squeeze_spaces(to_lower(name)), " ", "_"), "-", "_");
  if (const auto skill = enum_from_name<Skill>(plain)) return *skill;
  return invalid("skill_unknown",
                 cat("'", utf8_prefix(visible(name), 30),
                     "' is no heading; they are sales, service, supply chain, project, technical"));
}

}  // namespace tl::accounts
