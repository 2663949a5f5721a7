#include "quoting/rules/build_facts.h"

#include "support/matchers.h"

namespace tl::quoting {
namespace {

TEST(BuildFacts, AreReadAsSaidAndWrittenInWords) {
  const auto words = [](const char* option, const char* text) {
    return build_fact_words(parse_build_fact(option, text).value());
  };
  EXPECT_EQ(words("boards-per-panel", "4"), "4 boards on a panel");
  EXPECT_EQ(words("sides", "1"), "1 side with surface-mounted parts");
  EXPECT_EQ(words("test-minutes", "2.5"), "2.5 min of test");
  EXPECT_EQ(words("box-build-minutes", "0"), "0 min of box build");
  EXPECT_EQ(words("site", "Brno"), "built at Brno");
  EXPECT_EQ(parse_build_fact("coating-minutes", "0.05")->value, 3) << "kept in seconds";
}

TEST(BuildFacts, AreRefusedWhenTheyCannotBeMeant) {
  for (const auto& [option, text] :
       {std::pair("boards-per-panel", "0"), std::pair("boards-per-panel", "1001"),
        std::pair("boards-per-panel", "2.5"), std::pair("sides", "3"), std::pair("joints", "-1"),
        std::pair("test-minutes", "long"), std::pair("test-minutes", "0.001"),
        std::pair("test-minutes", "10081"), std::pair("site", " ")}) {
    EXPECT_FAILS("build_fact_invalid", parse_build_fact(option, text)) << option << " " << text;
  }
  EXPECT_OK(parse_build_fact("test-minutes", "10080"));
  EXPECT_OK(parse_build_fact("boards-per-panel", "1000"));
}

TEST(BuildFacts, SayWhoReleased) {
  EXPECT_EQ(standing_words({}), "not released by engineering");
  EXPECT_EQ(standing_words({LabourState::rfq_released, "eva", Date::parse("2026-03-02").value(),
                            "sample timed"}),
            "released by eva on 2026-03-02: sample timed");
  EXPECT_FALSE(is_released({}));
  EXPECT_TRUE(is_released({.state = LabourState::model_released}));
}

}  // namespace
}  // namespace tl::quoting
