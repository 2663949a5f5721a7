#include "sourcing/rules/landed.h"

#include "support/matchers.h"

namespace tl::sourcing {
namespace {

const Currency eur = Currency::eur();
const Currency usd = Currency::usd();

Date day(std::string_view text) {
  return Date::parse(text).value();
}

const Date today = day("2026-03-02");

ExchangeRate rate(std::string_view amount, std::string_view from, std::string_view source = "") {
  return {.from = usd,
          .rate = UnitPrice::parse(amount, eur).value(),
          .valid_from = day(from),
          .source = std::string(source)};
}

TEST(LandedCost, AddsFreightAndDutyToThePrice) {
  const OfferTerms terms{.duty = Rate::parse_percent("2.5").value(),
                         .freight_rate = Rate::percent(3),
                         .freight_amount = Cost::parse("5", eur).value()};
  const auto landed =
      landed_cost({.pieces = 500, .price = UnitPrice::parse("0.085", eur).value()}, terms);
  ASSERT_OK(landed);
  EXPECT_EQ(landed->goods.text(), "42.50");
  EXPECT_EQ(landed->freight.text(), "6.275") << "3 % and 5.00";
  EXPECT_EQ(landed->duty.text(), "1.0625");
  EXPECT_EQ(landed->each.text(), "0.099675");
}

TEST(LandedCost, PaysNoDutyOnTheFeeOfAReReel) {
  const auto landed = landed_cost({.pieces = 100,
                                   .price = UnitPrice::parse("0.10", eur).value(),
                                   .fee = Cost::parse("7", eur).value()},
                                  {.duty = Rate::percent(10)});
  EXPECT_EQ(landed->goods.text(), "17.00");
  EXPECT_EQ(landed->duty.text(), "1.00");
  EXPECT_EQ(landed->each.text(), "0.18");
}

TEST(Duty, GoesByTheLongestCodeThenTheCountryThenTheDay) {
  const std::vector<DutyRate> duties{{"85", "", Rate::percent(1), day("2026-01-01"), ""},
                                     {"8532", "", Rate::percent(2), day("2026-01-01"), ""},
                                     {"8532", "CN", Rate::percent(3), day("2026-01-01"), ""},
                                     {"8532", "CN", Rate::percent(4), day("2026-02-01"), ""},
                                     {"8532", "CN", Rate::percent(9), day("2026-04-01"), ""}};
  const auto duty = [&](std::string code, std::string origin) {
    OfferRecord offer;
    offer.commodity_code = std::move(code);
    offer.origin = std::move(origin);
    return duty_on(duties, offer, today);
  };
  EXPECT_EQ(duty("85322100", "CN"), &duties[3]);
  EXPECT_EQ(duty("85322100", "JP"), &duties[1]);
  EXPECT_EQ(duty("85322100", ""), &duties[1]) << "where it comes from is not told";
  EXPECT_EQ(duty("8541", "CN"), &duties[0]);
  EXPECT_EQ(duty("90", "CN"), nullptr);
  EXPECT_EQ(duty("", "CN"), nullptr);
}

TEST(OfferTerms, SayWhatIsNotKnown) {
  OfferRecord offer;
  offer.supplier = "Pacific";
  const OfferTerms unknown = terms_of(offer, {}, {}, eur, today);
  EXPECT_FALSE(unknown.duty);
  EXPECT_EQ(unknown.duty_source, "the offer tells no commodity code");
  offer.commodity_code = "8532";
  offer.origin = "CN";
  EXPECT_EQ(terms_of(offer, {}, {}, eur, today).duty_source, "no duty is on file for 8532 from CN");
  const LandedRates rates{.freights = {{.supplier = "PACIFIC",
                                        .rate = Rate::percent(1),
                                        .amount = Cost::parse("10", usd).value(),
                                        .valid_from = day("2026-01-01")}}};
  EXPECT_EQ(terms_of(offer, rates, {}, eur, today).freight_source,
            "freight of PACIFIC since 2026-01-01; its USD 10.00 cannot be converted");
  EXPECT_EQ(terms_of(offer, rates, {rate("0.9", "2026-01-01")}, eur, today).freight_amount->text(),
            "9.00");
}

TEST(ExchangeRates, FactsGoBeforeTheRateTableFromTheirDayOn) {
  const std::vector<ExchangeRate> table{rate("0.80", "2026-02-20", "table")};
  const std::vector<ExchangeRate> facts{
      rate("0.90", "2026-02-01", "bank"), rate("0.91", "2026-03-01", "bank"),
      rate("0.92", "2026-03-01", "corrected"), rate("0.99", "2026-03-03", "tomorrow")};
  const auto effective = effective_rates(table, facts, eur, today);
  ASSERT_EQ(effective.size(), 1u);
  EXPECT_EQ(rate_text(effective[0]), "1 USD = EUR 0.92 since 2026-03-01, corrected");
  EXPECT_EQ(effective_rates(table, facts, eur, day("2026-02-25")).front().source, "bank")
      << "although the table's row is younger";
  EXPECT_EQ(effective_rates(table, {}, eur, today).front().source, "table");
  EXPECT_TRUE(effective_rates(table, facts, usd, today).empty());
  EXPECT_TRUE(effective_rates({}, facts, eur, day("2026-01-01")).empty());
}

}  // namespace
}  // namespace tl::sourcing
