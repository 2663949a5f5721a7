#include "quoting/rules/quote_items.h"

#include "quoting/rules/quote_test_sheet.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> keys_of(const std::vector<QuoteItem>& items) {
  std::vector<std::string> keys;
  for (const QuoteItem& item : items) keys.push_back(item.key);
  return keys;
}

QuoteSheet small_sheet() {
  QuoteSheet sheet;
  sheet.one_off = {{.description = "stencil", .price = euro(20'000)}};
  sheet.questions = {{.number = "TQ4", .text = "Line 3: which of them is meant?"}};
  sheet.assumptions = {{.number = 1, .text = "One board on a panel."},
                       {.number = 2, .text = "All parts are on one side."}};
  const Cost value = Cost::parse("1.50", Currency::eur()).value();
  sheet.exposures = {{.boards = 10,
                      .part = "10-1",
                      .maker = "Yageo A",
                      .excess_pieces = 90,
                      .value = value,
                      .why = "minimum 100"},
                     {.boards = 10,
                      .part = "20-1",
                      .excess_pieces = 1'200,
                      .value = value,
                      .why = "multiple of 10"},
                     {.boards = 50,
                      .part = "10-1",
                      .maker = "Yageo A",
                      .excess_pieces = 50,
                      .value = value,
                      .why = "minimum 100"}};
  return sheet;
}

TEST(QuoteItems, R41_AreMinimumsToolingQueriesAndAssumptionsEachOpen) {
  const std::vector<QuoteItem> items = items_of(small_sheet());
  EXPECT_THAT(keys_of(items), ElementsAre("M1", "M2", "T1", "TQ4", "A1", "A2"));
  EXPECT_EQ(items[0].text,
            "10-1 Yageo A: 90 left over at 10 (minimum 100, EUR 1.50), carried by the customer; "
            "50 left over at 50 (minimum 100, EUR 1.50), carried by the customer");
  EXPECT_EQ(items[2].text, "stencil, EUR 200.00");
  EXPECT_EQ(items[3].kind, ItemKind::technical_query);
  for (const QuoteItem& item : items) EXPECT_EQ(item.state, ItemState::open);
}

TEST(QuoteItems, R41_AreChosenByNameRangeOrAllAtOnce) {
  std::vector<QuoteItem> items = items_of(small_sheet());
  EXPECT_THAT(chosen_items("a1-A2, t1,A1", items).value(), ElementsAre("A1", "A2", "T1"));
  EXPECT_THAT(chosen_items("M1-2", items).value(), ElementsAre("M1", "M2"));
  items[4].state = ItemState::accepted;
  EXPECT_THAT(chosen_items("all", items).value(), ElementsAre("M1", "M2", "T1", "A2"))
      << "a question waits for its answer, A1 is accepted already";
}

TEST(QuoteItems, SayWhatCannotBeAccepted) {
  const std::vector<QuoteItem> items = items_of(small_sheet());
  EXPECT_FAILS("item_is_query", chosen_items("TQ4", items));
  EXPECT_FAILS("item_not_found", chosen_items("A3", items));
  EXPECT_FAILS("item_not_found", chosen_items("A1-A999999999", items));
  for (const char* text :
       {"", "A", "1", "A2-A1", "A1-T2", "A1-", "-", "A1,,A2", "A99999999999999999999"})
    EXPECT_FAILS("items_malformed", chosen_items(text, items)) << text;
}

}  // namespace
}  // namespace tl::quoting
