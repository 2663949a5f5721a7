#include "accounts/rules/account_team.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

#include "accounts/rules/dated.h"
#include "accounts/rules/words.h"
#include "foundation/text.h"

namespace tl::accounts {
namespace {

// Columns: account manager, buyer, engineer, quality, logistics, production, finance, senior.
constexpr Responsibility all_responsibilities[] = {
    {"single_contact", "One contact for every question of the customer", "ACCCC---"},
    {"data_pack", "Collect the build data and keep it safe", "A-R-----"},
    {"quote", "Quote: from the RFQ to firm price and lead time", "ARR----I"},
    {"price_approval", "Approve price, mark-up and terms", "R-----CA"},
    {"bom_and_parts", "Load the BOM, code new parts, settle queries", "ACR-----"},
    {"material_cost", "Material cost, minimum quantities, alternates", "CAC-----"},
    {"labour_times", "Labour times, tooling, build method", "C-AC-R--"},
    {"contract_review", "Compare order and quote, acknowledge", "ACCCC-C-"},
    {"schedule", "Plan works orders and call-offs", "C---CA--"},
    {"material_supply", "Buy material, chase what is short", "IA--CI--"},
    {"engineering_change", "Bring in changes of revision", "CIA-ICI-"},
    {"quality_and_returns", "Quality, complaints, returns", "C-CA-C-I"},
    {"shipments", "Pack, ship, tell the customer", "C---AR--"},
    {"invoices", "Invoice, credit, overdue payment", "C-----A-"},
    {"obsolescence", "Change notices, last-time buys, liability", "ARC--I-C"},
    {"business_review", "Business reviews and objectives", "ACCCC--C"},
    {"growth", "More business with the customer", "A------C"},
};

std::size_t column_of(TeamRole role) {
  return static_cast<std::size_t>(std::ranges::find(team_roles, role) - std::begin(team_roles));
}

std::string plain_name(TeamRole role) {
  return replace_all(enum_name(role), "_", " ");
}

std::string letter_on(const Responsibility& row, TeamRole role, std::span<const DutyFact> duties,
                      const Date& day) {
  const DutyFact* told = latest_on<DutyFact>(duties, day, [&](const DutyFact& fact) {
    return fact.role == role && fact.responsibility == row.name;
  });
  if (told != nullptr) return told->letter;
  const char letter = row.letters[column_of(role)];
  return letter == '-' ? std::string() : std::string(1, letter);
}

void check_row(ResponsibilityMatrix& matrix, const MatrixRow& row) {
  const Place place{.text = row.responsibility};
  const auto answering = std::ranges::count(row.letters, "A");
  Findings findings;
  if (answering != 1) {
    findings.warn(
        "responsibility_unclear", place,
        cat("'", row.title, "': ",
            answering == 0 ? std::string("no role answers") : cat(answering, " roles answer"),
            " for it; exactly one does"));
  } else {
    const auto column =
        static_cast<std::size_t>(std::ranges::find(row.letters, "A") - row.letters.begin());
    if (matrix.columns[column].people.empty()) {
      findings.warn("responsibility_without_person", place,
                    cat("'", row.title, "': ", matrix.columns[column].title,
                        " answers for it, and nobody holds that role on this account"));
    }
  }
  matrix.findings.insert(matrix.findings.end(), findings.all().begin(), findings.all().end());
}

}  // namespace

std::span<const Responsibility> responsibilities() {
  return all_responsibilities;
}

std::vector<TeamMember> team_on(std::span<const TeamFact> facts, const Stewards& stewards,
                                const Date& day) {
  std::vector<TeamMember> out;
  if (!stewards.owner.empty())
    out.push_back({TeamRole::account_manager, stewards.owner, *stewards.owner_since, "owner"});
  if (!stewards.deputy.empty())
    out.push_back({TeamRole::account_manager, stewards.deputy, *stewards.deputy_since, "deputy"});
  std::set<std::tuple<TeamRole, std::string>> known;
  for (const TeamFact& fact : facts) known.emplace(fact.role, fact.sign_in);
  for (const auto& [role, sign_in] : known) {
    const TeamFact* told = latest_on<TeamFact>(facts, day, [&](const TeamFact& fact) {
      return fact.role == role && fact.sign_in == sign_in;
    });
    if (told == nullptr || told->membership == Membership::leaves) continue;
    out.push_back({role, sign_in, told->valid_from, ""});
  }
  return out;
}

std::string title_of(TeamRole role, std::string_view site, std::span<const RoleTitle> titles,
                     const Date& day) {
  for (const std::string_view where : {site, std::string_view()}) {
    const RoleTitle* told = latest_on<RoleTitle>(titles, day, [&](const RoleTitle& title) {
      return title.role == role && iequals(title.site, where);
    });
    if (told != nullptr && !told->title.empty()) return told->title;
  }
  return plain_name(role);
}

Result<DutyFact> checked_duty(DutyFact fact) {
  const std::string name = replace_all(squeeze_spaces(to_lower(fact.responsibility)), " ", "_");
  const auto rows = responsibilities();
  if (std::ranges::find(rows, std::string_view(name), &Responsibility::name) == rows.end()) {
    return not_found("responsibility_unknown",
                     cat("'", utf8_prefix(visible(fact.responsibility), 40),
                         "' is no responsibility; 'throughline account roles' lists them"));
  }
  fact.responsibility = name;
  fact.letter = to_upper(trim(fact.letter));
  if (fact.letter == "-") fact.letter.clear();
  if (!fact.letter.empty() && (fact.letter.size() != 1 || !contains("RACI", fact.letter))) {
    return invalid("duty_letter_unknown",
                   cat("'", utf8_prefix(visible(fact.letter), 20),
                       "' is none of R (does it), A (answers for it), C (is asked before), I (is "
                       "told after) and - (not involved)"));
  }
  TL_TRY(fact.note, free_line("the note", fact.note));
  return fact;
}

Result<TeamRole> parse_team_role(std::string_view name) {
  const std::string plain =
      replace_all(replace_all(squeeze_spaces(to_lower(name)), " ", "_"), "-", "_");
  if (const auto role = enum_from_name<TeamRole>(plain)) return *role;
  std::vector<std::string> names;
  for (const TeamRole role : team_roles) names.push_back(plain_name(role));
  return invalid("team_role_unknown", cat("'", utf8_prefix(visible(name), 40),
                                          "' is no role; they are ", join(names, ", ")));
}

ResponsibilityMatrix responsibility_matrix(const MatrixInput& input, const Date& day) {
  ResponsibilityMatrix matrix{.customer = input.customer, .day = day};
  for (const TeamRole role : team_roles) {
    MatrixColumn column{.role = role, .title = title_of(role, input.site, input.titles, day)};
    for (const TeamMember& member : input.team) {
      if (member.role != role) continue;
      column.people.push_back(member.as == "deputy" ? cat(member.sign_in, " (deputy)")
                                                    : member.sign_in);
    }
    matrix.columns.push_back(std::move(column));
  }
  for (const Responsibility& responsibility : responsibilities()) {
    MatrixRow row{.responsibility = std::string(responsibility.name),
                  .title = std::string(responsibility.title)};
    for (const TeamRole role : team_roles)
      row.letters.push_back(letter_on(responsibility, role, input.duties, day));
    check_row(matrix, row);
    matrix.rows.push_back(std::move(row));
  }
  for (const Contact& contact : input.contacts) {
    if (!contact.until) matrix.contacts.push_back(contact);
  }
  return matrix;
}

}  // namespace tl::accounts
