#include "foundation/table.h"

#include "support/matchers.h"

namespace tl {
namespace {

constexpr TableColumn columns[] = {{"mpn", Presence::required, "manufacturer part number|part no"},
                                   {"price", Presence::required},
                                   {"stock"}};

SourceDocument document(const std::vector<std::vector<std::string>>& rows) {
  Grid grid{.name = "List"};
  for (const auto& row : rows) {
    auto& cells = grid.rows.emplace_back();
    for (const auto& text : row) cells.push_back({.text = text, .kind = CellKind::text});
  }
  SourceDocument out;
  out.file = "list.csv";
  out.sheets.push_back(std::move(grid));
  return out;
}

TEST(Table, FindsItsHeaderBelowATitleInAnyOrder) {
  const SourceDocument file = document({{"Spring list"},
                                        {},
                                        {"Price", "Part-No", "Colour"},
                                        {" 0.5 ", "ABC", "red"},
                                        {"", ""},
                                        {"1", "DEF"}});
  Findings findings;
  const auto table = Table::open(file, columns, findings);
  ASSERT_OK(table);
  ASSERT_EQ(table->rows(), 2u);
  EXPECT_EQ(table->cell(0, "mpn"), "ABC");
  EXPECT_EQ(table->cell(0, "price"), "0.5");
  EXPECT_EQ(table->cell(1, "stock"), "");
  EXPECT_FALSE(table->has("stock"));
  EXPECT_EQ(table->unclaimed().front().first, "Colour");
  EXPECT_EQ(table->cell_at(0, table->unclaimed().front().second), "red");
  EXPECT_EQ(table->place(1, "mpn"), (Place{"list.csv", "List", 6, 2, "DEF"}));
}

TEST(Table, SaysWhichHeaderItWants) {
  Findings findings;
  const SourceDocument file = document({{"mpn", "stock"}, {"ABC", "5"}});
  const auto table = Table::open(file, columns, findings);
  EXPECT_FAILS("header_missing", table);
  EXPECT_THAT(table.error().message, ::testing::HasSubstr("mpn, price"));
}

}  // namespace
}  // namespace tl
