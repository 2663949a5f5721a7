#include "sourcing/rules/read_lcsc.h"

#include "sourcing/rules/documents_for_test.h"

namespace tl::sourcing {
namespace {

constexpr std::string_view own = R"json({"number": "C77", "info": {"number": "EC-1N0", "step": 50,
  "min": 100, "pre_unit": 4000, "packaging": "Tape & Reel (TR)"}, "stock": 41250,
  "manufacturer": {"en": "Example(Group)", "cn": "x"}, "description": "1nF", "status": "up",
  "price": [[100, 0.0052, 0.0048, "EUR", 1], [500, 0.0039, 0.0036, "EUR", 1]]})json";

std::string entry(std::string_view extra) {
  return cat(R"({"lcsc": "C77", "mfr": "EC-1N0", "manufacturer": "Example", "basic": true,
    "stock": 67546, "price": [{"qFrom": 1, "qTo": 199, "price": 0.006},
    {"qFrom": 200, "qTo": null, "price": 0.002}], "extra": )",
             extra, "}");
}

std::string library(std::string_view entries) {
  return cat(R"({"Capacitors": {"Ceramic": {)", entries, "}}}");
}

TEST(ReadLcsc, R41_part_AnEntryHoldsTheOffersOfTwoSellers) {
  const OfferFile file =
      offers_of(library(cat("\"C77\": ", entry(own), ", \"C78\": {\"lcsc\": 1}")), "library.json");
  ASSERT_EQ(file.offers.size(), 2U);
  const OfferRecord& placed = file.offers[0];
  EXPECT_EQ(placed.supplier, "JLCPCB");
  EXPECT_EQ(breaks_of(placed), "1:0.006 200:0.002");
  EXPECT_EQ(placed.stock, 67'546);
  EXPECT_EQ(placed.status, "Basic");
  EXPECT_EQ(placed.place, "Capacitors, Ceramic, C77");
  const OfferRecord& sold = file.offers[1];
  EXPECT_EQ(sold.supplier, "LCSC");
  EXPECT_EQ(sold.currency.code(), "USD");
  EXPECT_EQ(breaks_of(sold), "100:0.0052 500:0.0039");
  EXPECT_EQ(sold.moq, 100);
  EXPECT_EQ(sold.multiple, 50);
  EXPECT_EQ(sold.stock, 41'250);
  EXPECT_EQ(sold.pack, PackForm::cut_tape);  // from a reel of 4,000
  EXPECT_EQ(sold.pack_quantity, 4'000);
  EXPECT_EQ(file.refused, 1);
}

TEST(ReadLcsc, AProductMayStandAlone) {
  const OfferFile file = offers_of(own, "answer.json");
  ASSERT_EQ(file.offers.size(), 1U);
  EXPECT_EQ(file.offers[0].mpn, "EC-1N0");
  EXPECT_EQ(offers_of(replace_all(own, "\"up\"", "\"down\""), "answer.json").offers[0].sale,
            Sale::closed);
  EXPECT_EQ(offers_of(replace_all(own, "\"min\": 100", "\"min\": 4000"), "a.json").offers[0].pack,
            PackForm::full_reel);
}

TEST(ReadLcsc, LiesAreFindings) {
  const OfferFile file =
      offers_of(library(cat("\"C77\": ", entry("null"), R"(, "C9": {"lcsc": "", "mfr": "", "extra":
        {"number": "C9", "info": {"number": "X", "min": "few"}, "price": [[1], [2, -1], "no"]}})")),
                "library.json");
  EXPECT_EQ(file.refused, 1);
  ASSERT_EQ(file.offers.size(), 2U);
  EXPECT_TRUE(file.offers[1].breaks.empty());
  EXPECT_EQ(count_code(file, "price_malformed"), 2U);
  EXPECT_EQ(count_code(file, "price_not_positive"), 1U);
}

TEST(ReadJlcList, R41_part_OneCellHoldsEveryBreak) {
  const OfferFile file = offers_of(
      "LCSC Part;First Category;MFR.Part;Package;Manufacturer;Library "
      "Type;Description;Price;Stock\n"
      "C77;Capacitors;EC-1N0;0402;Example;Basic;1nF;1-199:0.0052,200-:0.0018;67586\n"
      "C78;Capacitors;EC-2N0;0402;Example;Extended;2nF;;0\n"
      "C79;Capacitors;EC-3N0;0402;Example;Extended;3nF;cheap,1-:x;many\n"
      ";;;;;;;;\n"
      ";Capacitors;;0402;Example;Extended;3nF;1-:0.1;1\n",
      "list.csv");
  EXPECT_EQ(file.layout, OfferLayout::price_list);
  ASSERT_EQ(file.offers.size(), 3U);
  EXPECT_EQ(file.offers[0].supplier, "JLCPCB");
  EXPECT_EQ(breaks_of(file.offers[0]), "1:0.0052 200:0.0018");
  EXPECT_EQ(file.offers[0].stock, 67'586);
  EXPECT_TRUE(file.offers[1].breaks.empty());
  EXPECT_EQ(file.refused, 1);
  EXPECT_EQ(count_code(file, "price_malformed"), 2U);
}

}  // namespace
}  // namespace tl::sourcing
