#include "sourcing/rules/source_terms.h"

#include "support/matchers.h"

namespace tl::sourcing {
namespace {

Date day(std::string_view iso) {
  return Date::parse(iso).value();
}

OfferRecord told(std::string_view source, std::string_view supplier = "Seller") {
  OfferRecord record;
  record.source = source;
  record.supplier = supplier;
  record.currency = Currency::eur();
  record.retrieved_on = day("2026-03-01");
  return record;
}

TEST(SourceTerms, KnowWhoseDataItIs) {
  EXPECT_EQ(source_name(told("Digi-Key v4 answer")), "Digi-Key");
  EXPECT_EQ(source_name(told("Digi-Key v3 answer")), "Digi-Key");
  EXPECT_EQ(source_name(told("Nexar answer", "Digi-Key")), "Nexar");
  EXPECT_EQ(source_name(told("JLCPCB list")), "JLCPCB");
  EXPECT_EQ(source_name(told("price list", "Example Parts")), "Example Parts");
  EXPECT_EQ(source_name(told("collector/run7")), "collector/run7");
}

TEST(SourceTerms, TheLatestThatBeganCounts) {
  const std::vector<SourceTerms> all = {
      {.id = SourceTermsId(1), .source = "Nexar", .valid_from = day("2026-01-01")},
      {.id = SourceTermsId(2), .source = "NEXAR", .valid_from = day("2026-02-01")},
      {.id = SourceTermsId(3), .source = "Nexar", .valid_from = day("2026-02-01")},
      {.id = SourceTermsId(4), .source = "Mouser", .valid_from = day("2026-01-01")},
  };
  EXPECT_EQ(terms_on(all, "nexar", day("2025-12-31")), nullptr);
  EXPECT_EQ(terms_on(all, "nexar", day("2026-01-31"))->id.raw(), 1);
  EXPECT_EQ(terms_on(all, "Nexar", day("2026-02-01"))->id.raw(), 3);
  EXPECT_EQ(terms_on(all, "TME", day("2026-02-01")), nullptr);
}

TEST(SourceTerms, E12_part_AnOfferIsUsedNoLongerThanTheTermsAllow) {
  const SourceTerms terms{.source = "Nexar", .use_days = 7};
  OfferRecord open_ended = told("Nexar answer");
  apply_terms(open_ended, terms);
  EXPECT_EQ(open_ended.valid_until, day("2026-03-08"));
  OfferRecord shorter = told("Nexar answer");
  shorter.valid_until = day("2026-03-03");
  apply_terms(shorter, terms);
  EXPECT_EQ(shorter.valid_until, day("2026-03-03"));
  OfferRecord longer = told("Nexar answer");
  longer.valid_until = day("2026-12-31");
  apply_terms(longer, terms);
  EXPECT_EQ(longer.valid_until, day("2026-03-08"));
  OfferRecord unlimited = told("Nexar answer");
  apply_terms(unlimited, {.source = "Nexar"});
  EXPECT_EQ(unlimited.valid_until, std::nullopt);
}

TEST(SourceTerms, E11_part_TellTheFeeThatAnAnswerDoesNot) {
  const SourceTerms terms{.source = "Mouser", .re_reel_fee = *Cost::parse("7", Currency::eur())};
  OfferRecord re_reel = told("Mouser answer");
  re_reel.pack = PackForm::re_reel;
  OfferRecord dollars = re_reel;
  dollars.currency = Currency::parse("USD").value();
  OfferRecord cut = told("Mouser answer");
  OfferRecord with_fee = re_reel;
  with_fee.pack_fee = *Cost::parse("5", Currency::eur());
  for (OfferRecord* each : {&re_reel, &dollars, &cut, &with_fee}) apply_terms(*each, terms);
  EXPECT_EQ(re_reel.pack_fee->text(), "7.00");
  EXPECT_EQ(dollars.pack_fee, std::nullopt);  // a fee in euros says nothing about one in dollars
  EXPECT_EQ(cut.pack_fee, std::nullopt);
  EXPECT_EQ(with_fee.pack_fee->text(), "5.00");
}

TEST(SourceTerms, KeepAsLongAsAllowed) {
  EXPECT_EQ(keep_until(day("2026-03-01"), nullptr), std::nullopt);
  const SourceTerms for_ever{.source = "A"};
  EXPECT_EQ(keep_until(day("2026-03-01"), &for_ever), std::nullopt);
  const SourceTerms month{.source = "A", .keep_days = 30};
  EXPECT_EQ(keep_until(day("2026-03-01"), &month), day("2026-03-31"));
}

}  // namespace
}  // namespace tl::sourcing
