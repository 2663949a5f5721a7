#include "accounts/service/account_team.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "accounts/rules/account_paper.h"
#include "accounts/rules/dated.h"
#include "accounts/rules/words.h"
#include "accounts/service/company.h"
#include "accounts/service/contacts.h"
#include "accounts/service/customers.h"
#include "accounts/service/stewards.h"
#include "accounts/store/people.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/documents/write_pdf.h"
#include "platform/json/write_json.h"

namespace tl::accounts {
namespace {

using database::Transaction;

Result<ResponsibilityMatrix> matrix_in(Transaction& tx, std::string_view account,
                                       std::string_view site, const Date& day) {
  TL_TRY(const Customer customer, find_customer(tx, account));
  TL_TRY(const auto team, team_of(tx, customer.id, day));
  TL_TRY(const auto titles, role_titles(tx));
  TL_TRY(const auto duties, duties_of_customer(tx, customer.id));
  TL_TRY(const auto contacts, contacts_of(tx, customer.id, day));
  return responsibility_matrix({.customer = customer,
                                .team = team,
                                .titles = titles,
                                .duties = duties,
                                .contacts = contacts,
                                .site = std::string(trim(site))},
                               day);
}

bool is_in(const std::vector<TeamMember>& team, TeamRole role, std::string_view sign_in) {
  return std::ranges::any_of(team, [&](const TeamMember& member) {
    return member.role == role && member.sign_in == sign_in;
  });
}

RoleInCatalogue in_catalogue(TeamRole role, const std::vector<RoleTitle>& titles, const Date& day) {
  RoleInCatalogue out{.role = role};
  std::set<std::string> sites;
  for (const RoleTitle& title : titles) {
    if (title.role == role) sites.insert(title.site);
  }
  for (const std::string& site : sites) {
    const RoleTitle* told = latest_on<RoleTitle>(titles, day, [&](const RoleTitle& title) {
      return title.role == role && title.site == site;
    });
    if (told != nullptr && !told->title.empty()) out.titles.push_back(*told);
  }
  const auto column =
      static_cast<std::size_t>(std::ranges::find(team_roles, role) - std::begin(team_roles));
  for (const Responsibility& row : responsibilities()) {
    if (row.letters[column] == 'A') out.answers.emplace_back(row.title);
    if (row.letters[column] == 'R') out.does.emplace_back(row.title);
  }
  return out;
}

}  // namespace

Result<std::vector<TeamMember>> change_team(database::Database& db, const Caller& caller,
                                            const TeamChange& request) {
  if (request.role == TeamRole::account_manager) {
    return invalid("team_role_is_steward",
                   "the account managers are the owner and the deputy: throughline account owner "
                   "ACCOUNT SIGN-IN, and account deputy");
  }
  TeamFact fact{.role = request.role,
                .membership = request.membership,
                .valid_from = request.from.value_or(caller.today),
                .recorded_at = caller.now,
                .recorded_by = caller.actor};
  TL_TRY(fact.sign_in, checked_sign_in(request.sign_in));
  TL_TRY(fact.note, free_line("the note", request.note));
  return db.write([&](Transaction& tx) -> Result<std::vector<TeamMember>> {
    TeamFact told = fact;
    TL_TRY(const Customer customer, find_customer(tx, request.account));
    told.customer_id = customer.id;
    TL_TRY(const auto before, team_of(tx, customer.id, told.valid_from));
    const bool there = is_in(before, told.role, told.sign_in);
    if (there == (told.membership == Membership::joins)) {
      return conflict("team_unchanged",
                      cat(told.sign_in, there ? " is " : " is not ",
                          replace_all(enum_name(told.role), "_", " "), " of ", customer.name,
                          " on ", told.valid_from.text(), " already"));
    }
    TL_TRY(told.id, insert_team_fact(tx, told));
    TL_CHECK(database::record_change(tx, caller, "account_team_changed",
                                     {"customer", customer.id.raw()}, json::to_json(told)));
    return team_of(tx, customer.id, told.valid_from);
  });
}

Result<std::vector<TeamMember>> team_of(Transaction& tx, CustomerId account, const Date& day) {
  TL_TRY(const auto facts, team_facts_of_customer(tx, account));
  TL_TRY(const Stewards stewards, stewards_of(tx, account, day));
  return team_on(facts, stewards, day);
}

Result<RoleTitle> change_title(database::Database& db, const Caller& caller,
                               const TitleChange& request) {
  RoleTitle title{.role = request.role,
                  .valid_from = request.from.value_or(caller.today),
                  .recorded_at = caller.now,
                  .recorded_by = caller.actor};
  TL_TRY(title.site, free_line("the site", request.site));
  TL_TRY(title.title, free_line("the title", request.title));
  return db.write([&](Transaction& tx) -> Result<RoleTitle> {
    RoleTitle told = title;
    TL_TRY(told.id, insert_role_title(tx, told));
    TL_CHECK(database::record_change(tx, caller, "role_title_changed",
                                     {"role_title", told.id.raw()}, json::to_json(told)));
    return told;
  });
}

Result<ResponsibilityMatrix> change_duty(database::Database& db, const Caller& caller,
                                         const DutyChange& request) {
  TL_TRY(const DutyFact checked, checked_duty({.responsibility = request.responsibility,
                                               .role = request.role,
                                               .letter = request.letter,
                                               .valid_from = request.from.value_or(caller.today),
                                               .note = request.note,
                                               .recorded_at = caller.now,
                                               .recorded_by = caller.actor}));
  return db.write([&](Transaction& tx) -> Result<ResponsibilityMatrix> {
    DutyFact fact = checked;
    TL_TRY(const Customer customer, find_customer(tx, request.account));
    fact.customer_id = customer.id;
    TL_TRY(fact.id, insert_duty(tx, fact));
    TL_CHECK(database::record_change(tx, caller, "account_duty_changed",
                                     {"customer", customer.id.raw()}, json::to_json(fact)));
    return matrix_in(tx, customer.code, "", fact.valid_from);
  });
}

Result<std::vector<RoleInCatalogue>> role_catalogue(database::Database& db, const Date& day) {
  return db.read([&](Transaction& tx) -> Result<std::vector<RoleInCatalogue>> {
    TL_TRY(const auto titles, role_titles(tx));
    std::vector<RoleInCatalogue> out;
    for (const TeamRole role : team_roles) out.push_back(in_catalogue(role, titles, day));
    return out;
  });
}

Result<ResponsibilityMatrix> matrix_of(database::Database& db, std::string_view account,
                                       std::string_view site, const Date& day) {
  return db.read([&](Transaction& tx) { return matrix_in(tx, account, site, day); });
}

Result<std::string> matrix_pdf(database::Database& db, const Caller& caller,
                               const MatrixPaper& request) {
  TL_TRY(const Document document, db.read([&](Transaction& tx) -> Result<Document> {
    TL_TRY(const auto matrix,
           matrix_in(tx, request.account, request.site, request.day.value_or(caller.today)));
    PaperStock paper{.made_at = caller.now};
    TL_TRY(paper.company, our_company(tx));
    TL_TRY(paper.logo_png, our_logo(tx));
    return matrix_document(matrix, paper);
  }));
  return documents::write_pdf(document);
}

Result<SkillRow> rate_skill(database::Database& db, const Caller& caller,
                            const NewSkillRating& request) {
  SkillRating rating{.skill = request.skill,
                     .level = request.level,
                     .valid_from = request.on.value_or(caller.today),
                     .recorded_at = caller.now,
                     .recorded_by = caller.actor};
  TL_TRY(rating.sign_in, checked_sign_in(request.sign_in));
  TL_TRY(rating.rated_by,
         checked_sign_in(request.rated_by.empty() ? caller.actor : request.rated_by));
  TL_TRY(rating.note, free_line("the note", request.note));
  TL_CHECK(check_rating(rating));
  return db.write([&](Transaction& tx) -> Result<SkillRow> {
    SkillRating told = rating;
    TL_TRY(told.id, insert_skill_rating(tx, told));
    TL_CHECK(database::record_change(tx, caller, "skill_rated", {"skill", told.id.raw()},
                                     json::to_json(told)));
    TL_TRY(const auto ratings, skill_ratings(tx));
    return skills_matrix(ratings, std::vector{told.sign_in}, told.valid_from).front();
  });
}

Result<std::vector<SkillRow>> skills_of(database::Database& db, std::string_view account,
                                        const Date& day) {
  return db.read([&](Transaction& tx) -> Result<std::vector<SkillRow>> {
    std::vector<std::string> people;
    TL_TRY(const auto ratings, skill_ratings(tx));
    if (trim(account).empty()) return skills_matrix(ratings, people, day);
    TL_TRY(const Customer customer, find_customer(tx, account));
    TL_TRY(const auto team, team_of(tx, customer.id, day));
    for (const TeamMember& member : team) people.push_back(member.sign_in);
    if (people.empty()) return std::vector<SkillRow>();
    return skills_matrix(ratings, people, day);
  });
}

}  // namespace tl::accounts
