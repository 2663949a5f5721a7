#include "market/rules/price_guide_file.h"

#include "foundation/text.h"
#include "support/matchers.h"

namespace tl::market {
namespace {

const Date march = Date::parse("2026-03-01").value();

SourceDocument file(const std::vector<std::string>& rows) {
  SourceDocument out;
  out.file = "guide.csv";
  Grid grid;
  const auto add = [&](std::string_view row) {
    auto& cells = grid.rows.emplace_back();
    for (const auto cell : split(row, ','))
      cells.push_back({.text = std::string(cell), .kind = CellKind::text});
  };
  add("measure,segment,class,complexity,from,value,tolerance,description");
  for (const auto& row : rows) add(row);
  out.sheets.push_back(std::move(grid));
  return out;
}

TEST(PriceGuideFile, R91_part_ReadsGuidePricesBySegmentClassComplexityAndQuantity) {
  const auto read =
      read_price_guide(file({"currency,,,,,EUR", "valid_from,,,,,2026-01-01",
                             "price_per_placement,Medical,smt,,100,0.045,15,spring",
                             "order_value_min,,,,,750", "target_margin,automotive,,large,,18,2.5"}),
                       march);
  ASSERT_OK(read);
  EXPECT_TRUE(read->usable());
  const PriceGuide& guide = read->guide;
  EXPECT_EQ(guide.valid_from.text(), "2026-01-01");
  ASSERT_EQ(guide.rows.size(), 3u);
  EXPECT_EQ(guide.rows[0].row, 4);
  EXPECT_EQ(guide.rows[0].segment, "medical");
  EXPECT_EQ(guide.rows[0].boards_from, 100);
  EXPECT_EQ(guide.rows[0].amount.text(), "0.045");
  EXPECT_EQ(guide.rows[0].tolerance, Rate::percent(15));
  EXPECT_EQ(guide.rows[2].share, Rate::percent(18));
}

TEST(PriceGuideFile, RefusesWhatCannotBeMeant) {
  const auto wrong = [](std::string row) {
    const auto read = read_price_guide(
        file({"currency,,,,,EUR", "order_value_min,,,,,750", std::move(row)}), march);
    return read->findings.has_code("price_guide_row_invalid") ? read->findings.size() : 0;
  };
  EXPECT_EQ(wrong("luck,,,,,3"), 1u);
  EXPECT_EQ(wrong("order_value_min,,,,,800"), 1u) << "said twice";
  EXPECT_EQ(wrong("order_value_min,,,,100,800"), 0u);
  EXPECT_EQ(wrong("order_value_min,,,,0,800"), 1u);
  EXPECT_EQ(wrong("order_value_min,,,,10000001,800"), 1u);
  EXPECT_EQ(wrong("order_value_min,,,,9,0"), 1u);
  EXPECT_EQ(wrong("order_value_min,,,,9,-5"), 1u);
  EXPECT_EQ(wrong("target_margin,,,,,101"), 1u);
  EXPECT_EQ(wrong("target_margin,,,,,100,101"), 1u);
  EXPECT_EQ(wrong("target_margin,,flex,,,10"), 1u);
  EXPECT_EQ(wrong("target_margin,,,huge,,10"), 1u);
}

TEST(PriceGuideFile, NeedsACurrencyAndItsColumns) {
  const auto read = read_price_guide(file({"valid_from,,,,,2026-01-01"}), march);
  ASSERT_OK(read);
  EXPECT_TRUE(read->findings.has_code("price_guide_currency_missing"));
  EXPECT_FAILS("header_missing", read_price_guide(SourceDocument{}, march));
}

}  // namespace
}  // namespace tl::market
