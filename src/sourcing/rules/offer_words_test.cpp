#include "sourcing/rules/offer_words.h"

#include "support/matchers.h"

namespace tl::sourcing {
namespace {

TEST(OfferWords, E11_part_KnowsPackFormsInTheLanguagesOfTheAnswers) {
  const std::pair<const char*, PackForm> words[] = {
      {"Cut Tape (CT)", PackForm::cut_tape},
      {"Cinta cortada (CT)", PackForm::cut_tape},
      {"EACH (SUPPLIED ON CUT TAPE)", PackForm::cut_tape},
      {"Strip", PackForm::cut_tape},
      {"Tape & Reel (TR)", PackForm::full_reel},
      {"Cinta y rollo (TR)", PackForm::full_reel},
      {"EACH (SUPPLIED ON FULL REEL)", PackForm::full_reel},
      {"full_reel", PackForm::full_reel},
      {"Digi-Reel\xC2\xAE", PackForm::re_reel},
      {"MouseReel", PackForm::re_reel},
      {"Custom Reel", PackForm::re_reel},
      {"re_reel", PackForm::re_reel},
      {"Tape & Box (TB)", PackForm::box},
      {"Ammo Pack", PackForm::box},
      {"Bandeja", PackForm::tray},
      {"TUBE", PackForm::tube},
      {"Granel", PackForm::bulk},
      {"Sch\xC3\xBCttgut", PackForm::bulk},
      {"Bolsa", PackForm::bag},
      {"tin", PackForm::other},
      {"", PackForm::unknown},
  };
  for (const auto& [text, form] : words) EXPECT_EQ(pack_form_of(text), form) << text;
}

TEST(OfferWords, LeadTimesBecomeCalendarDays) {
  EXPECT_EQ(lead_time_days_of("14", LeadTimeUnit::days), 14);
  EXPECT_EQ(lead_time_days_of("14", LeadTimeUnit::weeks), 98);
  EXPECT_EQ(lead_time_days_of("178 Days", LeadTimeUnit::weeks), 178);
  EXPECT_EQ(lead_time_days_of("6-8 weeks", LeadTimeUnit::days), 56);
  EXPECT_EQ(lead_time_days_of("8 Wochen", LeadTimeUnit::days), 56);
  EXPECT_EQ(lead_time_days_of("8 w", LeadTimeUnit::days), 56);
  EXPECT_EQ(lead_time_days_of("10 working days", LeadTimeUnit::days), 14);
  EXPECT_EQ(lead_time_days_of("3 months", LeadTimeUnit::days), 92);
  EXPECT_EQ(lead_time_days_of("0", LeadTimeUnit::weeks), 0);
  EXPECT_EQ(lead_time_days_of("Will process 1-10 days from Acme 5000 Inc.", LeadTimeUnit::weeks),
            10);
}

TEST(OfferWords, DoesNotGuessAtLeadTimes) {
  for (const char* text :
       {"", "on request", "stock", "8 moons", "1.5 weeks", "999999999999 weeks", "600 weeks"}) {
    EXPECT_EQ(lead_time_days_of(text, LeadTimeUnit::days), std::nullopt) << text;
  }
}

TEST(OfferWords, YesAndNoAndNeither) {
  EXPECT_EQ(yes_or_no("NCNR"), true);
  EXPECT_EQ(yes_or_no(" Y "), true);
  EXPECT_EQ(yes_or_no(""), false);
  EXPECT_EQ(yes_or_no("nein"), false);
  EXPECT_EQ(yes_or_no("maybe"), std::nullopt);
}

TEST(OfferWords, SayWhetherOrdersAreTaken) {
  const std::pair<const char*, Sale> words[] = {
      {"CANNOT_BE_ORDERED", Sale::closed},
      {"HARDLY_AVAILABLE CANNOT_BE_ORDERED BLOCKED_FOR_ZBL_BACKORDERS", Sale::closed},
      {"AVAILABLE_WHILE_STOCKS_LAST", Sale::stock_only},
      {"BLOCKED_FOR_ZBL_BACKORDERS", Sale::stock_only},
      {"NO_LONGER_STOCKED", Sale::stock_only},
      {"Discontinued at Digi-Key", Sale::stock_only},
      {"Obsoleto", Sale::stock_only},
      {"To be discontinued", Sale::open},
      {"Last Time Buy", Sale::open},
      {"DIRECT_SHIP", Sale::open},
      {"", Sale::open},
  };
  for (const auto& [text, sale] : words) EXPECT_EQ(sale_of(text), sale) << text;
}

TEST(OfferWords, OneWordTellsStateAndSale) {
  OfferRecord record;
  tell_status(record, " NO_LONGER_MANUFACTURED ");
  EXPECT_EQ(record.status, "NO_LONGER_MANUFACTURED");
  EXPECT_EQ(record.lifecycle, parts::Lifecycle::obsolete);
  EXPECT_EQ(record.sale, Sale::stock_only);
}

}  // namespace
}  // namespace tl::sourcing
