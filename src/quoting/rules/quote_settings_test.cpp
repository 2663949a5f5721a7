#include "quoting/rules/quote_settings.h"

#include "quoting/rules/fill_sheet.h"
#include "quoting/rules/quote_exposures.h"
#include "quoting/rules/test_input.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

using ::testing::HasSubstr;

accounts::CustomerSetting agreed(SettingKind kind, std::string value) {
  return {.kind = kind,
          .value = std::move(value),
          .valid_from = Date::parse("2026-03-01").value(),
          .said_by = "Ms Keller",
          .note = "frame contract"};
}

const TakenSetting& of(const std::vector<TakenSetting>& taken, SettingKind kind) {
  return *std::ranges::find(taken, kind, &TakenSetting::kind);
}

TEST(QuoteSettings, AreThoseSaidThenThoseOfTheRevisionThenThoseAgreed) {
  SettingSources sources{
      .said = {{SettingKind::segment, "industrial"}},
      .customer = {agreed(SettingKind::books, "open"), agreed(SettingKind::segment, "medical")},
      .customer_code = "C1"};
  std::vector<TakenSetting> taken = take_settings(sources);
  ASSERT_EQ(taken.size(), 6u) << "one of each kind";
  EXPECT_EQ(of(taken, SettingKind::segment).value, "industrial");
  EXPECT_EQ(of(taken, SettingKind::segment).source, SettingSource::said);
  EXPECT_EQ(of(taken, SettingKind::books).value, "open");
  EXPECT_EQ(of(taken, SettingKind::books).from,
            "C1's setting since 2026-03-01, said by Ms Keller (frame contract)");
  EXPECT_EQ(of(taken, SettingKind::payment).source, SettingSource::unsaid);

  RateTable rates = testing::small_board().rates;
  rates.excess_carrier = ExcessCarrier::us;
  fill_from_rates(taken, rates);
  EXPECT_EQ(setting_value(taken, SettingKind::excess), "us");
  EXPECT_EQ(of(taken, SettingKind::currency).source, SettingSource::rates);

  sources.said.clear();
  sources.before = taken;
  sources.before_document = "Q7";
  sources.customer = {agreed(SettingKind::segment, "automotive")};
  const auto next = take_settings(sources);
  EXPECT_EQ(of(next, SettingKind::segment).value, "industrial") << "as it was made";
  EXPECT_EQ(of(next, SettingKind::segment).from, "as Q7: said for this quote");
  EXPECT_EQ(of(next, SettingKind::books).value, "open") << "though nobody says so any more";
  EXPECT_EQ(of(next, SettingKind::excess).source, SettingSource::rates);
}

TEST(QuoteSettings, ThatARevisionKeepsAndTheCustomerChangedAreTold) {
  const SettingSources sources{
      .said = {{SettingKind::books, "closed"}},
      .before = {{.kind = SettingKind::segment, .value = "medical"},
                 {.kind = SettingKind::books, .value = "closed"}},
      .before_document = "Q7",
      .customer = {agreed(SettingKind::segment, "automotive"), agreed(SettingKind::books, "open"),
                   agreed(SettingKind::payment, "30 days net")},
      .customer_code = "C1"};
  const Findings findings = check_settings(take_settings(sources), sources);
  ASSERT_EQ(findings.size(), 1u) << "what is said, or asked anew, is not told";
  EXPECT_EQ(findings.all().front().code, "quote_setting_differs");
  EXPECT_THAT(findings.all().front().message, HasSubstr("kept from Q7, medical; C1 has 'automot"));
}

TEST(QuoteSettings, TellThatDeliveryIsOursAndInNoPrice) {
  const SettingSources sources{.said = {{SettingKind::incoterm, "DDP Oslo"}}};
  const Findings findings = check_settings(take_settings(sources), sources);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings.all().front().code, "quote_carriage_not_priced");
  const SettingSources theirs{.said = {{SettingKind::incoterm, "FCA Munich"}}};
  EXPECT_TRUE(check_settings(take_settings(theirs), theirs).empty());
}

TEST(QuoteSettings, ExplainThemselves) {
  const auto why = explain_settings(take_settings({.said = {{SettingKind::incoterm, "FCA Ulm"}}}));
  ASSERT_EQ(why.inputs.size(), 6u);
  EXPECT_EQ(why.inputs[0].value, "closed");
  EXPECT_EQ(why.inputs[0].source, "nobody said");
  EXPECT_EQ(why.inputs[5].label, "terms of delivery");
  EXPECT_EQ(why.inputs[5].value, "FCA Ulm");
}

TEST(QuoteSettings, ShareWhatIsLeftOverHalfAndHalf) {
  Exposure exposure{.carrier = ExcessCarrier::shared};
  EXPECT_EQ(carrier_words(exposure), "the customer and we, half each");
  exposure.needs_letter = true;
  EXPECT_EQ(carrier_words(exposure), "the customer and we, half each, by a signed letter");
}

}  // namespace
}  // namespace tl::quoting
