#include "sourcing/rules/read_nexar.h"

#include "sourcing/rules/documents_for_test.h"

namespace tl::sourcing {
namespace {

constexpr std::string_view match = R"json({"hits": 1, "reference": "q7", "parts": [
  {"mpn": "EX-100", "manufacturer": {"name": "Example Semi"}, "shortDescription": "A part",
   "specs": [
     {"attribute": {"shortname": "manufacturerlifecyclestatus"}, "displayValue": "ACTIVE (x)"
},
     {"attribute": {"shortname": "lifecyclestatus"}, "displayValue": "NRND (Last Updated: y)"}],
   "sellers": [
     {"company": {"name": "First Distribution"}, "offers": [
       {"sku": "F-100", "id": "11", "inventoryLevel": 800, "moq": null, "orderMultiple": 10,
        "packaging": "Cut Tape", "factoryLeadDays": 70, "prices": [
          {"quantity": 10, "price": 3.665, "currency": "USD"},
          {"quantity": 1, "price": 3.899, "currency": "USD"},
          {"quantity": 1, "price": 3.17, "currency": "GBP"},
          {"quantity": 10, "price": 2.98, "currency": "GBP"},
          {"quantity": 10, "price": 2.99, "currency": ""}]},
       {"sku": "F-101", "id": "12", "inventoryLevel": -2, "moq": 5000, "orderMultiple": 0,
        "packaging": null, "prices": []}]},
     {"company": {"name": "Broker"}, "offers": [
       {"sku": "EX-100", "id": "21", "inventoryLevel": 9000, "moq": 1500, "packaging": null,
        "prices": [{"quantity": 1500, "price": 0.41, "currency": "USD"}]},
       {"sku": "EX-100", "id": "22", "inventoryLevel": 21000, "moq": 1500, "packaging": null,
        "prices": [{"quantity": 1500, "price": 0.3841, "currency": "USD"}]},
       {"sku": "EX-100", "id": "23", "inventoryLevel": -1, "moq": 1, "packaging": null,
        "prices": [{"quantity": 1, "price": 5, "currency": "USD"}]}]}]
}]
})json";

TEST(ReadNexar, R41_part_SellersOffersBecomeOffers) {
  const OfferFile file = offers_of(match, "answer.json");
  ASSERT_EQ(file.offers.size(), 6U);
  const OfferRecord& dollars = file.offers[0];
  EXPECT_EQ(dollars.supplier, "First Distribution");
  EXPECT_EQ(dollars.sku, "F-100");
  EXPECT_EQ(dollars.manufacturer, "Example Semi");
  EXPECT_EQ(dollars.mpn, "EX-100");
  EXPECT_EQ(breaks_of(dollars), "1:3.899 10:3.665");
  EXPECT_EQ(dollars.moq, std::nullopt);
  EXPECT_EQ(dollars.multiple, 10);
  EXPECT_EQ(dollars.stock, 800);
  EXPECT_EQ(dollars.pack, PackForm::cut_tape);
  EXPECT_EQ(dollars.lead_time_days, 70);
  EXPECT_EQ(dollars.lifecycle, parts::Lifecycle::not_recommended);
  EXPECT_EQ(dollars.place, "answer 1, part 1, offer 1, USD");
}

TEST(ReadNexar, SeveralCurrenciesAreSeveralOffersOfOneStock) {
  const OfferFile file = offers_of(match, "answer.json");
  ASSERT_EQ(file.offers.size(), 6U);
  EXPECT_EQ(file.offers[0].currency, Currency::usd());
  EXPECT_EQ(file.offers[1].currency.code(), "GBP");
  EXPECT_EQ(breaks_of(file.offers[1]), "1:3.17 10:2.98");
  EXPECT_EQ(file.offers[0].stock_pool, "Nexar offer 11");
  EXPECT_EQ(file.offers[1].stock_pool, file.offers[0].stock_pool);
  EXPECT_EQ(count_code(file, "offer_currency_missing"), 1U);
}

TEST(ReadNexar, StockWithoutAPriceIsKeptAndCodesAreNoStock) {
  const OfferFile file = offers_of(match, "answer.json");
  ASSERT_EQ(file.offers.size(), 6U);
  EXPECT_TRUE(file.offers[2].breaks.empty());
  EXPECT_EQ(file.offers[2].stock, std::nullopt);  // -2: some, nobody says how many
  EXPECT_EQ(file.offers[2].multiple, std::nullopt);
  EXPECT_EQ(file.offers[2].moq, 5'000);
  EXPECT_FALSE(file.offers[2].currency.is_set());
  EXPECT_EQ(file.offers[5].stock, 0);  // -1: not stocked
}

TEST(ReadNexar, SeveralLotsOfOneOrderNumberAllStay) {
  const OfferFile file = offers_of(match, "answer.json");
  ASSERT_EQ(file.offers.size(), 6U);
  EXPECT_EQ(file.offers[3].stock, 9'000);
  EXPECT_EQ(file.offers[4].stock, 21'000);
  EXPECT_NE(file.offers[3].stock_pool, file.offers[4].stock_pool);
}

TEST(ReadNexar, TheLaterOfTwoAnswersToOneQuestionCounts) {
  const std::string first = replace_all(match, "\n", " ");
  const std::string later = replace_all(first, "0.3841", "0.40");
  const OfferFile file = offers_of(cat(R"({"query": "EX-100", "response": )", first, "}\n",
                                       R"({"query": "ex100", "response": )", later, "}\n"),
                                   "answers.jsonl");
  ASSERT_EQ(file.offers.size(), 6U);
  EXPECT_EQ(file.repeated, 6);
  EXPECT_EQ(breaks_of(file.offers[4]), "1500:0.40");
  EXPECT_EQ(file.offers[4].place, "answer 2, part 1, offer 4");
}

TEST(ReadNexar, UnderstandsTheEnvelopesOfGraphQl) {
  const OfferFile multi = offers_of(cat(R"({"data": {"supMultiMatch": [)", match,
                                        R"(, {"hits": 0, "reference": "q8", "parts": []}]}})"),
                                    "answer.json");
  EXPECT_EQ(multi.offers.size(), 6U);
  EXPECT_EQ(multi.not_found, 1);
  ASSERT_EQ(count_code(multi, "part_not_found"), 1U);
  const OfferFile search = offers_of(
      R"({"data": {"supSearchMpn": {"hits": 1, "results": [{"part":
          {"mpn": "EX-1", "sellers": [{"company": {"name": "S"}, "offers": [{"sku": "1"}]},
                                      {"company": null, "offers": [{"sku": "2"}]}]}}]}}})",
      "answer.json");
  ASSERT_EQ(search.offers.size(), 1U);
  EXPECT_EQ(search.offers[0].mpn, "EX-1");
  EXPECT_EQ(count_code(search, "offer_supplier_missing"), 1U);
}

}  // namespace
}  // namespace tl::sourcing
