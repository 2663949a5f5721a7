#include "foundation/document.h"

#include "support/matchers.h"

namespace tl {
namespace {

TEST(RichText, KeepsRunsAndDropsEmptyOnes) {
  RichText text("Payment ");
  text.add("", TextStyle::strong).add("30 days", TextStyle::strong);
  ASSERT_EQ(text.runs.size(), 2u);
  EXPECT_EQ(text.runs[1], (TextRun{"30 days", TextStyle::strong}));
  EXPECT_EQ(text.plain(), "Payment 30 days");
  EXPECT_TRUE(RichText("").empty());
}

TEST(DocumentTable, TakesRowsOfPlainAndStyledCells) {
  DocumentTable table;
  table.add_row({"1,000", {RichText("42.10"), CellTone::strong}, {RichText("14 weeks"), "U7"}});
  table.add_row({"Total"}, RowKind::total);
  ASSERT_EQ(table.rows.size(), 2u);
  EXPECT_EQ(table.rows[0].cells[0].text.plain(), "1,000");
  EXPECT_EQ(table.rows[0].cells[1].tone, CellTone::strong);
  EXPECT_EQ(table.rows[0].cells[2].note, "U7");
  EXPECT_EQ(table.rows[1].kind, RowKind::total);
}

TEST(Document, KeepsItsBlocksInOrder) {
  Document document;
  document.add(Heading{.text = "Price"}, Keep::with_next);
  document.add(PageBreak{});
  ASSERT_EQ(document.blocks.size(), 2u);
  EXPECT_EQ(std::get<Heading>(document.blocks[0].content).text, "Price");
  EXPECT_EQ(document.blocks[0].keep, Keep::with_next);
  EXPECT_TRUE(std::holds_alternative<PageBreak>(document.blocks[1].content));
  EXPECT_EQ(document.blocks[1].keep, Keep::free);
}

}  // namespace
}  // namespace tl
