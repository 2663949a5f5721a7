#include "sourcing/rules/offers_of_part.h"

#include "support/matchers.h"

namespace tl::sourcing {
namespace {

parts::Manufacturers makers_on_file() {
  return parts::Manufacturers::of(
      {{.id = parts::ManufacturerId{1}, .name = "Acme Semiconductor", .aliases = {"ACME-S"}},
       {.id = parts::ManufacturerId{2}, .name = "Other Works"}});
}

Offer offer(std::string manufacturer, std::string mpn) {
  Offer made;
  made.record.manufacturer = std::move(manufacturer);
  made.record.mpn = std::move(mpn);
  return made;
}

TEST(OffersOfPart, TakesTheSameNumberByTheSameMaker) {
  const std::vector<Offer> offers = {offer("Acme Semiconductor Inc.", "A-1"),
                                     offer("ACME-S", "a1"),
                                     offer("Other Works", "A-1"),
                                     offer("", "A 1"),
                                     offer("Acme Semiconductor", "A-2"),
                                     offer("Nobody", "A-1"),
                                     offer("Acme Semiconductor", "")};
  const auto makers = makers_on_file();
  const parts::Mpn mpn = *parts::Mpn::parse("A-1");
  EXPECT_EQ(offers_of_part({mpn, "acme semiconductor"}, offers, makers),
            (std::vector<std::size_t>{0, 1, 3}));
  EXPECT_EQ(offers_of_part({mpn, ""}, offers, makers), (std::vector<std::size_t>{0, 1, 2, 3, 5}));
}

TEST(OffersOfPart, AMakerThatTookOverTheOtherIsTheSame) {
  const auto makers =
      parts::Manufacturers::of({{.id = parts::ManufacturerId{1}, .name = "NXP Semiconductors"}});
  EXPECT_TRUE(is_same_maker("Freescale", "NXP", makers));
  EXPECT_FALSE(is_same_maker("Freescale", "Yageo", makers));
}

}  // namespace
}  // namespace tl::sourcing
