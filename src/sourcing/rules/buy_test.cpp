#include "sourcing/rules/buy.h"

#include "support/matchers.h"

namespace tl::sourcing {
namespace {

const Currency eur = Currency::eur();
const Date today = Date::parse("2026-03-02").value();

UnitPrice price(std::string_view text, Currency currency = eur) {
  return *UnitPrice::parse(text, currency);
}

OfferRecord offer(std::string_view supplier, std::vector<PriceBreak> breaks) {
  return {.supplier = std::string(supplier),
          .sku = std::string(supplier) + "-1",
          .currency = eur,
          .breaks = std::move(breaks),
          .stock = 1'000'000};
}

BuyRequest need(std::int64_t pieces) {
  return {.pieces = pieces, .currency = eur, .on = today};
}

Purchase bought(const BuyRequest& request, const std::vector<OfferRecord>& offers) {
  return buy_least_cost(request, offers).value().chosen.value();
}

// The worked case of docs/domain/costing.md: need 480.
TEST(Buy, R41_part_OrdersUpToABreakWhenThatCostsLess) {
  const std::vector<OfferRecord> offers{
      offer("A", {{100, price("0.10")}, {500, price("0.085")}, {1'000, price("0.06")}})};
  const Purchase p = bought(need(480), offers);
  EXPECT_EQ(p.order_pieces, 500);
  EXPECT_EQ(p.order_cost.text(), "42.50");
  EXPECT_EQ(p.extended_cost.text(), "40.80");
  EXPECT_EQ(p.excess_cost.text(), "1.70");
  EXPECT_EQ(p.excess_pieces(), 20);
}

TEST(Buy, R41_part_NeverChoosesAPriceThatCannotBeBought) {
  OfferRecord reel = offer("reel", {{4'000, price("0.001")}});
  reel.moq = 4'000;
  reel.multiple = 4'000;
  const OfferRecord cut = offer("cut", {{1, price("0.01")}});
  EXPECT_EQ(bought(need(100), {reel, cut}).offer, 1u)
      << "EUR 1.00 for 100, not EUR 4.00 for a reel";
  EXPECT_EQ(bought(need(1'000), {reel, cut}).offer, 0u);
  EXPECT_EQ(bought(need(5'000), {reel, cut}).order_pieces, 8'000)
      << "whole reels: EUR 8 beats EUR 50";
}

TEST(Buy, OrdersTheLowestBreakWhenLessIsNeeded) {
  const Purchase p = bought(need(3), {offer("A", {{10, price("0.5")}})});
  EXPECT_EQ(p.order_pieces, 10);
  EXPECT_EQ(p.order_cost.text(), "5.00");
}

// 1,000 resistors from three packings: 20 pieces of the cut tape go into the feeder.
TEST(Buy, E11_ComparesLeaderLossFeeAndExcessAsMoney) {
  OfferRecord cut = offer("A", {{1, price("0.10")}});
  cut.pack = PackForm::cut_tape;
  OfferRecord re_reel = offer("B", {{1, price("0.10")}});
  re_reel.pack = PackForm::re_reel;
  re_reel.pack_fee = *Cost::parse("3", eur);
  OfferRecord reel = offer("C", {{1'500, price("0.069")}});
  reel.pack = PackForm::full_reel;
  BuyRequest request = need(1'000);
  const auto cost_of = [&](const OfferRecord& one) {
    return bought(request, {one}).order_cost.text();
  };
  EXPECT_EQ(bought(request, {cut, re_reel, reel}).offer, 0u);
  request.leader_pieces = 20;
  EXPECT_EQ(cost_of(cut), "102.00") << "1,020 pieces";
  EXPECT_EQ(cost_of(re_reel), "103.00") << "1,000 pieces and the fee";
  EXPECT_EQ(cost_of(reel), "103.50") << "1,500 pieces";
  EXPECT_EQ(bought(request, {cut, re_reel, reel}).required_pieces, 1'020);
  request.leader_pieces = 31;
  EXPECT_EQ(bought(request, {cut, re_reel, reel}).offer, 1u) << "103.10 against 103.00";
  request.leader_pieces = 40;
  reel.breaks.front().price = price("0.0686");
  const Purchase whole = bought(request, {cut, re_reel, reel});
  EXPECT_EQ(whole.offer, 2u) << "104.00, 103.00, 102.90";
  EXPECT_EQ(whole.excess_pieces(), 500);
}

TEST(Buy, E11_part_AReReelWithoutItsFeeIsNotBought) {
  OfferRecord re_reel = offer("B", {{1, price("0.05")}});
  re_reel.pack = PackForm::re_reel;
  const auto decision = buy_least_cost(need(10), std::vector{re_reel});
  ASSERT_OK(decision);
  EXPECT_FALSE(decision->chosen);
  EXPECT_EQ(decision->rejected.front().why, Unusable::fee_not_told);
}

TEST(Buy, WhatIsNotSoldIsNotBoughtAndTheLastStockHasNoLeadTime) {
  OfferRecord closed = offer("A", {{1, price("0.05")}});
  closed.sale = Sale::closed;
  OfferRecord last = offer("B", {{1, price("0.06")}});
  last.sale = Sale::stock_only;
  last.stock = 100;
  last.lead_time_days = 70;
  const OfferRecord dear = offer("C", {{1, price("0.60")}});
  const auto some = buy_least_cost(need(100), std::vector{closed, last, dear});
  ASSERT_OK(some);
  EXPECT_EQ(some->chosen->offer, 1u);
  EXPECT_EQ(some->chosen->availability, Availability::stock);
  EXPECT_EQ(some->rejected.front().why, Unusable::not_for_sale);
  const auto more = buy_least_cost(need(101), std::vector{closed, last, dear});
  ASSERT_OK(more);
  EXPECT_EQ(more->chosen->offer, 2u) << "nobody will make the last 1 of B's";
}

TEST(Buy, E12_part_NamesWhyNothingCouldBeBought) {
  OfferRecord old = offer("A", {{1, price("0.05")}});
  old.valid_until = Date::parse("2026-02-27").value();
  OfferRecord older = old;
  older.supplier = "Z";
  older.valid_until = Date::parse("2026-01-27").value();
  const std::vector<OfferRecord> offers{older, old, offer("B", {})};
  const auto decision = buy_least_cost(need(100), offers);
  ASSERT_OK(decision);
  EXPECT_EQ(rejected_text(decision->rejected, offers),
            "2 expired (the latest, of A, on 2026-02-27), 1 without a price");
  EXPECT_EQ(rejected_text({}, offers), "");
}

TEST(Buy, E11_part_AddsTheFeeOfThePackForm) {
  OfferRecord re_reel = offer("B", {{1, price("0.05")}});
  re_reel.pack = PackForm::re_reel;
  re_reel.pack_fee = *Cost::parse("7", eur);
  const OfferRecord cut = offer("A", {{1, price("0.06")}});
  EXPECT_EQ(bought(need(100), {re_reel, cut}).offer, 1u) << "6.00 against 5.00 + 7.00";
  const Purchase p = bought(need(1'000), {re_reel, cut});
  EXPECT_EQ(p.offer, 0u) << "50.00 + 7.00 against 60.00";
  EXPECT_EQ(p.extended_cost.text(), "57.00");
  EXPECT_EQ(p.excess_cost.text(), "0.00") << "the fee is no excess";
}

TEST(Buy, RoundsUpToTheMultiple) {
  OfferRecord tray = offer("A", {{1, price("2")}});
  tray.moq = 10;
  tray.multiple = 24;
  EXPECT_EQ(*order_quantity(5, tray), 24);
  EXPECT_EQ(*order_quantity(24, tray), 24);
  EXPECT_EQ(*order_quantity(25, tray), 48);
}

TEST(Buy, ConvertsAtTheRateOfTheDayAndSaysSo) {
  OfferRecord dollars = offer("A", {});
  dollars.currency = Currency::usd();
  dollars.breaks = {{1, price("0.163", Currency::usd())}};
  BuyRequest request = need(100);
  EXPECT_EQ(buy_least_cost(request, std::vector{dollars})->rejected.front().why,
            Unusable::no_exchange_rate);
  request.rates = {{Currency::usd(), price("0.90"), *Date::parse("2026-01-01"), "bank"},
                   {Currency::usd(), price("0.92"), *Date::parse("2026-03-01"), "bank"},
                   {Currency::usd(), price("0.99"), *Date::parse("2026-03-03"), "bank"}};
  const Purchase p = bought(request, {dollars});
  EXPECT_EQ(p.unit_price.text(), "0.14996");
  EXPECT_EQ(p.order_cost.text(), "14.996");
  EXPECT_EQ(p.exchange, "1 USD = EUR 0.92 since 2026-03-01, bank");
}

TEST(Buy, LeavesOutWhatCannotBeBoughtAndSaysWhy) {
  OfferRecord expired = offer("A", {{1, price("1")}});
  expired.valid_until = *Date::parse("2026-03-01");
  const OfferRecord silent = offer("B", {});
  OfferRecord absurd = offer("C", {{1, price("80000000000")}});
  absurd.moq = 1'000'000'000;
  const BuyDecision decision =
      buy_least_cost(need(1), std::vector{expired, silent, absurd}).value();
  EXPECT_FALSE(decision.chosen);
  ASSERT_EQ(decision.rejected.size(), 3u);
  EXPECT_EQ(decision.rejected[0].why, Unusable::expired);
  EXPECT_EQ(decision.rejected[1].why, Unusable::no_price);
  EXPECT_EQ(decision.rejected[2].why, Unusable::too_large);
  expired.valid_until = today;
  EXPECT_TRUE(buy_least_cost(need(1), std::vector{expired})->chosen)
      << "valid through its last day";
}

TEST(Buy, PrefersWhatCanBeHad) {
  OfferRecord none_left = offer("A", {{1, price("0.01")}});
  none_left.stock = 0;
  const OfferRecord stocked = offer("B", {{1, price("0.02")}});
  EXPECT_EQ(bought(need(10), {none_left, stocked}).offer, 1u);
  EXPECT_EQ(bought(need(10), {none_left}).availability, Availability::unknown);
  none_left.lead_time_days = 84;
  EXPECT_EQ(bought(need(10), {none_left, stocked}).offer, 0u);
}

TEST(Buy, BreaksTiesBySupplierThenOrderNumber) {
  const std::vector<OfferRecord> offers{offer("B", {{1, price("1")}}),
                                        offer("A", {{1, price("1")}})};
  EXPECT_EQ(bought(need(1), offers).offer, 1u);
}

}  // namespace
}  // namespace tl::sourcing
