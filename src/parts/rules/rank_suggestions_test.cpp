#include "parts/rules/rank_suggestions.h"

#include <gtest/gtest.h>

namespace tl::parts {
namespace {

constexpr ManufacturerPartId a(1), b(2), c(3), d(4);

std::vector<ManufacturerPartId> order(std::vector<Candidate> candidates,
                                      const std::vector<SuggestionFigures>& figures,
                                      std::int64_t pieces) {
  rank_suggestions(candidates, figures, {pieces});
  std::vector<ManufacturerPartId> out;
  for (const Candidate& one : candidates) out.push_back(one.part);
  return out;
}

TEST(RankSuggestions, R40_part_StockThenPriceThenHabit) {
  const std::vector<Candidate> all = {{a, MatchGrade::parametric, ""},
                                      {b, MatchGrade::parametric, ""},
                                      {c, MatchGrade::parametric, ""},
                                      {d, MatchGrade::parametric, ""}};
  using Order = std::vector<ManufacturerPartId>;
  EXPECT_EQ(order(all, {}, 100), (Order{a, b, c, d})) << "without figures by id";
  EXPECT_EQ(order(all, {{b, 100, 9}, {c, 50, 1}, {d, 500, 8}}, 100), (Order{d, b, c, a}));
  EXPECT_EQ(order(all, {{a, 100, 5}, {b, 100, std::nullopt}, {c, 900, 5, 2}}, 100),
            (Order{c, a, b, d}))
      << "what was taken before breaks a tie, no price comes last";
}

TEST(RankSuggestions, WhatIsNotKnownToFitComesLast) {
  const std::vector<Candidate> all = {{a, MatchGrade::parametric_open, ""},
                                      {b, MatchGrade::parametric, ""}};
  EXPECT_EQ(order(all, {{a, 1'000, 1, 9}}, 100).front(), b);
}

}  // namespace
}  // namespace tl::parts
