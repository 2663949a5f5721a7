#include "accounts/rules/customer_settings.h"

#include "support/matchers.h"

namespace tl::accounts {
namespace {

Date day(std::string_view text) {
  return Date::parse(text).value();
}

CustomerSetting fact(std::int64_t id, SettingKind kind, std::string value, std::string_view from) {
  return {.id = CustomerSettingId(id),
          .kind = kind,
          .value = std::move(value),
          .valid_from = day(from)};
}

TEST(CustomerSettings, HoldFromTheirDayOnUntilAnotherOrNone) {
  const std::vector<CustomerSetting> facts = {
      fact(1, SettingKind::segment, "medical", "2026-01-01"),
      fact(2, SettingKind::segment, "industrial", "2026-03-01"),
      fact(3, SettingKind::books, "open", "2026-02-01"),
      fact(4, SettingKind::segment, "automotive", "2026-03-01"),
      fact(5, SettingKind::books, "", "2026-04-01")};
  EXPECT_TRUE(in_force(facts, day("2025-12-31")).empty());
  EXPECT_EQ(find_setting(in_force(facts, day("2026-02-28")), SettingKind::segment)->value,
            "medical");
  const auto march = in_force(facts, day("2026-03-01"));
  ASSERT_EQ(march.size(), 2u);
  EXPECT_EQ(march[0].kind, SettingKind::books) << "in the order of the kinds";
  EXPECT_EQ(march[1].value, "automotive") << "of two of one day the one recorded later";
  EXPECT_EQ(find_setting(in_force(facts, day("2026-04-01")), SettingKind::books), nullptr)
      << "taken away, not forgotten";
}

TEST(CustomerSettings, AreKeptInOneSpelling) {
  EXPECT_EQ(*checked_setting(SettingKind::books, " Open "), "open");
  EXPECT_EQ(*checked_setting(SettingKind::excess, "SHARED"), "shared");
  EXPECT_EQ(*checked_setting(SettingKind::segment, "Medical  Devices"), "medical devices");
  EXPECT_EQ(*checked_setting(SettingKind::currency, "usd"), "USD");
  EXPECT_EQ(*checked_setting(SettingKind::payment, "30 days net"), "30 days net");
  EXPECT_EQ(*checked_setting(SettingKind::incoterm, "dap  Munich"), "DAP Munich");
  EXPECT_EQ(*checked_setting(SettingKind::incoterm, "exw"), "EXW");
  for (const SettingKind kind : setting_kinds) EXPECT_EQ(*checked_setting(kind, " "), "");
  EXPECT_OK(checked_setting(SettingKind::payment, std::string(120, 'x')));
}

TEST(CustomerSettings, ThatCannotBeMeantSayWhatCan) {
  EXPECT_FAILS("customer_setting_malformed", checked_setting(SettingKind::books, "ajar"));
  EXPECT_FAILS("customer_setting_malformed", checked_setting(SettingKind::excess, "nobody"));
  EXPECT_FAILS("customer_setting_malformed", checked_setting(SettingKind::incoterm, "DAP"));
  EXPECT_FAILS("customer_setting_malformed", checked_setting(SettingKind::incoterm, "free house"));
  EXPECT_FAILS("customer_setting_malformed", checked_setting(SettingKind::payment, "30\x01 days"));
  EXPECT_FAILS("customer_setting_malformed",
               checked_setting(SettingKind::payment, std::string(121, 'x')));
  EXPECT_FAILS("currency_unknown", checked_setting(SettingKind::currency, "dollars"));
  EXPECT_EQ(*parse_setting_kind("Incoterm"), SettingKind::incoterm);
  EXPECT_FAILS("customer_setting_unknown", parse_setting_kind("colour"));
}

TEST(CustomerSettings, SayWhoPaysForTheWayToTheCustomer) {
  EXPECT_EQ(carriage_of(""), Carriage::theirs);
  EXPECT_EQ(carriage_of("FCA Munich"), Carriage::theirs);
  EXPECT_EQ(carriage_of("DAP Munich"), Carriage::ours);
  EXPECT_EQ(carriage_of("DDP Oslo"), Carriage::ours_with_duty);
}

}  // namespace
}  // namespace tl::accounts
