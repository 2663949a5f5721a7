// Our people of an account, who does what, and what they can do.
#include "accounts/http/account_routes.h"
#include "accounts/service/account_team.h"
#include "accounts/service/customers.h"
#include "foundation/text.h"

namespace tl::accounts {
namespace {

using access::Permission;
using http::Call;
using http::Method;
using http::WholeResponse;

struct TeamView {
  std::vector<TeamMember> members;
  ResponsibilityMatrix matrix;
  std::vector<SkillRow> skills;  // of the members
};
TL_DESCRIBE(TeamView, members, matrix, skills)

struct TeamBody {
  TeamRole role = TeamRole::buyer;
  std::string sign_in;
  std::optional<Membership> membership;  // joins unless said
  std::optional<Date> from;
  std::optional<std::string> note;
};
TL_DESCRIBE(TeamBody, role, sign_in, membership, from, note)

struct TeamMembers {
  std::vector<TeamMember> items;
};
TL_DESCRIBE(TeamMembers, items)

struct DutyBody {
  std::string responsibility;
  TeamRole role = TeamRole::account_manager;
  std::string letter;
  std::optional<Date> from;
  std::optional<std::string> note;
};
TL_DESCRIBE(DutyBody, responsibility, role, letter, from, note)

struct SkillBody {
  std::string sign_in;
  Skill skill = Skill::sales;
  std::int64_t level = 0;
  std::optional<Date> on;
  std::optional<std::string> note;
};
TL_DESCRIBE(SkillBody, sign_in, skill, level, on, note)

Result<TeamView> show(const Call& call) {
  TL_TRY(const Date day, call.day());
  TeamView view;
  TL_TRY(view.members,
         call.db().read([&](database::Transaction& tx) -> Result<std::vector<TeamMember>> {
           TL_TRY(const Customer customer, find_customer(tx, call.path("account")));
           return team_of(tx, customer.id, day);
         }));
  TL_TRY(view.matrix, matrix_of(call.db(), call.path("account"), call.query("site"), day));
  TL_TRY(view.skills, skills_of(call.db(), call.path("account"), day));
  return view;
}

Result<TeamMembers> change(const Call& call, const TeamBody& body) {
  TL_TRY(auto members, change_team(call.db(), call.caller(),
                                   {.account = std::string(call.path("account")),
                                    .role = body.role,
                                    .sign_in = body.sign_in,
                                    .membership = body.membership.value_or(Membership::joins),
                                    .from = body.from,
                                    .note = said(body.note)}));
  return TeamMembers{std::move(members)};
}

Result<ResponsibilityMatrix> change_duties(const Call& call, const DutyBody& body) {
  return change_duty(call.db(), call.caller(),
                     {.account = std::string(call.path("account")),
                      .responsibility = body.responsibility,
                      .role = body.role,
                      .letter = body.letter,
                      .from = body.from,
                      .note = said(body.note)});
}

Result<WholeResponse> paper(const Call& call) {
  TL_TRY(const Date day, call.day());
  TL_TRY(std::string pdf, matrix_pdf(call.db(), call.caller(),
                                     {.account = std::string(call.path("account")),
                                      .site = std::string(call.query("site")),
                                      .day = day}));
  return http::file_reply({.name = cat("who-does-what-", call.path("account"), ".pdf"),
                           .media_type = "application/pdf",
                           .bytes = std::move(pdf),
                           .shown = http::ReplyFile::Shown::in_page});
}

}  // namespace

void add_team_routes(http::Routes& routes) {
  const std::vector<http::QueryParameter> of_site = {{"as_of", "the day; today unless said"},
                                                     {"site", "whose titles of roles are shown"}};
  routes.add({.path = "/api/v1/accounts/{account}/team",
              .summary = "Our people of the account, who does what, and what they can do",
              .permission = Permission::account_read,
              .account = account_in_path,
              .query = of_site},
             &show);
  routes.add({.method = Method::post,
              .path = "/api/v1/accounts/{account}/team",
              .summary = "Somebody of ours joins or leaves the account",
              .permission = Permission::account_edit,
              .account = account_in_path},
             &change);
  routes.add({.method = Method::post,
              .path = "/api/v1/accounts/{account}/duties",
              .summary = "Where this account differs in who does what",
              .permission = Permission::account_edit,
              .account = account_in_path},
             &change_duties);
  routes.add({.path = "/api/v1/accounts/{account}/matrix.pdf",
              .summary = "Who does what, as a page to hand over",
              .permission = Permission::account_read,
              .account = account_in_path,
              .query = of_site},
             &paper);
  routes.add({.method = Method::post,
              .path = "/api/v1/accounts/skills",
              .summary = "Rate what somebody of ours can do, on what was seen",
              .permission = Permission::account_assign},
             [](const Call& call, const SkillBody& body) {
               return rate_skill(call.db(), call.caller(),
                                 {.sign_in = body.sign_in,
                                  .skill = body.skill,
                                  .level = body.level,
                                  .on = body.on,
                                  .note = said(body.note)});
             });
}

}  // namespace tl::accounts
