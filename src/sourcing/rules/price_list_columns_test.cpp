#include "sourcing/rules/price_list_columns.h"

#include "support/matchers.h"

namespace tl::sourcing {
namespace {

TEST(PriceListColumns, HeadersAreReadWhateverTheirCaseAndPunctuation) {
  EXPECT_EQ(price_list_field_of("  Supplier_PN "), PriceListField::sku);
  EXPECT_EQ(price_list_field_of("MFR. PART NO."), PriceListField::mpn);
  EXPECT_EQ(price_list_field_of("G\xC3\xBCltig bis"), PriceListField::valid_until);
  EXPECT_EQ(price_list_field_of("Lead-time (weeks)"), PriceListField::lead_time);
  EXPECT_EQ(price_list_field_of("Colour"), std::nullopt);
}

TEST(PriceListColumns, PriceHeadersSayQuantityUnitAndCurrency) {
  const auto from = [](std::string_view header) {
    const auto column = price_column_of(header);
    return column && column->from ? *column->from : -1;
  };
  EXPECT_EQ(from("Price 100"), 100);
  EXPECT_EQ(from("price @ 1,000+"), 1'000);
  EXPECT_EQ(from("Unit price 10-99 [EUR]"), 10);
  EXPECT_EQ(from("Preis ab 1.000"), 1'000);
  EXPECT_EQ(from("price_250"), 250);
  EXPECT_EQ(from("Unit price"), -1);
  EXPECT_TRUE(price_column_of("Unit price"));
  EXPECT_EQ(price_column_of("Unit Price (USD)")->currency, Currency::usd());
  EXPECT_EQ(price_column_of("price per 1000")->per, 1'000);
  EXPECT_EQ(price_column_of("price/100 EUR")->per, 100);
  EXPECT_EQ(price_column_of("Preis je 100")->per, 100);
  EXPECT_EQ(price_column_of("Preis pro 1.000 Stück")->per, 1'000);
  EXPECT_EQ(from("unit price for qty 50"), 50);
  for (const char* other : {"Price date", "price in 100", "Preis zu 100", "price unit", "Priceless",
                            "List", "price per pack"}) {
    EXPECT_FALSE(price_column_of(other)) << other;
  }
}

TEST(PriceListColumns, PriceUnitsOfTheTrade) {
  EXPECT_EQ(price_unit_of("C"), 100);
  EXPECT_EQ(price_unit_of("M"), 1'000);
  EXPECT_EQ(price_unit_of("E"), 1);
  EXPECT_EQ(price_unit_of("per 1,000"), 1'000);
  EXPECT_EQ(price_unit_of("100 pcs"), 100);
  EXPECT_EQ(price_unit_of("0"), std::nullopt);
  EXPECT_EQ(price_unit_of("99999999"), std::nullopt);
}

TEST(PriceListColumns, WithoutAnMpnAndAPriceThereIsNoList) {
  Grid grid;
  grid.rows = {{{.text = "MPN"}, {.text = "Stock"}}, {{.text = "A-1"}, {.text = "Price 1"}}};
  EXPECT_FALSE(price_list_columns_of(grid));
  grid.rows[0].push_back({.text = "Price"});
  ASSERT_TRUE(price_list_columns_of(grid));
  EXPECT_EQ(price_list_columns_of(grid)->header_row, 0U);
}

}  // namespace
}  // namespace tl::sourcing
