#include "sourcing/rules/read_kitspace.h"

#include "sourcing/rules/documents_for_test.h"

namespace tl::sourcing {
namespace {

constexpr std::string_view match = R"json({"mpn": {"manufacturer": "Example", "part": "EC-1N0"},
  "datasheet": null, "description": "A capacitor", "specs": [
  {"key": "packaging", "value": "Cut Tape (CT), Tape & Reel (TR)"},
  {"key": "lifecycle_status", "value": "Not Recommended for New Designs"}], "offers": [
  {"sku": {"vendor": "Farnell", "part": "123"}, "moq": 10, "in_stock_quantity": 250,
   "prices": {"GBP": [[10, 0.2], [100, 0.1]], "EUR": [[10, 0.3]], "USD": null}},
  {"sku": {"vendor": "Digikey", "part": "EC-ND"}, "moq": null, "in_stock_quantity": -1,
   "prices": {"GBP": null, "EUR": null, "USD": null}}]})json";

TEST(ReadKitspace, R41_part_AnOfferInSeveralCurrenciesIsOneRecordEach) {
  const OfferFile file =
      offers_of(cat(R"({"data": {"match": [)", match, ", null]}}"), "answer.json");
  ASSERT_EQ(file.offers.size(), 3U);
  EXPECT_EQ(file.offers[0].supplier, "Farnell");
  EXPECT_EQ(file.offers[0].currency.code(), "GBP");
  EXPECT_EQ(breaks_of(file.offers[0]), "10:0.20 100:0.10");
  EXPECT_EQ(file.offers[1].currency.code(), "EUR");
  EXPECT_EQ(file.offers[0].stock_pool, file.offers[1].stock_pool);
  EXPECT_EQ(file.offers[0].stock, 250);
  EXPECT_EQ(file.offers[0].pack, PackForm::unknown);  // what the part comes in, not this offer
  EXPECT_EQ(file.offers[0].lifecycle, parts::Lifecycle::not_recommended);
  EXPECT_EQ(file.offers[2].sku, "EC-ND");
  EXPECT_EQ(file.offers[2].stock, 0);
  EXPECT_EQ(file.offers[2].moq, std::nullopt);
  EXPECT_TRUE(file.offers[2].breaks.empty());
  EXPECT_EQ(file.not_found, 1);
}

TEST(ReadKitspace, AMatchMayStandAlone) {
  const OfferFile file = offers_of(match, "answer.json");
  EXPECT_EQ(file.offers.size(), 3U);
  EXPECT_EQ(file.offers[0].place, "answer 1, offer 1, GBP");
}

TEST(ReadKitspace, LiesAreFindings) {
  const OfferFile file = offers_of(
      R"([{"mpn": {"part": ""}, "offers": []},
          {"mpn": {"part": "A", "manufacturer": null}, "offers": [7,
            {"sku": {"vendor": "V", "part": "1"}, "in_stock_quantity": "lots",
             "prices": {"XQZ": [[1, 2]], "EUR": [[1], [2, "free"], [3, 0.5], 4]}}]},
          {"mpn": {"part": "B"}, "offers": []}])",
      "answer.json");
  EXPECT_EQ(file.refused, 2);
  EXPECT_EQ(file.not_found, 1);
  EXPECT_EQ(count_code(file, "offer_supplier_missing"), 1U);
  EXPECT_EQ(count_code(file, "offer_currency_unknown"), 1U);
  EXPECT_EQ(count_code(file, "price_malformed"), 3U);
  ASSERT_EQ(file.offers.size(), 1U);
  EXPECT_EQ(breaks_of(file.offers[0]), "3:0.50");
}

}  // namespace
}  // namespace tl::sourcing
