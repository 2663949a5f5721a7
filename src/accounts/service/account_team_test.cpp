#include "accounts/service/account_team.h"

#include "accounts/service/customers.h"
#include "accounts/service/stewards.h"
#include "accounts/store/statements.h"
#include "platform/database/statements.h"
#include "platform/vault/statements.h"
#include "support/databases.h"

namespace tl::accounts {
namespace {

class AccountTeamFacts : public testing::OnBothDatabases {
 protected:
  AccountTeamFacts()
      : OnBothDatabases(
            {&database::store_schema(), &vault::store_schema(), &accounts::store_schema()}) {
    EXPECT_OK(add_customer(db(), caller, {.name = "Acme"}));
    EXPECT_OK(assign_owner(db(), caller, {.account = "C1", .sign_in = "ann"}));
  }
  Result<std::vector<TeamMember>> change(TeamRole role, std::string who,
                                         Membership membership = Membership::joins) {
    return change_team(
        db(), caller,
        {.account = "C1", .role = role, .sign_in = std::move(who), .membership = membership});
  }

  Caller caller{.actor = "mia",
                .request_id = "r1",
                .now = testing::test_instant(),
                .today = testing::test_instant().utc_date()};
};
TL_ON_BOTH_DATABASES(AccountTeamFacts);

TEST_P(AccountTeamFacts, PeopleJoinAndLeaveInARole) {
  ASSERT_OK(change(TeamRole::buyer, "bob"));
  EXPECT_FAILS("team_unchanged", change(TeamRole::buyer, "Bob"));
  EXPECT_FAILS("team_unchanged", change(TeamRole::engineer, "bob", Membership::leaves));
  EXPECT_FAILS("team_role_is_steward", change(TeamRole::account_manager, "bob"));
  EXPECT_EQ(change(TeamRole::engineer, "eva")->size(), 3u);
  EXPECT_EQ(change(TeamRole::buyer, "bob", Membership::leaves)->size(), 2u);
}

TEST_P(AccountTeamFacts, R35_TheMatrixFollowsTeamTitlesAndDutiesAndPrints) {
  ASSERT_OK(change(TeamRole::buyer, "bob"));
  ASSERT_OK(change_title(db(), caller, {.site = "Brno", .title = "Program manager"}));
  ASSERT_OK(change_duty(db(), caller,
                        {.account = "C1",
                         .responsibility = "material cost",
                         .role = TeamRole::account_manager,
                         .letter = "i"}));
  const auto matrix = matrix_of(db(), "C1", "Brno", caller.today);
  ASSERT_OK(matrix);
  EXPECT_EQ(matrix->columns[0].title, "Program manager");
  EXPECT_EQ(matrix->columns[1].people, std::vector<std::string>{"bob"});
  EXPECT_EQ(matrix->rows[5].responsibility, "material_cost");
  EXPECT_EQ(matrix->rows[5].letters[0], "I");
  const auto pdf = matrix_pdf(db(), caller, {.account = "C1"});
  ASSERT_OK(pdf);
  EXPECT_TRUE(pdf->starts_with("%PDF"));
  const auto catalogue = role_catalogue(db(), caller.today);
  ASSERT_OK(catalogue);
  EXPECT_EQ(catalogue->front().titles.front().site, "Brno");
  EXPECT_FALSE(catalogue->front().answers.empty());
}

TEST_P(AccountTeamFacts, SkillsAreRatedBySomebodyElse) {
  ASSERT_OK(rate_skill(db(), caller, {.sign_in = "ann", .skill = Skill::sales, .level = 3}));
  EXPECT_FAILS("skill_rated_by_oneself",
               rate_skill(db(), caller, {.sign_in = "mia", .skill = Skill::sales, .level = 3}));
  const auto team = skills_of(db(), "C1", caller.today);
  ASSERT_EQ(team->size(), 1u);
  EXPECT_EQ(team->front().cells[0].level, 3);
  EXPECT_EQ(skills_of(db(), "", caller.today)->size(), 1u);
}

}  // namespace
}  // namespace tl::accounts
