#include "platform/documents/write_pdf_columns.h"

#include "support/matchers.h"

namespace tl::documents::pdf {
namespace {

double end_of(const std::vector<ColumnPlace>& places) {
  return places.back().x + places.back().width;
}

TEST(PlaceColumns, GivesFittedColumnsTheirContentAndSharesTheRest) {
  const auto places = place_columns({{40, 10, 0}, {999, 10, 1}, {999, 10, 3}}, 400);
  EXPECT_DOUBLE_EQ(places[0].width, 40);
  EXPECT_DOUBLE_EQ(places[1].width, 90);
  EXPECT_DOUBLE_EQ(places[2].width, 270);
  EXPECT_DOUBLE_EQ(places[2].x, 130);
  EXPECT_DOUBLE_EQ(end_of(places), 400);
}

TEST(PlaceColumns, LeavesNoColumnNarrowerThanItsWidestWord) {
  const auto places = place_columns({{0, 100, 1}, {0, 10, 9}}, 400);
  EXPECT_DOUBLE_EQ(places[0].width, 100);  // a share of one tenth would be 40
  EXPECT_DOUBLE_EQ(places[1].width, 300);
}

TEST(PlaceColumns, BreaksWordsOnlyWhereTheyCannotStandBesideEachOther) {
  const auto places = place_columns(std::vector<ColumnWish>(40, ColumnWish{0, 60, 1}), 400);
  for (const ColumnPlace& place : places) EXPECT_NEAR(place.width, 10, 0.01);
  EXPECT_NEAR(end_of(places), 400, 0.01);
  // One endless word takes its part of the table and no more.
  const auto endless = place_columns({{0, 5'000, 1}, {0, 10, 1}, {0, 10, 8}}, 400);
  EXPECT_DOUBLE_EQ(endless[0].width, 120);
}

TEST(PlaceColumns, StretchesATableOfFittedColumnsOverTheMeasure) {
  const auto places = place_columns({{40, 10, 0}, {60, 10, 0}}, 400);
  EXPECT_DOUBLE_EQ(places[0].width, 190);
  EXPECT_DOUBLE_EQ(places[1].width, 210);
  const auto squeezed = place_columns({{900, 10, 0}, {900, 10, 0}, {900, 10, 0}}, 300);
  EXPECT_NEAR(end_of(squeezed), 300, 0.01);
}

}  // namespace
}  // namespace tl::documents::pdf
