#include "accounts/rules/skills.h"

#include "support/matchers.h"

namespace tl::accounts {
namespace {

const Date today = Date::parse("2026-03-02").value();

SkillRating rated(std::int64_t id, std::string who, Skill skill, std::int64_t level,
                  std::int64_t days = 0) {
  return {.id = SkillRatingId(id),
          .sign_in = std::move(who),
          .skill = skill,
          .level = level,
          .rated_by = "mia",
          .valid_from = today.plus_days(days)};
}

TEST(Skills, StandUnderFiveHeadingsByTheLatestRating) {
  const std::vector<SkillRating> ratings = {rated(1, "ben", Skill::technical, 1, -10),
                                            rated(2, "ann", Skill::supply_chain, 3),
                                            rated(3, "ben", Skill::technical, 2)};
  const auto all = skills_matrix(ratings, {}, today);
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].sign_in, "ann");
  ASSERT_EQ(all[1].cells.size(), 5u);
  EXPECT_EQ(all[1].cells[4].level, 2);
  EXPECT_FALSE(all[1].cells[0].level) << "not rated is not none";
  EXPECT_EQ(skills_matrix(ratings, {}, today.plus_days(-1))[1].cells[4].level, 1);
  const std::vector<std::string> team = {"carl"};
  EXPECT_EQ(skills_matrix(ratings, team, today).front().sign_in, "carl");
}

TEST(Skills, AreRatedBySomebodyElseWithinTheScale) {
  EXPECT_OK(check_rating(rated(0, "ben", Skill::sales, 0)));
  EXPECT_OK(check_rating(rated(0, "ben", Skill::sales, skill_level_max)));
  EXPECT_FAILS("skill_level_out_of_range", check_rating(rated(0, "ben", Skill::sales, -1)));
  EXPECT_FAILS("skill_level_out_of_range",
               check_rating(rated(0, "ben", Skill::sales, skill_level_max + 1)));
  EXPECT_FAILS("skill_rated_by_oneself", check_rating(rated(0, "mia", Skill::sales, 4)));
  EXPECT_EQ(*parse_skill("Supply chain"), Skill::supply_chain);
  EXPECT_FAILS("skill_unknown", parse_skill("singing"));
}

}  // namespace
}  // namespace tl::accounts
