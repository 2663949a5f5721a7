#include "bom/rules/fitted_marks.h"

#include "support/matchers.h"

namespace tl::bom {
namespace {

TEST(FittedMarks, R40_part_AreKnownInManyLanguages) {
  for (const char* text : {"DNP",
                           "dnp",
                           "DNI",
                           "DNF",
                           "(DNP)",
                           "Do not populate",
                           "do not fit",
                           "NOT FITTED",
                           "NF",
                           "N.F.",
                           "NoPop",
                           "No Stuff",
                           "DoNoPlace",
                           "unpopulated",
                           "nicht bestückt",
                           "NICHT BESTÜCKEN",
                           "unbestückt",
                           "non monté",
                           "ne pas monter",
                           "non montato",
                           "no montar",
                           "não montar",
                           "niet plaatsen",
                           "未実装",
                           "空贴",
                           "不贴",
                           "не устанавливать",
                           "Do Not Assemble:"}) {
    EXPECT_TRUE(is_not_fitted_mark(text)) << text;
  }
  for (const char* text : {"", "10k", "fitted", "no", "NC", "Nordic", "bestückt", "mount",
                           "not for sale", "None", "Note 1"}) {
    EXPECT_FALSE(is_not_fitted_mark(text)) << text;
  }
}

TEST(FittedMarks, CountInsideOtherTextOnlyWhenUnmistakable) {
  EXPECT_TRUE(says_not_fitted("10k DNP"));
  EXPECT_TRUE(says_not_fitted("CAP DNP 0402"));
  EXPECT_TRUE(says_not_fitted("DoNoPlace. User option"));
  EXPECT_FALSE(says_not_fitted("NF connector"));
  EXPECT_FALSE(says_not_fitted("SDNPX-12"));
  EXPECT_FALSE(says_not_fitted("1nF"));
}

TEST(FittedMarks, ARemarkCountsByItsFirstWords) {
  EXPECT_TRUE(remarks_not_fitted("Unpopulated"));
  EXPECT_TRUE(remarks_not_fitted("DNP, for test only, ask us"));
  EXPECT_FALSE(remarks_not_fitted("Fit only if R5 is not populated"));
  EXPECT_FALSE(remarks_not_fitted("Use the 5 mm type because the taller one is not fitted here"));
  EXPECT_FALSE(remarks_not_fitted("Not necessary for normal operation"));
}

TEST(FittedMarks, AYesMeansWhatTheHeadingSays) {
  EXPECT_EQ(read_fitted_cell("yes", FittedHeading::not_fitted).state, FittedState::not_fitted);
  EXPECT_EQ(read_fitted_cell("X", FittedHeading::not_fitted).state, FittedState::not_fitted);
  EXPECT_EQ(read_fitted_cell("no", FittedHeading::not_fitted).state, FittedState::fitted);
  EXPECT_EQ(read_fitted_cell("yes", FittedHeading::fitted).state, FittedState::fitted);
  EXPECT_EQ(read_fitted_cell("N", FittedHeading::fitted).state, FittedState::not_fitted);
  EXPECT_EQ(read_fitted_cell("0", FittedHeading::fitted).state, FittedState::not_fitted);
  EXPECT_EQ(read_fitted_cell("DNP", FittedHeading::fitted).state, FittedState::not_fitted);
  EXPECT_EQ(read_fitted_cell("yes", FittedHeading::unclear).state, FittedState::unknown);
  EXPECT_EQ(read_fitted_cell("", FittedHeading::fitted).state, FittedState::unknown);
}

TEST(FittedMarks, R40_part_SomeDesignatorsOfALineMayBeNamed) {
  const FittedCell cell = read_fitted_cell("NF(C199, C200)", FittedHeading::unclear);
  EXPECT_EQ(cell.state, FittedState::some_not_fitted);
  EXPECT_EQ(cell.designators, "C199, C200");
  EXPECT_EQ(read_fitted_cell("DNP: R5", FittedHeading::fitted).designators, "R5");
}

TEST(FittedMarks, R40_part_ARemarkWithAConditionDecidesNothing) {
  EXPECT_TRUE(remarks_not_fitted("DNI in this revision"));
  EXPECT_FALSE(remarks_not_fitted("May be DNI only after loop review"));
  EXPECT_FALSE(remarks_not_fitted("DNP if the sensor is external"));
}

}  // namespace
}  // namespace tl::bom
