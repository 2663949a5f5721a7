#include "quoting/rules/exchange_check.h"

#include "quoting/rules/test_input.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

// The resistor is sold in dollars.
CostingInput dollar_board() {
  CostingInput input = testing::small_board();
  sourcing::OfferRecord& offer = input.demands[0].offers[0];
  offer.currency = Currency::usd();
  for (sourcing::PriceBreak& step : offer.breaks)
    step.price = UnitPrice::of_raw(step.price.raw(), Currency::usd());
  return input;
}

TEST(ExchangeCheck, TellsThatARateIsMissing) {
  const Findings findings = check_exchange(dollar_board());
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings.all().front().code, "exchange_rate_missing");
  EXPECT_TRUE(check_exchange(testing::small_board()).empty());
}

TEST(ExchangeCheck, TellsThatARateIsOlderThanItsTerm) {
  CostingInput input = dollar_board();
  input.rates.exchange = {{.from = Currency::usd(),
                           .rate = UnitPrice::parse("0.9", Currency::eur()).value(),
                           .valid_from = input.on.plus_days(-30),
                           .source = "ECB"}};
  EXPECT_TRUE(check_exchange(input).empty()) << "30 days are the term";
  input.rates.exchange[0].valid_from = input.on.plus_days(-31);
  const Findings findings = check_exchange(input);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings.all().front().code, "exchange_rate_old");
  input.rates.terms.exchange_rate_days = 31;
  EXPECT_TRUE(check_exchange(input).empty());
}

TEST(ExchangeCheck, IsSilentAboutOffersThatNobodyCouldBuy) {
  CostingInput input = dollar_board();
  input.demands[0].offers[0].valid_until = input.on.plus_days(-1);
  EXPECT_TRUE(check_exchange(input).empty());
}

}  // namespace
}  // namespace tl::quoting
