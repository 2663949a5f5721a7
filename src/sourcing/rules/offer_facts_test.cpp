#include "sourcing/rules/offer_facts.h"

#include "foundation/limits.h"
#include "support/matchers.h"

namespace tl::sourcing {
namespace {

class OfferFactsTest : public ::testing::Test {
 protected:
  std::vector<PriceBreak> settle(const std::vector<std::pair<std::int64_t, const char*>>& steps) {
    std::vector<PriceBreak> breaks;
    for (const auto& [from, price] : steps) {
      breaks.push_back({from, *UnitPrice::parse(price, Currency::eur())});
    }
    facts_.settle_breaks(breaks);
    return breaks;
  }
  std::string price(std::string_view text, std::int64_t per = 1) {
    const auto read = facts_.price(text, {Currency::eur(), per});
    return read ? read->text() : "none";
  }

  const Findings& found() const { return findings_.kept(); }

  CollectedFindings findings_;
  OfferFacts facts_{findings_, {.file = "prices.csv", .row = 7}};
};

TEST_F(OfferFactsTest, PricesKeepTheFilesOwnDigits) {
  EXPECT_EQ(price("0.00043"), "0.00043");
  EXPECT_EQ(price("4.3E-4"), "0.00043");
  EXPECT_EQ(price("0.12345678"), "0.12345678");
  EXPECT_TRUE(found().empty());
}

TEST_F(OfferFactsTest, MoreThanEightDecimalsAreRoundedHalfUpWithANote) {
  EXPECT_EQ(price("0.123456785"), "0.12345679");
  EXPECT_EQ(price("0.123456784"), "0.12345678");
  EXPECT_EQ(found().size(), 2U);
  EXPECT_TRUE(found().has_code("price_rounded"));
  EXPECT_FALSE(found().has(Severity::warning));
}

TEST_F(OfferFactsTest, APricePerHundredOrThousandIsDividedExactly) {
  EXPECT_EQ(price("12.50", 1'000), "0.0125");
  EXPECT_EQ(price("0.43", 100), "0.0043");
  EXPECT_EQ(price("0.00001", 1'000), "0.00000001");
  EXPECT_TRUE(found().empty());
  EXPECT_EQ(price("1", 3), "0.33333333");
  EXPECT_TRUE(found().has_code("price_rounded"));
}

TEST_F(OfferFactsTest, RefusesPricesNobodyCanPay) {
  for (const char* text : {"0", "0.000000001", "-1.50"}) EXPECT_EQ(price(text), "none") << text;
  EXPECT_TRUE(found().has_code("price_not_positive"));
  for (const char* text : {"free", "1e99", "1,50"}) EXPECT_EQ(price(text), "none") << text;
  EXPECT_TRUE(found().has_code("price_malformed"));
  EXPECT_EQ(found().all().front().place.row, 7);
}

TEST_F(OfferFactsTest, PiecesAreWholePositiveAndBelievable) {
  EXPECT_EQ(facts_.stock("28411.000"), 28'411);
  EXPECT_EQ(facts_.stock("0"), 0);
  EXPECT_EQ(facts_.stock(""), std::nullopt);
  EXPECT_EQ(facts_.minimum("MOQ", "0"), std::nullopt);
  EXPECT_EQ(facts_.minimum("MOQ", "1000000000"), order_pieces_max);
  EXPECT_TRUE(found().empty());
  EXPECT_EQ(facts_.minimum("MOQ", "1000000001"), std::nullopt);
  EXPECT_TRUE(found().has_code("offer_number_absurd"));
  EXPECT_EQ(facts_.stock("99999999999999999999999"), std::nullopt);
  EXPECT_EQ(facts_.stock("-5"), std::nullopt);
  EXPECT_TRUE(found().has_code("offer_number_negative"));
  EXPECT_EQ(facts_.stock("2.5"), std::nullopt);
  EXPECT_TRUE(found().has_code("offer_pieces_not_whole"));
  EXPECT_EQ(facts_.stock("lots"), std::nullopt);
  EXPECT_TRUE(found().has_code("offer_number_malformed"));
}

TEST_F(OfferFactsTest, FeesAndCurrenciesAreCheckedToo) {
  EXPECT_EQ(facts_.fee("7.0", Currency::usd())->text(), "7.00");
  EXPECT_EQ(facts_.fee("0.0", Currency::usd()), std::nullopt);
  EXPECT_TRUE(found().empty());
  EXPECT_EQ(facts_.fee("-7", Currency::usd()), std::nullopt);
  EXPECT_TRUE(found().has_code("offer_fee_malformed"));
  EXPECT_EQ(facts_.currency("eur"), Currency::eur());
  EXPECT_EQ(facts_.currency("XQZ"), std::nullopt);
  EXPECT_TRUE(found().has_code("offer_currency_unknown"));
}

TEST_F(OfferFactsTest, BreaksAreSorted) {
  const auto breaks = settle({{100, "0.08"}, {1, "0.10"}, {10, "0.09"}});
  ASSERT_EQ(breaks.size(), 3U);
  EXPECT_EQ(breaks[0].from, 1);
  EXPECT_EQ(breaks[2].from, 100);
  EXPECT_TRUE(found().empty());
}

TEST_F(OfferFactsTest, OfTwoPricesForOneQuantityTheDearerIsKept) {
  const auto breaks = settle({{10, "0.09"}, {10, "0.11"}, {10, "0.11"}});
  ASSERT_EQ(breaks.size(), 1U);
  EXPECT_EQ(breaks[0].price.text(), "0.11");
  EXPECT_TRUE(found().has_code("price_break_contradicted"));
  EXPECT_TRUE(found().has_code("price_break_repeated"));
}

TEST_F(OfferFactsTest, ARisingPriceIsKeptAndSaid) {
  EXPECT_EQ(settle({{1, "0.10"}, {10, "0.12"}, {100, "0.13"}}).size(), 3U);
  EXPECT_TRUE(found().has_code("price_rises"));
  EXPECT_EQ(found().size(), 1U);
}

TEST_F(OfferFactsTest, KeepsNoMoreBreaksThanTheLimit) {
  std::vector<PriceBreak> breaks;
  const auto cent = *UnitPrice::parse("0.01", Currency::eur());
  for (std::size_t i = 1; i <= limits::price_breaks_max; ++i) {
    breaks.push_back({static_cast<std::int64_t>(i), cent});
  }
  facts_.settle_breaks(breaks);
  EXPECT_TRUE(found().empty());
  breaks.push_back({1'000, cent});
  facts_.settle_breaks(breaks);
  EXPECT_EQ(breaks.size(), limits::price_breaks_max);
  EXPECT_TRUE(found().has_code("price_breaks_too_many"));
}

}  // namespace
}  // namespace tl::sourcing
