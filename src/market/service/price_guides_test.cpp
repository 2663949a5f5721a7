#include "market/service/price_guides.h"

#include "market/store/price_guide.h"
#include "market/store/statements.h"
#include "platform/database/statements.h"
#include "support/databases.h"

namespace tl::market {
namespace {

constexpr std::string_view guide_csv =
    "measure,value\n"
    "currency,EUR\n"
    "valid_from,2026-01-01\n"
    "order_value_min,750\n";

class PriceGuides : public testing::OnBothDatabases {
 protected:
  PriceGuides() : OnBothDatabases({&database::store_schema(), &market::store_schema()}) {}

  Caller caller{.actor = "mara",
                .request_id = "r1",
                .now = testing::test_instant(),
                .today = testing::test_instant().utc_date()};
};
TL_ON_BOTH_DATABASES(PriceGuides);

TEST_P(PriceGuides, R91_part_AreVersionedAndTheOneOfTheDayHolds) {
  const Date day = Date::parse("2026-02-01").value();
  EXPECT_FAILS("price_guide_missing", show_price_guide(db(), day));
  ASSERT_OK(import_price_guide(db(), caller, guide_csv, "guide.csv"));
  EXPECT_EQ(import_price_guide(db(), caller, guide_csv, "guide.csv")->state,
            GuideImportState::known_already);
  ASSERT_OK(import_price_guide(db(), caller,
                               "measure,value\ncurrency,EUR\nvalid_from,2026-02-15\n"
                               "order_value_min,900\n",
                               "later.csv"));
  EXPECT_EQ(show_price_guide(db(), day)->rows[0].amount.text(), "750.00");
  EXPECT_EQ(show_price_guide(db(), day.plus_days(20))->name, "later.csv");
  EXPECT_FAILS("price_guide_missing", show_price_guide(db(), Date::parse("2025-12-31").value()));
}

TEST_P(PriceGuides, WithAWrongFigureAreRefusedAsAWhole) {
  const auto import = import_price_guide(
      db(), caller, "measure,value\ncurrency,EUR\norder_value_min,lots\n", "guide.csv");
  ASSERT_OK(import);
  EXPECT_EQ(import->state, GuideImportState::refused);
  EXPECT_TRUE(import->findings.has_code("price_guide_row_invalid"));
  EXPECT_FAILS("price_guide_missing", show_price_guide(db(), caller.today));
}

TEST_P(PriceGuides, ThatDoNotReadBackAreDamage) {
  ASSERT_OK(db().write([&](database::Transaction& tx) {
    return insert_price_guide(tx, {.name = "x",
                                   .valid_from = Date::parse("2026-01-01").value(),
                                   .currency = "EUR",
                                   .content_json = "a,b\n1,2\n",
                                   .imported_at = caller.now,
                                   .imported_by = "x"});
  }));
  EXPECT_FAILS("price_guide_damaged", show_price_guide(db(), caller.today));
}

}  // namespace
}  // namespace tl::market
