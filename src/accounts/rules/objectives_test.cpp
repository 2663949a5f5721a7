#include "accounts/rules/objectives.h"

#include "support/matchers.h"

namespace tl::accounts {
namespace {

const Date today = Date::parse("2026-03-02").value();
constexpr ObjectiveRule rule{.stale_after_days = 100};

Figure figure(std::string_view text) {
  return Figure::parse(text).value();
}

MeasuredValue value(std::int64_t id, std::string_view amount, std::int64_t days) {
  return {.id = MeasuredValueId(id),
          .objective_id = ObjectiveId(1),
          .measured_on = today.plus_days(days),
          .value = figure(amount),
          .source = "stock report"};
}

const Objective stock{.id = ObjectiveId(1),
                      .number = "O1",
                      .what = "Less stock",
                      .measure = "boards in their stores",
                      .unit = "pieces",
                      .aim = Aim::at_most,
                      .target = figure("200"),
                      .agreed_on = today.plus_days(-90),
                      .agreed_with = "Ms Keller"};

TEST(Figure, IsADecimalOfAtMostSixPlaces) {
  EXPECT_EQ(figure("97.5").millionths(), 97'500'000);
  EXPECT_EQ(figure("-0.25").text(), "-0.25");
  EXPECT_FAILS("figure_malformed", Figure::parse("0.1234567"));
  EXPECT_FAILS("figure_malformed", Figure::parse("a lot"));
}

TEST(Objectives, R38_part_HaveTheStatusThatTheirMeasuredValuesGiveThem) {
  const std::vector<MeasuredValue> values = {value(3, "180", -5), value(1, "340", -60),
                                             value(2, "260", -30)};
  const auto on = [&](std::int64_t days) {
    return objective_on(stock, values, today.plus_days(days), rule);
  };
  EXPECT_FALSE(on(-91)) << "not agreed yet";
  EXPECT_EQ(on(-90)->status, ObjectiveStatus::not_measured);
  EXPECT_EQ(on(-60)->status, ObjectiveStatus::missed);
  EXPECT_EQ(on(-60)->trend, Trend::unknown);
  EXPECT_EQ(on(-30)->trend, Trend::better) << "fewer is better where at most counts";
  const auto now = on(0);
  EXPECT_EQ(now->status, ObjectiveStatus::met);
  EXPECT_EQ(now->value, figure("180"));
  EXPECT_EQ(now->measured_on, today.plus_days(-5));
  EXPECT_EQ(now->explanation.value, "met");
  ASSERT_EQ(now->explanation.inputs.size(), 2u);
  EXPECT_EQ(now->explanation.inputs[1].value, "180 pieces");
  EXPECT_EQ(on(95)->status, ObjectiveStatus::met) << "a hundred days old";
  EXPECT_EQ(on(96)->status, ObjectiveStatus::stale);
}

TEST(Objectives, EndOnADayAndCountUpwardsToo) {
  Objective on_time = stock;
  on_time.aim = Aim::at_least;
  on_time.target = figure("180");
  on_time.ended_on = today;
  const std::vector<MeasuredValue> values = {value(1, "179.999999", -3),
                                             value(2, "179.999999", -2)};
  EXPECT_EQ(objective_on(on_time, values, today.plus_days(-1), rule)->status,
            ObjectiveStatus::missed);
  EXPECT_EQ(objective_on(on_time, values, today.plus_days(-1), rule)->trend, Trend::same);
  EXPECT_EQ(objective_on(on_time, values, today, rule)->status, ObjectiveStatus::ended);
  EXPECT_FAILS("words_missing", checked_objective({.what = "Less stock"}));
}

}  // namespace
}  // namespace tl::accounts
