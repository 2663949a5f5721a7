#include "sourcing/rules/supplier_card.h"

#include "support/matchers.h"

namespace tl::sourcing {
namespace {

const Currency eur = Currency::eur();

Date day(const char* iso) {
  return Date::parse(iso).value();
}

Cost euros(const char* amount) {
  return Cost::parse(amount, eur).value();
}

TEST(SupplierCard, GathersOneSupplierFromAllThatNamesThem) {
  SupplierRecords records{.names = {"Birch Ltd", "Alder"}};
  records.profiles = {{.name = "BIRCH LTD", .categories = {PartCategory::ics}, .contact = "Ann"}};
  records.facts.order_costs = {{.id = SupplierFactId(1),
                                .supplier = "birch ltd",
                                .amount = euros("15"),
                                .valid_from = day("2026-01-01")}};
  records.freights = {{.supplier = "Birch Ltd.",
                       .rate = Rate::percent(2),
                       .amount = euros("3"),
                       .valid_from = day("2026-01-01")}};
  const auto cards = supplier_cards(records, day("2026-03-02"));
  ASSERT_EQ(cards.size(), 2u);
  EXPECT_EQ(cards[0].supplier, "Alder");
  EXPECT_EQ(cards[1].supplier, "Birch Ltd");
  EXPECT_EQ(cards[1].contact, "Ann");
  EXPECT_EQ(cards[1].order_cost->text(), "15.00");
  EXPECT_EQ(freight_text(cards[1].freight_rate, cards[1].freight_amount),
            "2 % of the goods and EUR 3.00 per order line");
}

TEST(SupplierCard, TellsWhatHoldsOnTheDayAndForAllCustomers) {
  SupplierRecords records;
  records.facts.standings = {{.id = SupplierFactId(1),
                              .supplier = "Alder",
                              .customer_id = 7,
                              .standing = Standing::blocked,
                              .valid_from = day("2026-01-01")},
                             {.id = SupplierFactId(2),
                              .supplier = "Alder",
                              .standing = Standing::preferred,
                              .premium = Rate::percent(3),
                              .valid_from = day("2026-02-01")}};
  records.facts.minimums = {{.id = SupplierFactId(3),
                             .supplier = "Cedar",
                             .amount = euros("50"),
                             .valid_from = day("2026-04-01")}};
  const auto before = supplier_cards(records, day("2026-01-15"));
  ASSERT_EQ(before.size(), 2u);
  EXPECT_EQ(standing_text(before[0].standing, before[0].premium), "");
  const auto after = supplier_cards(records, day("2026-04-01"));
  EXPECT_EQ(standing_text(after[0].standing, after[0].premium), "preferred, up to 3 % dearer");
  EXPECT_FALSE(before[1].minimum);
  EXPECT_EQ(after[1].minimum->text(), "50.00");
}

}  // namespace
}  // namespace tl::sourcing
