#include "sourcing/rules/read_digikey.h"

#include "sourcing/rules/documents_for_test.h"

namespace tl::sourcing {
namespace {

// A product with one of each: cut tape, full reel, Digi-Reel with its fee, a marketplace seller.
constexpr std::string_view product = R"json({
  "Description": {"ProductDescription": "RES 10K OHM 1% 0603"},
  "Manufacturer": {"Id": 1, "Name": "Example Resistors"},
  "ManufacturerProductNumber": "ER0603-10K",
  "ProductVariations": [
    {"DigiKeyProductNumber": "99-ER0603-2-ND",
     "PackageType": {"Id": 1, "Name": "Cinta y rollo (TR)"
}
,
     "StandardPricing": [{"BreakQuantity": 5000, "UnitPrice": 0.00213, "TotalPrice": 10.65},
                         {"BreakQuantity": 10000, "UnitPrice": 0.0019, "TotalPrice": 19.0}],
     "MyPricing": [], "MarketPlace": false, "QuantityAvailableforPackageType": 40000,
     "MinimumOrderQuantity": 5000, "StandardPackage": 5000, "DigiReelFee": 0.0
},
    {"DigiKeyProductNumber": "99-ER0603-1-ND",
     "PackageType": {"Id": 2, "Name": "Cinta cortada (CT)"},
     "StandardPricing": [{"BreakQuantity": 1, "UnitPrice": 0.1, "TotalPrice": 0.1},
                         {"BreakQuantity": 10, "UnitPrice": 0.011, "TotalPrice": 0.11}],
     "MyPricing": [], "MarketPlace": false, "QuantityAvailableforPackageType": 41234,
     "MinimumOrderQuantity": 1, "StandardPackage": 0, "DigiReelFee": 0.0},
    {"DigiKeyProductNumber": "99-ER0603-6-ND",
     "PackageType": {"Id": 243, "Name": "Digi-Reel\u00ae"},
     "StandardPricing": [{"BreakQuantity": 1, "UnitPrice": 0.1, "TotalPrice": 0.1}],
     "MyPricing": [{"BreakQuantity": 100, "UnitPrice": 0.008, "TotalPrice": 0.8}],
     "MarketPlace": false, "QuantityAvailableforPackageType": 41234,
     "MinimumOrderQuantity": 1, "StandardPackage": 1, "DigiReelFee": 6.5},
    {"DigiKeyProductNumber": "99-ER0603-MP-ND", "PackageType": {"Id": 3, "Name": "Granel"},
     "StandardPricing": [], "MyPricing": [], "MarketPlace": true,
     "Supplier": {"Id": 7, "Name": "Somebody Else"}, "QuantityAvailableforPackageType": 12,
     "MinimumOrderQuantity": 0, "StandardPackage": 250, "DigiReelFee": 0.0}],
  "ProductStatus": {"Id": 0, "Status": "Activo"}, "Ncnr": true, "EndOfLife": false,
  "ManufacturerLeadWeeks": "14"
})json";

std::string details(std::string_view body, std::string_view currency = "EUR") {
  return cat(R"({"SearchLocaleUsed": {"Site": "es", "Currency": ")", currency, R"("}, "Product": )",
             body, "}");
}

