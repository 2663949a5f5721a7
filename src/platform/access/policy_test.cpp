#include "platform/access/policy.h"

#include "foundation/text.h"
#include "platform/access/test_people.h"

namespace tl::access {
namespace {

class PolicyTest : public WithPeople {};
TL_ON_BOTH_DATABASES(PolicyTest);

TEST_P(PolicyTest, HasADefaultForEachSettingAndKeepsWhatIsSaid) {
  const auto before = list_policy(db());
  ASSERT_OK(before);
  EXPECT_EQ(before->size(), 12u);
  for (const PolicyLine& line : *before) {
    EXPECT_FALSE(line.set_at) << line.setting;
    EXPECT_FALSE(line.words.empty()) << line.setting;
  }
  ASSERT_OK(set_policy(db(), setup(), {"session_idle_minutes", " 30 "}));
  ASSERT_OK(set_policy(db(), setup(), {"session_idle_minutes", "60"}));
  const auto policy = db().read([](database::Transaction& tx) { return policy_in_force(tx); });
  EXPECT_EQ(policy->session_idle_minutes, 60);
  EXPECT_EQ(policy->failures_max, 5);
  const auto after = list_policy(db());
  EXPECT_EQ(after->at(6).value, "60");
  EXPECT_EQ(after->at(6).set_by, "setup");
  EXPECT_TRUE(contains(audit_text(), R"("value":"30")"));
}

TEST_P(PolicyTest, TakesNoValueThatWouldOpenOrCloseTheDoor) {
  for (const auto& [setting, value] : std::vector<std::pair<std::string, std::string>>{
           {"password_length_min", "11"},
           {"failures_max", "0"},
           {"failures_max", "-1"},
           {"session_idle_minutes", "4"},
           {"session_idle_minutes", "99999999999999999999"},
           {"lock_minutes_max", ""},
           {"lock_minutes_max", "1h"},
           {"provider_links_by_email", "2"},
           {"provider_second_factor", "yes"},
           {"second_factor_roles", "owner wizard"}}) {
    EXPECT_FAILS("access_setting_malformed", set_policy(db(), setup(), {setting, value}))
        << setting << "=" << value;
  }
  EXPECT_FAILS("access_setting_unknown", set_policy(db(), setup(), {"colour", "red"}));
  EXPECT_OK(set_policy(db(), setup(), {"password_length_min", "12"}));
  EXPECT_EQ(set_policy(db(), setup(), {"second_factor_roles", "owner, administrator,owner"})
                ->second_factor_roles,
            "administrator owner");
  EXPECT_EQ(set_policy(db(), setup(), {"second_factor_roles", ""})->second_factor_roles, "");
}

TEST_P(PolicyTest, IsChangedByWhoMayChangeSettings) {
  settled("ann", {Role::finance});
  EXPECT_FAILS("not_allowed",
               set_policy(db(), acting(enter_ann()->token), {"failures_max", "100"}));
}

}  // namespace
}  // namespace tl::access
