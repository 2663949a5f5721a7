// One buy plan against another: what differs part by part, and what that comes to.
//
//   TL_TRY(const auto found, plan_differences(demands, pairs, 100));
//   found.largest[0].after.supplier;
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "quoting/rules/plan_matrix.h"

namespace tl::quoting {

struct PlanDifference {
  std::int64_t boards = 0;         // of the plan that is asked about
  std::int64_t boards_before = 0;  // of the plan that it is compared with
  std::int64_t demand = 0;         // the part, as the matrix numbers it from 1
  std::string part;
  std::string maker;
  PlanCell before;
  PlanCell after;
  Cost money_more;                        // of the plan asked about; negative when it is cheaper
  std::optional<std::int64_t> days_more;  // nullopt where one of them has no date
};
TL_DESCRIBE(PlanDifference, boards, boards_before, demand, part, maker, before, after, money_more,
            days_more)

struct PlanPair {
  PlanSide before;
  PlanSide after;
};

struct PlanDifferences {
  std::vector<PlanDifference> largest;  // what moves most money first
  std::vector<std::int64_t> of_pair;    // how many parts differ in each
  std::int64_t differing = 0;           // in all of them
};

// Parts of which another thing is bought, over all pairs: all are counted, and told are the `most`
// that move most money.
Result<PlanDifferences> plan_differences(std::span<const Demand> demands,
                                         std::span<const PlanPair> pairs, std::size_t most);

}  // namespace tl::quoting