TEST(ReadDigikey, R41_part_EveryVariationIsAnOfferOfItsOwn) {
  const OfferFile file = offers_of(details(product), "answer.json");
  EXPECT_EQ(file.layout, OfferLayout::answers);
  ASSERT_EQ(file.offers.size(), 4U);
  EXPECT_EQ(file.breaks, 5);
  const OfferRecord& cut = file.offers[1];
  EXPECT_EQ(cut.supplier, "Digi-Key");
  EXPECT_EQ(cut.sku, "99-ER0603-1-ND");
  EXPECT_EQ(cut.manufacturer, "Example Resistors");
  EXPECT_EQ(cut.mpn, "ER0603-10K");
  EXPECT_EQ(cut.currency, Currency::eur());
  EXPECT_EQ(breaks_of(cut), "1:0.10 10:0.011");
  EXPECT_EQ(cut.stock, 41'234);
  EXPECT_EQ(cut.moq, 1);
  EXPECT_EQ(cut.lead_time_days, 98);
  EXPECT_EQ(cut.lifecycle, parts::Lifecycle::active);
  EXPECT_EQ(cut.status, "Activo");
  EXPECT_TRUE(cut.non_cancellable);
  EXPECT_EQ(cut.place, "answer 1, variation 2");
}

TEST(ReadDigikey, E11_part_PackFormsKeepTheirOwnTerms) {
  const OfferFile file = offers_of(details(product), "answer.json");
  ASSERT_EQ(file.offers.size(), 4U);
  const auto& [reel, cut, re_reel, market] =
      std::tie(file.offers[0], file.offers[1], file.offers[2], file.offers[3]);
  EXPECT_EQ(reel.pack, PackForm::full_reel);
  EXPECT_EQ(reel.moq, 5'000);
  EXPECT_EQ(reel.multiple, 5'000);  // reels are sold whole
  EXPECT_EQ(cut.pack, PackForm::cut_tape);
  EXPECT_EQ(cut.multiple, std::nullopt);
  EXPECT_EQ(cut.pack_fee, std::nullopt);
  EXPECT_EQ(re_reel.pack, PackForm::re_reel);
  EXPECT_EQ(re_reel.pack_fee->text(), "6.50");
  EXPECT_EQ(breaks_of(re_reel), "100:0.008");  // the price agreed with us
  EXPECT_EQ(market.pack, PackForm::bulk);
  EXPECT_EQ(market.multiple, std::nullopt);
  EXPECT_EQ(market.seller, "Somebody Else");
  EXPECT_EQ(market.moq, std::nullopt);
  EXPECT_TRUE(market.breaks.empty());
}

TEST(ReadDigikey, OneShelfIsOneStockPool) {
  const OfferFile file = offers_of(details(product), "answer.json");
  ASSERT_EQ(file.offers.size(), 4U);
  EXPECT_FALSE(file.offers[0].stock_pool.empty());
  EXPECT_EQ(file.offers[0].stock_pool, file.offers[1].stock_pool);
  EXPECT_EQ(file.offers[1].stock_pool, file.offers[2].stock_pool);
  EXPECT_EQ(file.offers[3].stock_pool, "");
}

TEST(ReadDigikey, AnEmptyAnswerIsAFindingWithTheQuestion) {
  const OfferFile file = offers_of(
      cat(R"({"query": "ER0603-10K", "response": )", replace_all(details(product), "\n", " "),
          "}\n", R"({"query": "NOBODY-HAS-IT", "response": null})", "\n",
          R"({"query": "NOR-THIS", "response": {"Products": [], "ExactMatches": []}})", "\n"),
      "answers.jsonl");
  EXPECT_EQ(file.offers.size(), 4U);
  EXPECT_EQ(file.not_found, 2);
  ASSERT_EQ(count_code(file, "part_not_found"), 2U);
  const Finding& finding = file.findings.all().front();
  EXPECT_EQ(finding.message, "not found: NOBODY-HAS-IT");
  EXPECT_EQ(finding.place.row, 2);
  EXPECT_EQ(finding.severity, Severity::note);
}

TEST(ReadDigikey, ASearchThatListsAProductTwiceCountsTheExactMatch) {
  const std::string fresh = replace_all(product, "41234", "41200");
  const OfferFile file = offers_of(cat(R"({"SearchLocaleUsed": {"Currency": "USD"}, "Products": [)",
                                       product, R"(], "ExactMatches": [)", fresh, "]}"),
                                   "answer.json");
  ASSERT_EQ(file.offers.size(), 4U);
  EXPECT_EQ(file.repeated, 4);
  EXPECT_EQ(file.repeated_breaks, 5);
  EXPECT_EQ(file.offers[1].stock, 41'200);
  EXPECT_EQ(file.offers[1].place, "answer 1, exact match 1, variation 2");
  EXPECT_EQ(count_code(file, "offer_repeated"), 1U);
}

TEST(ReadDigikey, WithoutACurrencyThereIsNoPrice) {
  const OfferFile none = offers_of(cat(R"({"Product": )", product, "}"), "answer.json");
  ASSERT_EQ(none.offers.size(), 4U);
  EXPECT_EQ(none.breaks, 0);
  EXPECT_EQ(count_code(none, "offer_currency_missing"), 3U);
  const OfferFile strange = offers_of(details(product, "XQZ"), "answer.json");
  EXPECT_EQ(strange.breaks, 0);
  EXPECT_EQ(count_code(strange, "offer_currency_unknown"), 1U);
}

TEST(ReadDigikey, BrokenProductsAreLeftOutWithTheirReason) {
  const OfferFile file = offers_of(
      R"({"SearchLocaleUsed": {"Currency": "USD"}, "ExactMatches": [], "Products": [
          {"Manufacturer": {"Name": "A"}, "ProductVariations": []},
          {"ManufacturerProductNumber": "NO-PACK-1", "ManufacturerLeadWeeks": "soon"},
          {"ManufacturerProductNumber": "ODD-1", "ProductVariations": [
            {"DigiKeyProductNumber": "ODD-1-ND", "StandardPricing": [
              {"BreakQuantity": 1, "UnitPrice": -4}, {"UnitPrice": 4}, "what", null,
              {"BreakQuantity": 3, "UnitPrice": "n/a"}, {"BreakQuantity": 9, "UnitPrice": 4}]},
            null, [], 7]}]})",
      "answer.json");
  EXPECT_EQ(file.refused, 2);
  EXPECT_EQ(count_code(file, "offer_part_missing"), 1U);
  EXPECT_EQ(count_code(file, "offer_without_variations"), 1U);
  EXPECT_EQ(count_code(file, "lead_time_unreadable"), 1U);
  EXPECT_EQ(count_code(file, "price_not_positive"), 1U);
  ASSERT_FALSE(file.offers.empty());
  EXPECT_EQ(breaks_of(file.offers.front()), "9:4.00");
}

TEST(ReadDigikey, KnowsTheStateByNumberWhenTheWordIsForeign) {
  const std::string foreign = replace_all(product, R"("Id": 0, "Status": "Activo")",
                                          R"("Id": 1, "Status": "\u5ec3\u6b62")");
  const OfferFile file = offers_of(details(foreign), "answer.json");
  ASSERT_EQ(file.offers.size(), 4U);
  EXPECT_EQ(file.offers[0].lifecycle, parts::Lifecycle::obsolete);
}

}  // namespace
}  // namespace tl::sourcing
