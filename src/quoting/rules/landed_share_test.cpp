#include "quoting/rules/landed_share.h"

#include "quoting/rules/explain.h"
#include "quoting/rules/test_input.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Cost euros(const char* text) {
  return Cost::parse(text, Currency::eur()).value();
}

// The resistor comes from far away, of the connector nobody knows anything.
class Landed : public ::testing::Test {
 protected:
  Landed() {
    input.landed = LandedCosts::in_price;
    input.demands[0].terms = {{.duty = Rate::parse_percent("2.5").value(),
                               .duty_source = "2.5 % for 8533 from CN since 2026-01-01, tariff",
                               .freight_rate = Rate::percent(3),
                               .freight_amount = euros("1.20"),
                               .freight_source = "freight of Alpha since 2026-02-01"}};
    input.demands[1].terms = {{.duty_source = "the offer tells no commodity code"}};
  }
  Costing costed() const { return cost(input, WorkingCalendar()).value(); }
  std::string total(CostCategory category) const {
    const QuantityCosting ten = costed().quantities[0];
    return RollUp{.items = ten.roll_up, .total = ten.sold_for}.of({category})->text();
  }
  std::string explained(std::string_view path) const {
    return print(explain(input, costed(), path).value());
  }

  CostingInput input = testing::small_board();
};

TEST_F(Landed, IsInThePriceAsFactsTell) {
  // 73 resistors at 0.01: 2.5 % of 0.73, and 3 % of it with 1.20 for the order line.
  EXPECT_EQ(total(CostCategory::duty), "0.01825");
  EXPECT_EQ(total(CostCategory::freight), "1.2219");
  input.landed = LandedCosts::beside;
  EXPECT_EQ(total(CostCategory::duty), "0.00") << "as quotes were made before";
}

TEST_F(Landed, IsNeverCountedTwiceBesideARowOfTheRateTable) {
  input.rates.category_rates = {{.category = CostCategory::duty, .rate = Rate::percent(10)}};
  // 10 % of the connectors, 5.00; the resistors have a duty of their own.
  EXPECT_EQ(total(CostCategory::duty), "0.51825");
  const std::string why = explained("unit.10");
  EXPECT_THAT(why, HasSubstr("duty = EUR 0.51825   [as dated facts tell, and 10 % on cost on the "
                             "rest]"));
  EXPECT_THAT(why, HasSubstr("the rest of the material = EUR 5.00"));
}

TEST_F(Landed, E10_NamesTheFactBesideThePriceOfThePart) {
  const std::string part = explained("line.1.price.10");
  EXPECT_THAT(part, HasSubstr("duty, apart from the material = EUR 0.01825   (2.5 % for 8533 from "
                              "CN since 2026-01-01, tariff)"));
  EXPECT_THAT(part, HasSubstr("freight in, apart from the material = EUR 1.2219   (freight of "
                              "Alpha since 2026-02-01)"));
  EXPECT_THAT(explained("line.2.price.10"), Not(HasSubstr("duty")));
  EXPECT_THAT(explained("unit.10"),
              HasSubstr("Maker RES-1 from Alpha, on EUR 0.73 = EUR 0.01825   (2.5 % for 8533 from "
                        "CN since 2026-01-01, tariff)"));
}

TEST_F(Landed, TellsWhereAnotherOfferWouldBeCheaperOnOurShelf) {
  EXPECT_TRUE(check_landed(input, costed()).empty());
  Demand& resistor = input.demands[0];
  resistor.offers[0].breaks = {testing::at(1, "0.01")};
  resistor.offers.push_back(testing::offer("Near", "RES-1", {testing::at(1, "0.011")}));
  resistor.terms.emplace_back();
  const Findings findings = check_landed(input, costed());
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings.all().front().code, "purchase_dearer_landed");
  // 545 pieces: 5.45 + 0.13625 + 0.1635 + 1.20 against 5.995.
  EXPECT_THAT(findings.all().front().message,
              HasSubstr("an order to Alpha is EUR 5.45, with freight and duty EUR 6.94975; from "
                        "Near it would be EUR 5.995"));
  resistor.terms[1] = resistor.terms[0];
  EXPECT_TRUE(check_landed(input, costed()).empty()) << "dearer from there too";
}

TEST_F(Landed, LeavesTheFeeOfAPackFormOutOfDuty) {
  sourcing::OfferRecord& offer = input.demands[0].offers[0];
  offer.pack = sourcing::PackForm::re_reel;
  offer.pack_fee = euros("7");
  EXPECT_EQ(total(CostCategory::duty), "0.01825");
  EXPECT_EQ(total(CostCategory::freight), "1.4319") << "3 % of 7.73, and 1.20";
}

}  // namespace
}  // namespace tl::quoting
