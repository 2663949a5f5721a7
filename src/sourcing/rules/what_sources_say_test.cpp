// What a source says is kept as it stands, also where it says little: the buying rule decides what
// can be bought, and says why something cannot.
#include "sourcing/rules/buy.h"
#include "sourcing/rules/documents_for_test.h"
#include "sourcing/rules/offer_key.h"
#include "sourcing/rules/source_terms.h"

namespace tl::sourcing {
namespace {

constexpr std::string_view header =
    "source,query,distributor,sku,mpn,manufacturer,currency,break_qty,unit_price,stock,moq,"
    "multiple,lead_time,lifecycle_or_status,packaging\n";

const Date today = Date::parse("2026-03-02").value();

BuyDecision bought(const std::vector<OfferRecord>& offers, std::int64_t pieces = 100) {
  return buy_least_cost({.pieces = pieces, .currency = Currency::usd(), .on = today}, offers)
      .value();
}

TEST(WhatSourcesSay, E12_part_APartThatWasNotFoundIsKeptAsSaid) {
  const OfferFile file =
      offers_of("{\"query\": \"A1\", \"response\": null}\n{\"query\": \"A2\", \"response\": {}}\n",
                "a.jsonl");
  EXPECT_EQ(file.not_found, 2);
  EXPECT_EQ(count_code(file, "part_not_found"), 2U);
  EXPECT_EQ(file.refused, 0) << "no answer is an answer";
}

TEST(WhatSourcesSay, E12_part_StockWithoutAPriceIsKeptAndNotBought) {
  const OfferFile file =
      offers_of(cat(header, "x/s,q,Farm,78,EX-1,Example,,,,12,,,,,\n"), "rows.csv");
  ASSERT_EQ(file.offers.size(), 1U);
  EXPECT_EQ(file.offers[0].stock, 12);
  const BuyDecision decision = bought(file.offers);
  EXPECT_FALSE(decision.chosen);
  EXPECT_EQ(rejected_text(decision.rejected, file.offers), "1 without a price");
}

TEST(WhatSourcesSay, E12_part_APriceWithoutStockIsKeptAndPromisesNoDay) {
  const OfferFile file =
      offers_of(cat(header, "x/s,q,Farm,77,EX-1,Example,USD,1,0.10,,,,,,\n"), "rows.csv");
  ASSERT_EQ(file.offers.size(), 1U);
  EXPECT_EQ(file.offers[0].stock, std::nullopt) << "not told is not none";
  EXPECT_EQ(bought(file.offers).chosen->availability, Availability::unknown);
}

TEST(WhatSourcesSay, E12_part_AStatusInAnotherLanguageIsKeptBesideItsMeaning) {
  const OfferFile file = offers_of(
      cat(header, "x/digikey_v4,q,Digi-Key,A,EX-1,Example,USD,1,0.1,5,1,,14,Activo,Cut Tape\n",
          "x/digikey_v4,q,Digi-Key,B,EX-2,Example,USD,1,0.1,5,1,,14,Obsoleto,Cut Tape\n"),
      "rows.csv");
  ASSERT_EQ(file.offers.size(), 2U);
  EXPECT_EQ(file.offers[0].status, "Activo");
  EXPECT_EQ(file.offers[0].lifecycle, parts::Lifecycle::active);
  EXPECT_EQ(file.offers[1].status, "Obsoleto");
  EXPECT_EQ(file.offers[1].lifecycle, parts::Lifecycle::obsolete);
}

TEST(WhatSourcesSay, E12_part_EverySourceIsUnderItsOwnTerms) {
  const std::pair<std::string_view, std::string_view> sources[] = {
      {"Digi-Key v3 answer", "Digi-Key"},
      {"Digi-Key v4 answer", "Digi-Key"},
      {"Mouser answer", "Mouser"},
      {"Nexar answer", "Nexar"},
      {"Kitspace answer", "Kitspace"},
      {"element14 answer", "element14"},
      {"TME answer", "TME"},
      {"LCSC answer", "LCSC"}};
  for (const auto& [said, name] : sources) {
    OfferRecord offer{
        .supplier = "Somebody Else", .retrieved_on = today, .source = std::string(said)};
    EXPECT_EQ(source_name(offer), name) << said;
    const std::vector<SourceTerms> all{
        {.source = std::string(name), .valid_from = today, .use_days = 7, .keep_days = 30}};
    const SourceTerms* terms = terms_on(all, source_name(offer), today);
    ASSERT_NE(terms, nullptr) << said;
    apply_terms(offer, *terms);
    EXPECT_EQ(offer.valid_until, today.plus_days(7)) << said;
    EXPECT_EQ(keep_until(today, terms), today.plus_days(30)) << said;
  }
}

// The same reel, tape and re-reel of one shelf: three order numbers, three prices, one stock.
TEST(WhatSourcesSay, E11_part_PackFormsOfOneShelfNeverLendEachOtherAPrice) {
  OfferRecord cut{.supplier = "S",
                  .sku = "1-CT",
                  .mpn = "X1",
                  .currency = Currency::usd(),
                  .breaks = {{1, UnitPrice::parse("0.10", Currency::usd()).value()}},
                  .stock = 10'000,
                  .stock_pool = "S|1",
                  .pack = PackForm::cut_tape};
  OfferRecord reel = cut;
  reel.sku = "1-TR";
  reel.pack = PackForm::full_reel;
  reel.moq = reel.multiple = 4'000;
  reel.breaks = {{4'000, UnitPrice::parse("0.02", Currency::usd()).value()}};
  OfferRecord re_reel = cut;
  re_reel.sku = "1-DKR";
  re_reel.pack = PackForm::re_reel;
  re_reel.pack_fee = Cost::parse("7", Currency::usd()).value();
  const std::vector<OfferRecord> offers{cut, reel, re_reel};
  const BuyDecision few = bought(offers, 100);
  EXPECT_EQ(offers[few.chosen->offer].sku, "1-CT");
  EXPECT_EQ(few.chosen->unit_price.text(), "0.10") << "never the price of the reel";
  EXPECT_EQ(few.chosen->fee.raw(), 0) << "nor the fee of the re-reel";
  const BuyDecision many = bought(offers, 3'000);
  EXPECT_EQ(offers[many.chosen->offer].sku, "1-TR");
  EXPECT_EQ(many.chosen->order_pieces, 4'000) << "in whole reels";
  EXPECT_NE(offer_key(cut), offer_key(re_reel)) << "each keeps its own key";
}

}  // namespace
}  // namespace tl::sourcing
