// Our people of an account, who does what, what roles are called at a site, and what people can do.
//
//   TL_CHECK(change_team(db, caller, {.account = "C1", .role = TeamRole::buyer, .sign_in =
//   "bob"})); TL_TRY(const auto matrix, matrix_of(db, "C1", "Brno", today)); TL_TRY(const
//   std::string pdf, matrix_pdf(db, caller, {.account = "C1", .site = "Brno"}));
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/rules/account_team.h"
#include "accounts/rules/skills.h"
#include "foundation/caller.h"
#include "platform/database/database.h"

namespace tl::accounts {

struct TeamChange {
  std::string account;
  TeamRole role = TeamRole::buyer;
  std::string sign_in;
  Membership membership = Membership::joins;
  std::optional<Date> from;  // today unless said
  std::string note;
};
TL_DESCRIBE(TeamChange, account, role, sign_in, membership, from, note)

// Gives the team as of that day. `team_role_is_steward` for the account manager, who is the owner;
// `team_unchanged` where it holds already.
Result<std::vector<TeamMember>> change_team(database::Database& db, const Caller& caller,
                                            const TeamChange& request);
Result<std::vector<TeamMember>> team_of(database::Transaction& tx, CustomerId account,
                                        const Date& day);

struct TitleChange {
  TeamRole role = TeamRole::account_manager;
  std::string site;   // "": every site
  std::string title;  // "": none of its own any more
  std::optional<Date> from;
};
TL_DESCRIBE(TitleChange, role, site, title, from)
Result<RoleTitle> change_title(database::Database& db, const Caller& caller,
                               const TitleChange& request);

struct DutyChange {
  std::string account;
  std::string responsibility;
  TeamRole role = TeamRole::account_manager;
  std::string letter;
  std::optional<Date> from;
  std::string note;
};
TL_DESCRIBE(DutyChange, account, responsibility, role, letter, from, note)
Result<ResponsibilityMatrix> change_duty(database::Database& db, const Caller& caller,
                                         const DutyChange& request);

// A role with its titles and what it is there for, account by account alike.
struct RoleInCatalogue {
  TeamRole role = TeamRole::account_manager;
  std::vector<RoleTitle> titles;     // of each site, as of the day
  std::vector<std::string> answers;  // titles of responsibilities: A
  std::vector<std::string> does;     // R
};
TL_DESCRIBE(RoleInCatalogue, role, titles, answers, does)
Result<std::vector<RoleInCatalogue>> role_catalogue(database::Database& db, const Date& day);

Result<ResponsibilityMatrix> matrix_of(database::Database& db, std::string_view account,
                                       std::string_view site, const Date& day);
struct MatrixPaper {
  std::string account;
  std::string site;
  std::optional<Date> day;
};
TL_DESCRIBE(MatrixPaper, account, site, day)
// The bytes of a PDF.
Result<std::string> matrix_pdf(database::Database& db, const Caller& caller,
                               const MatrixPaper& request);

struct NewSkillRating {
  std::string sign_in;
  Skill skill = Skill::sales;
  std::int64_t level = 0;
  std::string rated_by;  // whoever records it unless said
  std::optional<Date> on;
  std::string note;
};
TL_DESCRIBE(NewSkillRating, sign_in, skill, level, rated_by, on, note)
Result<SkillRow> rate_skill(database::Database& db, const Caller& caller,
                            const NewSkillRating& request);
// Of the team of an account, or with "" of everybody who was ever rated.
Result<std::vector<SkillRow>> skills_of(database::Database& db, std::string_view account,
                                        const Date& day);

}  // namespace tl::accounts
