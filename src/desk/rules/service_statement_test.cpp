#include "desk/rules/service_statement.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "desk/rules/number_series.h"

namespace tl::desk {
namespace {

Date day(std::string_view text) {
  return Date::parse(text).value();
}

const StatementRow* row_of(const ServiceStatement& statement, std::string_view begins) {
  const auto found = std::ranges::find_if(
      statement.rows, [&](const StatementRow& row) { return row.name.starts_with(begins); });
  return found == statement.rows.end() ? nullptr : &*found;
}

TEST(ServiceStatement, R65_TellsOnlyWhatWasMeasuredAndOnHowManyCases) {
  StatementFacts facts{.account = "Kranich",
                       .from = day("2025-03-03"),
                       .until = day("2026-03-02"),
                       .agreed_working_days = 5,
                       .agreed_in = "our standard",
                       .turnaround_days = {3, 5, 9, 2}};
  facts.queries = {{day("2026-01-05"), day("2026-01-07")}, {day("2026-02-01"), std::nullopt}};
  const ServiceStatement statement = statement_of(facts);
  const StatementRow* in_time = row_of(statement, "Quotations within the agreed 5 working days");
  ASSERT_NE(in_time, nullptr);
  EXPECT_EQ(in_time->figure, "3 of 4");
  EXPECT_EQ(in_time->n, 4);
  EXPECT_EQ(row_of(statement, "Time to a quotation")->figure, "5 working days (2 to 9)");
  EXPECT_EQ(row_of(statement, "Technical queries settled")->figure, "1 of 2");
  EXPECT_EQ(row_of(statement, "Time until a technical query")->figure, "2 days");
  EXPECT_EQ(row_of(statement, "Your questions"), nullptr) << "nobody asked: nothing is claimed";
  EXPECT_EQ(statement.not_measured.size(), 2u);
}

TEST(ServiceStatement, R65_SaysWhatIsOpenWithWhomTheirsFirst) {
  StatementFacts facts{.account = "Kranich", .from = day("2025-03-03"), .until = day("2026-03-02")};
  facts.open = {{"R2", "quotation", HeldFor::us, day("2026-02-20"), 10},
                {"TQ3", "technical query", HeldFor::you, day("2026-02-25"), 5},
                {"Q1", "to decide", HeldFor::you, day("2026-02-01"), 29}};
  const ServiceStatement statement = statement_of(facts);
  ASSERT_EQ(statement.open.size(), 3u);
  EXPECT_EQ(statement.open[0].about, "Q1");
  EXPECT_EQ(statement.open[1].about, "TQ3");
  EXPECT_EQ(statement.open[2].about, "R2");
  EXPECT_TRUE(statement.rows.empty());
}

TEST(ServiceStatement, IsOnePageOfTheSameWordsOnPaper) {
  StatementFacts facts{.account = "Kranich",
                       .from = day("2025-03-03"),
                       .until = day("2026-03-02"),
                       .turnaround_days = {3}};
  const Document paper = statement_document(statement_of(facts), {.company = "Elster"});
  EXPECT_EQ(paper.info.title, "Service statement for Kranich");
  EXPECT_EQ(paper.letterhead.company, "Elster");
  EXPECT_EQ(paper.info.created.utc_date(), day("2026-03-02")) << "the same day, the same bytes";
}

TEST(NumberSeries, KnowsEveryPrefixOnce) {
  EXPECT_EQ(find_series("rfq")->prefix, "R");
  EXPECT_EQ(find_series("nothing").error().code, "series_unknown");
  for (const NumberSeries& one : number_series()) {
    EXPECT_EQ(std::ranges::count(number_series(), one.prefix, &NumberSeries::prefix), 1)
        << one.prefix;
  }
}

}  // namespace
}  // namespace tl::desk
