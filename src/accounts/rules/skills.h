// What our people can do, under the five headings that the work of an account needs: sales,
// service, supply chain, project, technical. A level is a rating by somebody else on a day; the
// latest holds.
//
//   0 none, 1 learning, 2 works alone, 3 helps others, 4 sets the standard
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "foundation/date.h"
#include "foundation/describe.h"
#include "foundation/id.h"
#include "foundation/result.h"

namespace tl::accounts {

using SkillRatingId = Id<struct SkillRatingTag>;

enum class Skill { sales, service, supply_chain, project, technical };
TL_DESCRIBE_ENUM(Skill, sales, service, supply_chain, project, technical)
inline constexpr Skill skills[] = {Skill::sales, Skill::service, Skill::supply_chain,
                                   Skill::project, Skill::technical};

inline constexpr std::int64_t skill_level_max = 4;

struct SkillRating {
  SkillRatingId id;
  std::string sign_in;
  Skill skill = Skill::sales;
  std::int64_t level = 0;
  std::string rated_by;
  Date valid_from;
  std::string note;  // on what evidence
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(SkillRating, id, sign_in, skill, level, rated_by, valid_from, note, recorded_at,
            recorded_by)

struct SkillCell {
  Skill skill = Skill::sales;
  std::optional<std::int64_t> level;  // none: nobody has rated it
  std::optional<Date> rated_on;
  std::string rated_by;
};
TL_DESCRIBE(SkillCell, skill, level, rated_on, rated_by)

struct SkillRow {
  std::string sign_in;
  std::vector<SkillCell> cells;  // one for each heading
};
TL_DESCRIBE(SkillRow, sign_in, cells)

// The people named, or everybody who was ever rated; by name.
std::vector<SkillRow> skills_matrix(std::span<const SkillRating> ratings,
                                    std::span<const std::string> people, const Date& day);

// `skill_level_out_of_range`, `skill_rated_by_oneself`.
Result<void> check_rating(const SkillRating& rating);
// `skill_unknown` names the headings.
Result<Skill> parse_skill(std::string_view name);

}  // namespace tl::accounts
