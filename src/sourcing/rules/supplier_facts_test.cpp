#include "sourcing/rules/supplier_facts.h"

#include "support/matchers.h"

namespace tl::sourcing {
namespace {

Date day(const char* text) {
  return Date::parse(text).value();
}

TEST(SupplierFacts, TheCustomersWordGoesBeforeOursAndTheLatestBeforeTheEarlier) {
  const std::vector<SupplierStanding> standings{{.id = SupplierFactId(1),
                                                 .supplier = "Alder",
                                                 .standing = Standing::blocked,
                                                 .valid_from = day("2026-01-01")},
                                                {.id = SupplierFactId(2),
                                                 .supplier = "ALDER",
                                                 .customer_id = 7,
                                                 .standing = Standing::preferred,
                                                 .valid_from = day("2025-01-01")},
                                                {.id = SupplierFactId(3),
                                                 .supplier = "Birch",
                                                 .standing = Standing::blocked,
                                                 .valid_from = day("2026-01-01")},
                                                {.id = SupplierFactId(4),
                                                 .supplier = "Birch",
                                                 .standing = Standing::neutral,
                                                 .valid_from = day("2026-02-01")}};
  const auto about = [&](std::int64_t customer, const char* on) {
    return terms_of_suppliers({.standings = standings}, {.customer_id = customer, .on = day(on)});
  };
  EXPECT_EQ(about(7, "2026-03-01")[0].standing, Standing::preferred);
  EXPECT_EQ(about(8, "2026-03-01")[0].standing, Standing::blocked);
  EXPECT_EQ(about(8, "2026-01-15")[1].standing, Standing::blocked);
  EXPECT_EQ(about(8, "2026-03-01")[1].standing, Standing::neutral);
  EXPECT_TRUE(about(8, "2024-03-01").empty());
}

TEST(SupplierFacts, AnOrderCostsWhatTheLatestFactSays) {
  const Currency eur = Currency::eur();
  const std::vector<SupplierOrderCost> costs{{.id = SupplierFactId(1),
                                              .supplier = "Alder",
                                              .amount = Cost::parse("15", eur).value(),
                                              .valid_from = day("2026-01-01")},
                                             {.id = SupplierFactId(2),
                                              .supplier = "Alder",
                                              .amount = Cost::parse("18", eur).value(),
                                              .valid_from = day("2026-01-01")}};
  const auto terms = terms_of_suppliers({.order_costs = costs}, {.on = day("2026-03-01")});
  ASSERT_EQ(terms.size(), 1u);
  EXPECT_EQ(terms[0].order_cost->text(), "18.00");
}

}  // namespace
}  // namespace tl::sourcing
