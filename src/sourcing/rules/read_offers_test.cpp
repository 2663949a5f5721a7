#include "sourcing/rules/read_offers.h"

#include "sourcing/rules/documents_for_test.h"

namespace tl::sourcing {
namespace {

constexpr std::string_view digikey =
    R"({"SearchLocaleUsed": {"Currency": "USD"}, "Product": {"ManufacturerProductNumber": "A1",
        "ProductVariations": [{"DigiKeyProductNumber": "A1-ND", "StandardPricing":
        [{"BreakQuantity": 1, "UnitPrice": 1}]}]}})";
constexpr std::string_view nexar =
    R"({"hits": 1, "parts": [{"mpn": "A1", "sellers": [{"company": {"name": "S"},
        "offers": [{"sku": "1", "prices": []}]}]}]})";

TEST(ReadOffers, ACollectionMayMixSuppliers) {
  const OfferFile file =
      offers_of(cat("[", digikey, ",", nexar, ",", R"({"weather": "fine"})", "]"), "answers.json");
  EXPECT_EQ(file.offers.size(), 2U);
  EXPECT_EQ(file.refused, 1);
  EXPECT_EQ(count_code(file, "answer_not_recognised"), 1U);
}

TEST(ReadOffers, TheFilesNameDecidesNothing) {
  EXPECT_EQ(offers_of(digikey, "nexar.csv").offers.size(), 1U);
  EXPECT_EQ(offers_of("mpn,price\nA1,3\n", "digikey.json", {"S", Currency::eur()}).layout,
            OfferLayout::price_list);
}

TEST(ReadOffers, SaysWhatItWantsWhenNothingFits) {
  for (const std::string_view text :
       {R"({"weather": "fine"})", "[]", R"({"query": "A1"})", "name,colour\nTim,blue\n", "hello"}) {
    const auto file = read_offers(document_of(text, "offers.txt"), {});
    EXPECT_FAILS("offers_not_recognised", file) << text;
  }
}

TEST(ReadOffers, QuestionsThatAllFoundNothingAreStillAnswers) {
  const OfferFile file = offers_of(
      "{\"query\": \"A1\", \"response\": null}\n"
      "{\"query\": \"A2\", \"response\": {}}\n",
      "answers.jsonl");
  EXPECT_TRUE(file.offers.empty());
  EXPECT_EQ(file.not_found, 2);
}

constexpr std::string_view header =
    "source,query,distributor,sku,mpn,manufacturer,currency,break_qty,unit_price,stock,moq,"
    "multiple,lead_time,lifecycle_or_status,packaging\n";

TEST(ReadBreakRows, R41_part_RowsOfOneOfferBecomeItsBreaks) {
  const OfferFile file = offers_of(
      cat(header,
          "x/digikey_v4,q1,Digi-Key,A-ND,EX-1,Example,USD,10,0.09,500.000,1,,14,Activo,Cut Tape\n"
          "x/digikey_v4,q1,Digi-Key,A-ND,EX-1,Example,USD,1.0,$0.10,500.000,1,,14,Activo,Cut Tape\n"
          "x/farm,q1,Farm,77,EX-1,Example,GBP,1,0.123456789,-2,5,5,14,STOCKED,EACH\n"
          "x/farm,q1,Farm,78,EX-1,Example,,,,12,,,,,\n"),
      "rows.csv");
  EXPECT_EQ(file.layout, OfferLayout::break_rows);
  ASSERT_EQ(file.offers.size(), 3U);
  EXPECT_EQ(breaks_of(file.offers[0]), "1:0.10 10:0.09");
  EXPECT_EQ(file.offers[0].stock, 500);
  EXPECT_EQ(file.offers[0].lead_time_days, 98);  // this API states weeks
  EXPECT_EQ(file.offers[0].pack, PackForm::cut_tape);
  EXPECT_EQ(file.offers[0].lifecycle, parts::Lifecycle::active);
  EXPECT_EQ(file.offers[0].place, "row 2");
  EXPECT_EQ(breaks_of(file.offers[1]), "1:0.12345679");
  EXPECT_EQ(count_code(file, "price_rounded"), 1U);
  EXPECT_EQ(file.offers[1].lead_time_days, 14);
  EXPECT_EQ(file.offers[1].stock, std::nullopt);
  EXPECT_EQ(file.offers[1].multiple, 5);
  EXPECT_TRUE(file.offers[2].breaks.empty());
  EXPECT_EQ(file.offers[2].stock, 12);
}

TEST(ReadBreakRows, DoesNotMixWhatDiffers) {
  const OfferFile file = offers_of(cat(header, "x,q1,Farm,77,EX-1,Example,GBP,1,3,7,,,,,Cut Tape\n",
                                       "x,q1,Farm,77,EX-1,Example,GBP,1,2,7,,,,,Tape & Reel\n",
                                       "x,q1,Farm,77,EX-1,Example,EUR,1,4,7,,,,,Cut Tape\n",
                                       "x,q2,Farm,77,EX-1,Example,EUR,1,5,7,,,,,Cut Tape\n"),
                                   "rows.csv");
  // The second answer about the cut tape replaces the first, in all its currencies.
  ASSERT_EQ(file.offers.size(), 2U);
  EXPECT_EQ(breaks_of(file.offers[0]), "1:2.00");
  EXPECT_EQ(breaks_of(file.offers[1]), "1:5.00");
  EXPECT_EQ(file.repeated, 2);
}

TEST(ReadBreakRows, LeavesOutWhatNobodyOffersOrPricesInNothing) {
  const OfferFile file = offers_of(
      cat(header, "x,q,,77,EX-1,Example,GBP,1,3,7,,,,,\n", "x,q,Farm,,,Example,GBP,1,3,7,,,,,\n",
          "x,q,Farm,9,EX-2,Example,,1,3,7,,,,,\n", "x,q,Farm,10,,,GBP,1,3,7,,,,,\n"),
      "rows.csv");
  EXPECT_EQ(file.refused, 3);
  EXPECT_EQ(count_code(file, "offer_supplier_missing"), 1U);
  EXPECT_EQ(count_code(file, "offer_part_missing"), 1U);
  EXPECT_EQ(count_code(file, "offer_currency_missing"), 1U);
  ASSERT_EQ(file.offers.size(), 1U);
  EXPECT_EQ(file.offers[0].sku, "10");
  EXPECT_EQ(count_code(file, "offer_without_mpn"), 1U);
}

}  // namespace
}  // namespace tl::sourcing
