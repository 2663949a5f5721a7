#include "sourcing/service/landed.h"

#include "platform/database/statements.h"
#include "platform/vault/statements.h"
#include "sourcing/service/offers.h"
#include "sourcing/store/statements.h"
#include "support/databases.h"

namespace tl::sourcing {
namespace {

using database::Transaction;

const Currency eur = Currency::eur();
const Currency usd = Currency::usd();

class Landed : public testing::OnBothDatabases {
 protected:
  Landed()
      : OnBothDatabases(
            {&database::store_schema(), &vault::store_schema(), &sourcing::store_schema()}) {}

  ExchangeRate rate(std::string_view amount, const Date& from) const {
    return {.from = usd,
            .rate = UnitPrice::parse(amount, eur).value(),
            .valid_from = from,
            .source = "bank"};
  }
  std::string rate_of(const Date& day) {
    const auto rates = db().read([&](Transaction& tx) { return exchange_on(tx, {}, eur, day); });
    EXPECT_OK(rates);
    return rates->empty() ? std::string() : rates->front().rate.text();
  }

  Caller caller{.actor = "ann",
                .request_id = "r1",
                .now = testing::test_instant(),
                .today = Date::parse("2026-03-02").value()};
};
TL_ON_BOTH_DATABASES(Landed);

TEST_P(Landed, TheLatestRateByTheDayCounts) {
  const Date today = caller.today;
  ASSERT_OK(set_exchange_rate(db(), caller, rate("0.90", today.plus_days(-10))));
  ASSERT_OK(set_exchange_rate(db(), caller, rate("0.92", today)));
  ASSERT_OK(set_exchange_rate(db(), caller, rate("0.91", today.plus_days(-5))));
  EXPECT_EQ(rate_of(today.plus_days(-11)), "");
  EXPECT_EQ(rate_of(today.plus_days(-10)), "0.90");
  EXPECT_EQ(rate_of(today.plus_days(-1)), "0.91");
  EXPECT_EQ(rate_of(today), "0.92");
  EXPECT_FAILS("landed_day_in_future",
               set_exchange_rate(db(), caller, rate("0.92", today.plus_days(1))));
  EXPECT_FAILS("exchange_rate_malformed", set_exchange_rate(db(), caller, rate("0", today)));
}

TEST_P(Landed, TheSameFileAgainRecordsNothing) {
  const std::string_view file = "currency,rate,from\nUSD,0.9,2026-03-01\nUSD,0.9,2026-04-01\n";
  EXPECT_EQ(import_exchange(db(), caller, file, "ecb.csv", eur)->created, 1);
  const auto again = import_exchange(db(), caller, file, "ecb.csv", eur);
  ASSERT_OK(again);
  EXPECT_EQ(again->created, 0);
  EXPECT_EQ(again->unchanged, 1);
  EXPECT_EQ(again->refused, 1) << "of a day that is still to come";
  EXPECT_EQ(import_duty(db(), caller, "code,percent,from\n8532,1,2026-01-01\n", "t.csv")->created,
            1);
}

TEST_P(Landed, ComparesOffersByWhatAPieceCostsHere) {
  ASSERT_OK(set_exchange_rate(db(), caller, rate("0.90", caller.today)));
  jobs::NoProgress progress;
  ASSERT_OK(import_offers(db(), caller,
                          {.bytes = "supplier,mpn,currency,price 1,stock\nAlpha,X1,EUR,0.10,999\n"
                                    "Pacific,X1,USD,0.10,999\n",
                           .file_name = "list.csv"},
                          progress));
  ASSERT_OK(
      set_freight(db(), caller,
                  {.supplier = "PACIFIC", .rate = Rate::percent(20), .valid_from = caller.today}));
  EXPECT_FAILS("freight_malformed", set_freight(db(), caller, {.supplier = "Pacific"}));
  EXPECT_FAILS("commodity_code_malformed", set_duty(db(), caller, {.commodity_code = "x"}));
  EXPECT_FAILS("duty_rate_malformed",
               set_duty(db(), caller, {.commodity_code = "85", .rate = Rate::percent(-1)}));
  const auto offers = compare_landed(db(), "X1", {.pieces = 100, .home = eur, .day = caller.today});
  ASSERT_OK(offers);
  ASSERT_EQ(offers->size(), 2u);
  EXPECT_EQ((*offers)[0].offer.supplier, "Alpha") << "the dollar is cheaper, the way is not";
  EXPECT_EQ((*offers)[1].landed.each.text(), "0.108");
  EXPECT_FAILS("pieces_invalid", compare_landed(db(), "X1", {.home = eur, .day = caller.today}));
}

}  // namespace
}  // namespace tl::sourcing
