#include "accounts/rules/account_team.h"

#include <algorithm>
#include <set>

#include "support/matchers.h"

namespace tl::accounts {
namespace {

const Date today = Date::parse("2026-03-02").value();

TeamFact joins(std::int64_t id, TeamRole role, std::string who, std::int64_t days = 0) {
  return {.id = TeamFactId(id),
          .role = role,
          .sign_in = std::move(who),
          .valid_from = today.plus_days(days)};
}

TEST(AccountTeam, OneListOfResponsibilitiesHasOneRoleThatAnswersForEach) {
  std::set<std::string_view> names;
  for (const Responsibility& row : responsibilities()) {
    EXPECT_TRUE(names.insert(row.name).second) << row.name;
    EXPECT_EQ(row.letters.size(), std::size(team_roles)) << row.name;
    EXPECT_EQ(std::ranges::count(row.letters, 'A'), 1) << row.name;
    EXPECT_EQ(row.letters.find_first_not_of("RACI-"), std::string_view::npos) << row.name;
  }
}

TEST(AccountTeam, IsWhoJoinedAndDidNotLeaveWithTheStewardsFirst) {
  std::vector<TeamFact> facts = {joins(1, TeamRole::engineer, "eva", -9),
                                 joins(2, TeamRole::buyer, "bob", -9),
                                 joins(3, TeamRole::buyer, "amy", 1)};
  TeamFact left = joins(4, TeamRole::engineer, "eva", 5);
  left.membership = Membership::leaves;
  facts.push_back(left);
  const Stewards stewards{.owner = "ann", .owner_since = today};
  const auto now = team_on(facts, stewards, today);
  ASSERT_EQ(now.size(), 3u);
  EXPECT_EQ(now[0].as, "owner");
  EXPECT_EQ(now[1].sign_in, "bob");
  EXPECT_EQ(now[2].sign_in, "eva");
  const auto later = team_on(facts, {}, today.plus_days(5));
  ASSERT_EQ(later.size(), 2u);
  EXPECT_EQ(later[0].sign_in, "amy") << "by role, then name";
}

TEST(AccountTeam, ARoleIsCalledWhatTheSiteCallsIt) {
  const std::vector<RoleTitle> titles = {
      {.id = RoleTitleId(1), .title = "Customer manager", .valid_from = today},
      {.id = RoleTitleId(2), .site = "Brno", .title = "Program manager", .valid_from = today},
      {.id = RoleTitleId(3), .site = "Brno", .title = "", .valid_from = today.plus_days(1)}};
  const auto called = [&](std::string_view site, std::int64_t days) {
    return title_of(TeamRole::account_manager, site, titles, today.plus_days(days));
  };
  EXPECT_EQ(called("brno", 0), "Program manager");
  EXPECT_EQ(called("Aachen", 0), "Customer manager");
  EXPECT_EQ(called("Brno", 1), "Customer manager") << "no title of its own any more";
  EXPECT_EQ(called("Brno", -1), "account manager");
  EXPECT_EQ(title_of(TeamRole::buyer, "", titles, today), "buyer");
}

TEST(AccountTeam, R35_part_TheMatrixSaysWhoDoesWhatAndWhatIsUnclear) {
  const std::vector<TeamMember> team = {{TeamRole::account_manager, "ann", today, "owner"},
                                        {TeamRole::account_manager, "ben", today, "deputy"}};
  const std::vector<DutyFact> duties = {{.id = DutyFactId(1),
                                         .responsibility = "shipments",
                                         .role = TeamRole::account_manager,
                                         .letter = "A",
                                         .valid_from = today},
                                        {.id = DutyFactId(2),
                                         .responsibility = "invoices",
                                         .role = TeamRole::finance,
                                         .letter = "",
                                         .valid_from = today}};
  const std::vector<Contact> contacts = {{.name = "Ms Keller"},
                                         {.name = "Mr Gone", .until = today}};
  const auto matrix = responsibility_matrix(
      {.customer = {.code = "C1"}, .team = team, .duties = duties, .contacts = contacts}, today);
  ASSERT_EQ(matrix.rows.size(), responsibilities().size());
  EXPECT_EQ(matrix.columns[0].people, (std::vector<std::string>{"ann", "ben (deputy)"}));
  EXPECT_EQ(matrix.contacts.size(), 1u) << "who left is on no plan";
  std::set<std::string> unclear;
  std::set<std::string> without;
  for (const Finding& finding : matrix.findings) {
    (finding.code == "responsibility_unclear" ? unclear : without).insert(finding.place.text);
    EXPECT_TRUE(finding.code == "responsibility_unclear" ||
                finding.code == "responsibility_without_person");
  }
  EXPECT_EQ(unclear, (std::set<std::string>{"shipments", "invoices"})) << "two, and none";
  EXPECT_TRUE(without.contains("material_cost")) << "there is no buyer yet";
  EXPECT_FALSE(without.contains("quote"));
  const auto before = responsibility_matrix({.duties = duties}, today.plus_days(-1));
  EXPECT_TRUE(std::ranges::none_of(before.findings, [](const Finding& finding) {
    return finding.code == "responsibility_unclear";
  })) << "the list itself is clear";
}

TEST(AccountTeam, ReadsRolesAndLettersAsPeopleWriteThem) {
  EXPECT_EQ(*parse_team_role("Account-Manager"), TeamRole::account_manager);
  EXPECT_EQ(*parse_team_role("senior management"), TeamRole::senior_management);
  EXPECT_FAILS("team_role_unknown", parse_team_role("cook"));
  EXPECT_EQ(checked_duty({.responsibility = "Contract  review", .letter = " r"})->letter, "R");
  EXPECT_EQ(checked_duty({.responsibility = "quote", .letter = "-"})->letter, "");
  EXPECT_FAILS("duty_letter_unknown", checked_duty({.responsibility = "quote", .letter = "RA"}));
  EXPECT_FAILS("responsibility_unknown", checked_duty({.responsibility = "cooking"}));
}

}  // namespace
}  // namespace tl::accounts
