#include "sourcing/service/suppliers.h"

#include "foundation/text.h"
#include "platform/database/statements.h"
#include "sourcing/service/landed.h"
#include "sourcing/service/requests.h"
#include "sourcing/store/statements.h"
#include "support/databases.h"

namespace tl::sourcing {
namespace {

using database::Transaction;

class Suppliers : public testing::OnBothDatabases {
 protected:
  Suppliers() : OnBothDatabases({&database::store_schema(), &store_schema()}) {}

  static Date day(std::string_view iso) { return Date::parse(iso).value(); }
  static Caller caller() {
    return {.actor = "ann",
            .request_id = "r-1",
            .now = testing::test_instant(),
            .today = day("2026-03-02")};
  }
  Result<std::vector<SupplierTerm>> terms(std::vector<std::string> excluded) {
    return db().read(
        [&](Transaction& tx) { return supplier_terms_for(tx, 1, day("2026-03-02"), excluded); });
  }
};
TL_ON_BOTH_DATABASES(Suppliers);

TEST_P(Suppliers, KeepWhatWasDecidedAndWhatAnOrderCosts) {
  ASSERT_OK(set_standing(db(), caller(),
                         {.supplier = " Alder ",
                          .standing = Standing::preferred,
                          .premium = Rate::percent(3),
                          .note = "house supplier"}));
  ASSERT_OK(set_order_cost(
      db(), caller(), {.supplier = "ALDER", .amount = Cost::parse("15", Currency::eur()).value()}));
  const auto held = terms({});
  ASSERT_OK(held);
  ASSERT_EQ(held->size(), 1u);
  EXPECT_EQ((*held)[0].standing, Standing::preferred);
  EXPECT_EQ((*held)[0].premium, Rate::percent(3));
  EXPECT_EQ((*held)[0].order_cost->text(), "15.00");
  const auto all = all_supplier_terms(db(), day("2026-03-02"));
  ASSERT_OK(all);
  ASSERT_EQ(all->size(), 2u);
  EXPECT_EQ((*all)[0].says, "preferred, up to 3 % dearer");
  EXPECT_EQ((*all)[1].says, "an order costs EUR 15.00");
}

TEST_P(Suppliers, ExcludesOnlySuppliersThatAreKnown) {
  EXPECT_FAILS("supplier_unknown", terms({"Dogwood"}));
  ASSERT_OK(set_standing(db(), caller(), {.supplier = "Dogwood"}));
  EXPECT_EQ(terms({"DOGWOOD"})->front().standing, Standing::blocked);
}

TEST_P(Suppliers, AreOneByWhateverNameTheyAreTold) {
  ASSERT_OK(set_supplier(db(), caller(), {.name = "Alder Parts", .categories = "capacitors"}));
  ASSERT_OK(
      set_standing(db(), caller(), {.supplier = "ALDER PARTS", .standing = Standing::blocked}));
  ASSERT_OK(set_minimum(
      db(), caller(),
      {.supplier = "alder  parts", .amount = Cost::parse("50", Currency::eur()).value()}));
  ASSERT_OK(set_freight(
      db(), caller(),
      {.supplier = "Alder parts", .rate = Rate::percent(2), .valid_from = day("2026-01-01")}));
  const auto all = all_suppliers(db(), day("2026-03-02"));
  ASSERT_OK(all);
  ASSERT_EQ(all->size(), 1u);
  EXPECT_EQ((*all)[0].supplier, "Alder Parts");
  const auto shown = show_supplier(db(), "alder parts", day("2026-03-02"));
  ASSERT_OK(shown);
  EXPECT_EQ(shown->card.categories, std::vector{PartCategory::capacitors});
  EXPECT_EQ(shown->card.standing, Standing::blocked);
  EXPECT_EQ(shown->card.minimum->text(), "50.00");
  EXPECT_EQ(shown->card.freight_rate, Rate::percent(2));
  EXPECT_EQ(shown->terms.size(), 3u);
  EXPECT_EQ(shown->offers, 0);
  EXPECT_EQ(terms({})->front().minimum->text(), "50.00");
  EXPECT_FAILS("supplier_unknown", show_supplier(db(), "Birch", day("2026-03-02")));
}

TEST_P(Suppliers, RefusesWhatCannotBeMeant) {
  EXPECT_FAILS("supplier_name_missing", set_standing(db(), caller(), {.supplier = " "}));
  EXPECT_FAILS("supplier_premium_malformed", set_standing(db(), caller(),
                                                          {.supplier = "Alder",
                                                           .standing = Standing::preferred,
                                                           .premium = Rate::percent(101)}));
  EXPECT_FAILS("supplier_order_cost_malformed",
               set_order_cost(db(), caller(),
                              {.supplier = "Alder", .amount = Cost::of_raw(-1, Currency::eur())}));
  EXPECT_FAILS("supplier_minimum_malformed",
               set_minimum(db(), caller(),
                           {.supplier = "Alder", .amount = Cost::of_raw(-1, Currency::eur())}));
}

}  // namespace
}  // namespace tl::sourcing
