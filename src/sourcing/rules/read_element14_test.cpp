#include "sourcing/rules/read_element14.h"

#include "sourcing/rules/documents_for_test.h"

namespace tl::sourcing {
namespace {

constexpr std::string_view cut = R"json({"sku": "1234567", "displayName": "EXAMPLE - EC-1N0",
  "productStatus": "STOCKED", "packSize": 1, "unitOfMeasure": "EACH (SUPPLIED ON CUT TAPE)",
  "id": "pf_UK1_1234567_0", "inv": 9, "brandName": "EXAMPLE", "countryOfOrigin": "tw",
  "translatedManufacturerPartNumber": "EC-1N0", "translatedMinimumOrderQuality": 10,
  "prices": [{"from": 100, "to": 999, "cost": 0.0466}, {"from": 10, "to": 99, "cost": 0.0569}],
  "stock": {"level": 598428, "leastLeadTime": 190, "status": 1}, "reeling": false})json";

std::string answer(std::string_view products) {
  return cat(R"({"manufacturerPartNumberSearchReturn": {"numberOfResults": 1, "products": [)",
             products, "]}}");
}

TEST(ReadElement14, R41_part_TheStoreTellsTheCurrency) {
  const OfferFile file = offers_of(answer(cut), "answer.json");
  ASSERT_EQ(file.offers.size(), 1U);
  const OfferRecord& offer = file.offers.front();
  EXPECT_EQ(offer.supplier, "Farnell UK");
  EXPECT_EQ(offer.currency.code(), "GBP");
  EXPECT_EQ(breaks_of(offer), "10:0.0569 100:0.0466");
  EXPECT_EQ(offer.moq, 10);
  EXPECT_EQ(offer.stock, 598'428);
  EXPECT_EQ(offer.lead_time_days, 190);  // the factory's
  EXPECT_EQ(offer.dispatch_days, std::nullopt);
  EXPECT_EQ(offer.pack, PackForm::cut_tape);
  EXPECT_EQ(offer.origin, "TW");
  const OfferFile newark = offers_of(answer(replace_all(cut, "pf_UK1_", "pf_US1_")), "answer.json");
  ASSERT_EQ(newark.offers.size(), 1U);
  EXPECT_EQ(newark.offers.front().supplier, "Newark");
  EXPECT_EQ(newark.offers.front().currency.code(), "USD");
}

TEST(ReadElement14, AStoreThatNobodyNamesHasThePricesOfTheCaller) {
  const std::string nobody = answer(replace_all(cut, "pf_UK1_1234567_0", "x"));
  const OfferFile none = offers_of(nobody, "answer.json");
  ASSERT_EQ(none.offers.size(), 1U);
  EXPECT_TRUE(none.offers.front().breaks.empty());
  EXPECT_EQ(count_code(none, "offer_currency_missing"), 1U);
  const OfferFile told = offers_of(nobody, "answer.json", {.currency = Currency::eur()});
  EXPECT_EQ(breaks_of(told.offers.front()), "10:0.0569 100:0.0466");
  const OfferFile asked = offers_of(cat(R"({"query": "mpn_EC-1N0_www.newark.com", "response": )",
                                        replace_all(nobody, "\n", " "), "}"),
                                    "answer.json");
  EXPECT_EQ(asked.offers.front().currency.code(), "USD");
}

TEST(ReadElement14, APriceForAReelIsAPriceForItsPieces) {
  const std::string reels = replace_all(
      replace_all(replace_all(replace_all(cut, "EACH (SUPPLIED ON CUT TAPE)", "REEL OF"),
                              "\"packSize\": 1", "\"packSize\": 4000"),
                  R"("from": 10, "to": 99, "cost": 0.0569)",
                  R"("from": 1, "to": 4, "cost": 24.54)"),
      R"("from": 100, "to": 999, "cost": 0.0466)", R"("from": 5, "to": 99, "cost": 23.08)");
  const OfferFile file =
      offers_of(answer(replace_all(replace_all(reels, "\"translatedMinimumOrderQuality\": 10",
                                               "\"translatedMinimumOrderQuality\": 1"),
                                   "598428", "3")),
                "answer.json");
  ASSERT_EQ(file.offers.size(), 1U);
  const OfferRecord& offer = file.offers.front();
  EXPECT_EQ(breaks_of(offer), "4000:0.006135 20000:0.00577");
  EXPECT_EQ(offer.moq, 4'000);
  EXPECT_EQ(offer.multiple, 4'000);
  EXPECT_EQ(offer.stock, 12'000);
  EXPECT_EQ(offer.pack, PackForm::full_reel);
}

TEST(ReadElement14, E11_part_ReReeledTapeSharesTheShelfAndKeepsItsOwnMinimum) {
  const std::string re_reel = replace_all(replace_all(replace_all(cut, "1234567\"", "1234567RL\""),
                                                      "\"reeling\": false", "\"reeling\": true"),
                                          "\"translatedMinimumOrderQuality\": 10",
                                          "\"translatedMinimumOrderQuality\": 500");
  const OfferFile file = offers_of(answer(cat(cut, ",", re_reel)), "answer.json");
  ASSERT_EQ(file.offers.size(), 2U);
  EXPECT_EQ(file.offers[1].pack, PackForm::re_reel);
  EXPECT_EQ(file.offers[1].moq, 500);
  EXPECT_EQ(file.offers[1].pack_fee, std::nullopt);
  EXPECT_EQ(file.offers[0].stock_pool, file.offers[1].stock_pool);
}

TEST(ReadElement14, StatesAreOneDistributorsOwn) {
  const auto read = [](std::string_view status) {
    const OfferFile file = offers_of(answer(replace_all(cut, "STOCKED", status)), "answer.json");
    return file.offers.empty() ? OfferRecord{} : file.offers.front();
  };
  EXPECT_EQ(read("DIRECT_SHIP").sale, Sale::open);
  EXPECT_EQ(read("NO_LONGER_STOCKED").sale, Sale::stock_only);
  EXPECT_EQ(read("NO_LONGER_STOCKED").lifecycle, parts::Lifecycle::unknown);
  EXPECT_EQ(read("NO_LONGER_MANUFACTURED").sale, Sale::stock_only);
  EXPECT_EQ(read("NO_LONGER_MANUFACTURED").lifecycle, parts::Lifecycle::obsolete);
}

TEST(ReadElement14, NothingFoundAndNothingUsable) {
  const OfferFile file = offers_of(
      cat(R"({"query": "A", "response": {"keywordSearchReturn": {"numberOfResults": 0}}})", "\n",
          R"({"query": "B", "response": {"premierFarnellPartNumberReturn": {"products": [{},)",
          R"({"sku": "1", "id": "_UK1_", "packSize": 99999999999, "stock": {"level": "much"},)",
          R"("prices": [{"from": "x", "cost": 1}, 4], "countryOfOrigin": "Taiwan"}]}}})", "\n"),
      "answers.jsonl");
  EXPECT_EQ(file.not_found, 1);
  EXPECT_EQ(file.refused, 1);
  ASSERT_EQ(file.offers.size(), 1U);
  EXPECT_TRUE(file.offers.front().breaks.empty());
  EXPECT_EQ(file.offers.front().stock, std::nullopt);
  EXPECT_EQ(count_code(file, "origin_unreadable"), 1U);
}

}  // namespace
}  // namespace tl::sourcing
