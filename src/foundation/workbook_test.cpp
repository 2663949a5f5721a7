#include "foundation/workbook.h"

#include "support/matchers.h"

namespace tl {
namespace {

TEST(SheetCell, HoldsExactValuesInTheirStyle) {
  const SheetCell amount = money_cell(4'210, 2, "EUR");
  EXPECT_EQ(std::get<SheetNumber>(amount.value).value, 4'210);
  EXPECT_EQ(std::get<SheetNumber>(amount.value).scale, 2);
  EXPECT_EQ(amount.style, CellStyle::money);
  EXPECT_EQ(amount.decimals, 2);
  EXPECT_EQ(amount.currency, "EUR");

  EXPECT_EQ(quantity_cell(1'000).style, CellStyle::quantity);
  EXPECT_EQ(std::get<SheetText>(text_cell("=1+1").value).text, "=1+1");
  const Date day = Date::parse("2026-03-02").value();
  EXPECT_EQ(std::get<SheetDate>(date_cell(day).value).day, day);
  EXPECT_TRUE(std::holds_alternative<std::monostate>(SheetCell{}.value));
}

TEST(Worksheet, KeepsItsRowsInOrder) {
  Worksheet sheet{.name = "Prices"};
  sheet.add_row({text_cell("Quantity", CellStyle::header)});
  sheet.add_row({quantity_cell(100), money_cell(1, 2)});
  ASSERT_EQ(sheet.rows.size(), 2u);
  EXPECT_EQ(sheet.rows[0][0].style, CellStyle::header);
  EXPECT_EQ(sheet.rows[1].size(), 2u);
}

}  // namespace
}  // namespace tl
