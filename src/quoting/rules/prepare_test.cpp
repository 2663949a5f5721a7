#include "quoting/rules/prepare.h"

#include "quoting/rules/test_input.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

using ::testing::HasSubstr;

bom::BomLine line(std::vector<std::string> refdes, std::string maker, std::string mpn) {
  bom::BomLine out{.row = 2,
                   .refdes = refdes,
                   .qty = std::to_string(refdes.size()),
                   .quantity = static_cast<std::int64_t>(refdes.size()) * Quantity::one};
  if (!mpn.empty()) out.alternates = {{std::move(maker), std::move(mpn)}};
  out.package = "0402";
  return out;
}

class Prepare : public ::testing::Test {
 protected:
  Prepare() {
    parts::CatalogueBuilder builder;
    builder.add(parts::Manufacturer{.id = parts::ManufacturerId{1}, .name = "Yageo"});
    builder.add(parts::Manufacturer{.id = parts::ManufacturerId{2}, .name = "Murata"});
    builder.add(parts::ManufacturerPart{.id = parts::ManufacturerPartId{1},
                                        .manufacturer = parts::ManufacturerId{1},
                                        .mpn = *parts::Mpn::parse("RC0402-10K"),
                                        .package = "0402"});
    builder.add(parts::ManufacturerPart{.id = parts::ManufacturerPartId{2},
                                        .manufacturer = parts::ManufacturerId{2},
                                        .mpn = *parts::Mpn::parse("GRM155")});
    builder.add(parts::Part{.id = parts::PartId{1},
                            .number = *parts::PartNumber::parse("10-00001"),
                            .approved = {parts::ManufacturerPartId{1}}});
    catalogue = std::move(builder).build();
    offer(parts::ManufacturerPartId{1}, "RC0402-10K");
  }

  void offer(parts::ManufacturerPartId part, const std::string& mpn) {
    offers[part].push_back({.record = testing::offer("Alpha", mpn, {testing::at(1, "0.01")})});
  }

  Prepared prepared(RateTable rates = testing::rates(),
                    std::span<const LineSupply> supplies = {}) const {
    std::vector<parts::Match> matches;
    for (const bom::BomLine& l : lines) {
      parts::MatchRequest request{.customer = parts::CustomerId{1}};
      for (const auto& a : l.alternates) request.alternates.push_back({a.manufacturer, a.mpn});
      matches.push_back(parts::match_line(catalogue, request, parts::MatchPolicy()));
    }
    return prepare({.rates = std::move(rates),
                    .on = *Date::parse("2026-03-02"),
                    .quantities = {10},
                    .lines = lines,
                    .matches = matches,
                    .catalogue = &catalogue,
                    .offers = &offers,
                    .supplies = supplies});
  }

  parts::Catalogue catalogue;
  OffersByPart offers;
  std::vector<bom::BomLine> lines;
};

TEST_F(Prepare, R40_part_PutsLinesOfOnePartIntoOneDemand) {
  lines = {line({"R1", "R2"}, "Yageo", "RC0402-10K"), line({"R7"}, "YAGEO", "rc0402 10k"),
           line({"C1"}, "Murata", "GRM155")};
  const Prepared done = prepared();
  ASSERT_EQ(done.input.demands.size(), 2u);
  EXPECT_EQ(done.input.lines[0].demand, 0);
  EXPECT_EQ(done.input.lines[1].demand, 0);
  EXPECT_EQ(done.input.lines[2].demand, 1);
  EXPECT_EQ(done.input.demands[0].part, "10-00001");
  EXPECT_EQ(done.input.demands[0].maker, "Yageo RC0402-10K");
  EXPECT_EQ(done.input.demands[0].offers.size(), 1u);
  EXPECT_EQ(done.input.demands[0].attrition.package_class, "0402");
  EXPECT_TRUE(done.input.demands[1].offers.empty());
}

TEST_F(Prepare, TakesThePackageOfThePartWhereTheBomNamesNone) {
  lines = {line({"R1"}, "Yageo", "RC0402-10K"), line({"R2"}, "Yageo", "UNKNOWN-1"),
           line({"R3"}, "Yageo", "RC0402-10K")};
  lines[0].package.clear();
  lines[1].package.clear();
  lines[2].package = "0603";
  const Prepared done = prepared();
  EXPECT_EQ(done.input.lines[0].build.package_class, "0402");
  EXPECT_NE(done.input.lines[1].build.package_class, "0402");
  EXPECT_EQ(done.input.lines[2].build.package_class, "0603") << "the customer's word goes first";
}

