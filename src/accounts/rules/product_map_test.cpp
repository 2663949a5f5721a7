#include "accounts/rules/product_map.h"

#include "support/matchers.h"

namespace tl::accounts {
namespace {

const Date today = Date::parse("2026-03-02").value();

ProductFact fact(std::int64_t id, std::int64_t product, LifePhase phase, std::int64_t days) {
  return {.id = ProductFactId(id),
          .product_id = ProductId(product),
          .number = product == 1 ? "PM1" : "PM2",
          .name = "Drive",
          .assemblies = "MC-1 revision B\nMC-2 revision A",
          .phase = phase,
          .source = "Ms Keller",
          .valid_from = today.plus_days(days)};
}

TEST(ProductMap, R63_part_SaysWhatIsKnownAndWhenSomebodyLastMadeSure) {
  const std::vector<ProductFact> facts = {fact(1, 1, LifePhase::prototype, -300),
                                          fact(2, 2, LifePhase::ended, -300),
                                          fact(3, 1, LifePhase::series, -180)};
  const ProductMap map = product_map_on(facts, today, 180);
  ASSERT_EQ(map.products.size(), 2u);
  EXPECT_EQ(map.products[0].phase, LifePhase::series);
  EXPECT_EQ(map.products[0].assemblies.size(), 2u);
  EXPECT_EQ(map.products[0].known_since, today.plus_days(-300));
  EXPECT_EQ(map.products[0].verified_on, today.plus_days(-180));
  EXPECT_TRUE(map.findings.empty()) << "180 days are not more than 180, and an ended one rests";
  const ProductMap next = product_map_on(facts, today.plus_days(1), 180);
  ASSERT_EQ(next.findings.size(), 1u);
  EXPECT_EQ(next.findings[0].code, "product_unverified");
  EXPECT_EQ(product_map_on(facts, today.plus_days(-200), 180).products[0].phase,
            LifePhase::prototype);
  EXPECT_EQ(product_map_on({}, today, 180).findings[0].code, "product_map_empty");
}

TEST(ProductMap, TakesNoVolumeThatCannotBe) {
  EXPECT_OK(checked_product({.name = "Drive", .yearly_volume = yearly_volume_max}));
  EXPECT_FAILS("product_volume_invalid",
               checked_product({.name = "Drive", .yearly_volume = yearly_volume_max + 1}));
  EXPECT_FAILS("product_volume_invalid", checked_product({.name = "Drive", .yearly_volume = -1}));
  EXPECT_FAILS("words_missing", checked_product({.name = ""}));
  EXPECT_EQ(*parse_life_phase("End of life"), LifePhase::end_of_life);
  EXPECT_FAILS("life_phase_unknown", parse_life_phase("old"));
}

}  // namespace
}  // namespace tl::accounts
