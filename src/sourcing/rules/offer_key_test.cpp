#include "sourcing/rules/offer_key.h"

#include "support/matchers.h"

namespace tl::sourcing {
namespace {

OfferRecord offer(std::string supplier, std::string sku, std::string manufacturer,
                  std::string mpn) {
  OfferRecord record;
  record.supplier = std::move(supplier);
  record.sku = std::move(sku);
  record.manufacturer = std::move(manufacturer);
  record.mpn = std::move(mpn);
  return record;
}

TEST(OfferKey, SpellingDoesNotMakeASecondOffer) {
  EXPECT_EQ(offer_key(offer("Digi-Key", "99-1-ND", "onsemi", "LL-4148")),
            offer_key(offer("DIGI KEY", "99-1-nd", "ON Semiconductor", "ll4148")));
}

TEST(OfferKey, OrderNumberAndPackFormTellOffersApart) {
  OfferRecord reel = offer("S", "99-1-ND", "M", "A1");
  reel.pack = PackForm::full_reel;
  EXPECT_NE(offer_key(reel), offer_key(offer("S", "99-1-ND", "M", "A1")));
  EXPECT_NE(offer_key(offer("S", "99-1-ND", "M", "A1")),
            offer_key(offer("S", "991-ND", "M", "A1")));
}

TEST(OfferKey, WhereTheOrderNumberIsTheMpnTheMakerTellsApart) {
  EXPECT_NE(offer_key(offer("Broker", "LL4148", "onsemi", "LL4148")),
            offer_key(offer("Broker", "LL4148", "Diotec", "LL4148")));
  EXPECT_NE(offer_key(offer("Broker", "", "onsemi", "LL4148")),
            offer_key(offer("Broker", "", "Diotec", "LL4148")));
}

TEST(OfferKey, LooksUpByThePartNumbersKey) {
  EXPECT_EQ(mpn_key(offer("S", "1", "M", "rc0603fr-0710kl")), "RC0603FR0710KL");
  EXPECT_EQ(mpn_key(offer("S", "1", "M", "")), "");
  EXPECT_EQ(supplier_key("Example Parts GmbH"), supplier_key("EXAMPLE-PARTS"));
  EXPECT_NE(supplier_key("?!"), "");
}

}  // namespace
}  // namespace tl::sourcing