TEST_F(Prepare, R40_part_KeepsWhatCouldNotBeSettledAsAQuestion) {
  lines = {line({"R1"}, "", ""), line({"R2"}, "Yageo", "UNKNOWN-1"),
           line({"R3"}, "Yageo", "RC0402-10K")};
  lines[0].value = "100R";
  lines[2].dnp = true;
  const Prepared done = prepared();
  EXPECT_FALSE(done.input.lines[0].demand);
  EXPECT_EQ(done.knowledge[0].wanted, "100R 0402");
  EXPECT_THAT(done.knowledge[0].part_question, HasSubstr("no part number"));
  EXPECT_THAT(done.knowledge[1].part_question, HasSubstr("not in our parts master"));
  EXPECT_EQ(done.input.lines[2].fitting, Fitting::not_fitted);
  EXPECT_FALSE(done.input.lines[2].demand);
}

TEST_F(Prepare, R40_part_AnAssemblyIsBuiltAndItsLinesSayHowTheirQuantityCameAbout) {
  lines = {line({}, "", ""), line({"R1"}, "Yageo", "RC0402-10K"),
           line({"R2"}, "Yageo", "RC0402-10K")};
  lines[0].description = "Power board";
  lines[0].assembly = true;
  lines[0].level = 1;
  lines[0].quantity = 2 * Quantity::one;
  lines[1].level = 2;
  lines[1].quantity = 6 * Quantity::one;
  lines[2].level = 1;
  lines[2].customer_supplied = true;
  const Prepared done = prepared();
  EXPECT_EQ(done.input.lines[0].fitting, Fitting::not_fitted);
  EXPECT_TRUE(done.knowledge[0].assembly);
  EXPECT_THAT(done.knowledge[0].note, HasSubstr("built, not bought"));
  EXPECT_EQ(done.input.lines[1].pieces, 6);
  EXPECT_THAT(done.knowledge[1].note, HasSubstr("part of Power board, 2 of which"));
  EXPECT_EQ(done.input.lines[2].fitting, Fitting::customer_supplied);
  EXPECT_EQ(done.input.lines[2].demand, done.input.lines[1].demand)
      << "the same part on the same feeder; that nothing is bought for it is the fitting's to say";
}

TEST_F(Prepare, CountsPiecesExactlyOrAsks) {
  bom::BomLine l = line({"R1", "R2", "R3"}, "", "");
  EXPECT_EQ(pieces_of(l).pieces, 3);
  l.dnp_refdes = {"R3"};
  EXPECT_EQ(pieces_of(l).pieces, 2) << "partly fitted";
  l.quantity = 2 * Quantity::one;
  EXPECT_EQ(pieces_of(l).pieces, 2) << "the quantity counts the fitted places alone";
  l.dnp_refdes.clear();
  l.quantity.reset();
  l.qty.reset();
  EXPECT_EQ(pieces_of(l).pieces, 3) << "no quantity: the designators count";
  l.qty = "a few";
  EXPECT_THAT(pieces_of(l).question, HasSubstr("'a few' is not a number"));
  l.quantity = 1'500'000;
  EXPECT_THAT(pieces_of(l).question, HasSubstr("whole number"));
  l.quantity = -1'000'000;
  EXPECT_THAT(pieces_of(l).question, HasSubstr("negative"));
  l.quantity = 100'000 * Quantity::one;
  EXPECT_EQ(pieces_of(l).pieces, 100'000);
  l.quantity = 100'001 * Quantity::one;
  EXPECT_THAT(pieces_of(l).question, HasSubstr("cannot be meant"));
  l.quantity = Quantity::one;
  l.unit = "m";
  EXPECT_THAT(pieces_of(l).question, HasSubstr("in 'm'"));
  EXPECT_THAT(pieces_of({}).question, HasSubstr("neither a quantity nor designators"));
}

TEST_F(Prepare, R41_part_CountsADearPartExactlyAndKeepsTheTwoTablesApart) {
  lines = {line({"R1"}, "Yageo", "RC0402-10K"), line({"R2"}, "Yageo", "RC0402-10K")};
  RateTable rates = testing::rates();
  rates.attrition.push_back({.package_class = "default", .value_class = sourcing::ValueClass::a});
  rates.kit_overage = {{.package_class = "0402", .rate = Rate::percent(15)}};
  rates.value_classes = {
      {sourcing::ValueClass::a, UnitPrice::parse("0.01", Currency::eur()).value()}};
  const LineSupply supplies[] = {
      {.line = 2, .by = SuppliedBy::customer, .supplied_on = *Date::parse("2026-04-20")}};
  const Prepared dear = prepared(rates, supplies);
  EXPECT_EQ(dear.input.demands[0].attrition.rate, Rate()) << "0.01 a piece is class A here";
  EXPECT_EQ(dear.input.lines[1].fitting, Fitting::customer_supplied);
  EXPECT_EQ(dear.input.lines[1].kit_overage->rate, Rate::percent(15));
  EXPECT_EQ(dear.input.lines[1].supplied_on->text(), "2026-04-20");
  EXPECT_FALSE(dear.input.lines[0].kit_overage) << "we buy it";
  rates.value_classes.front().from_price = UnitPrice::parse("0.02", Currency::eur()).value();
  EXPECT_EQ(prepared(rates).input.demands[0].attrition.rate, Rate::percent(5));
}

}  // namespace
}  // namespace tl::quoting
