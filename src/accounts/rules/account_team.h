// Our people of an account by role, and who does what: one list of responsibilities with a letter
// for each role, whatever a site calls the role.
//
//   R does it, A answers for it, C is asked before, I is told after.
//
// "Account manager" is called project, program or relationship manager elsewhere; a local title is
// a fact for a site, and the responsibilities stay the same. An account may differ from the list,
// again by dated facts.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/rules/contacts.h"
#include "accounts/rules/stewards.h"

namespace tl::accounts {

using TeamFactId = Id<struct TeamFactTag>;
using RoleTitleId = Id<struct RoleTitleTag>;
using DutyFactId = Id<struct DutyFactTag>;

enum class TeamRole {
  account_manager,
  buyer,
  engineer,
  quality,
  logistics,
  production,
  finance,
  senior_management
};
TL_DESCRIBE_ENUM(TeamRole, account_manager, buyer, engineer, quality, logistics, production,
                 finance, senior_management)

inline constexpr TeamRole team_roles[] = {TeamRole::account_manager, TeamRole::buyer,
                                          TeamRole::engineer,        TeamRole::quality,
                                          TeamRole::logistics,       TeamRole::production,
                                          TeamRole::finance,         TeamRole::senior_management};

enum class Membership { joins, leaves };
TL_DESCRIBE_ENUM(Membership, joins, leaves)

struct TeamFact {
  TeamFactId id;
  CustomerId customer_id;
  TeamRole role = TeamRole::buyer;
  std::string sign_in;
  Membership membership = Membership::joins;
  Date valid_from;
  std::string note;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(TeamFact, id, customer_id, role, sign_in, membership, valid_from, note, recorded_at,
            recorded_by)

struct TeamMember {
  TeamRole role = TeamRole::buyer;
  std::string sign_in;
  Date since;
  std::string as;  // "owner", "deputy"; "" for everybody else
};
TL_DESCRIBE(TeamMember, role, sign_in, since, as)

// By role, then name. Owner and deputy are the account managers.
std::vector<TeamMember> team_on(std::span<const TeamFact> facts, const Stewards& stewards,
                                const Date& day);

// What a site calls a role from a day on.
struct RoleTitle {
  RoleTitleId id;
  TeamRole role = TeamRole::account_manager;
  std::string site;   // "" for every site without a title of its own
  std::string title;  // "": no local title any more
  Date valid_from;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(RoleTitle, id, role, site, title, valid_from, recorded_at, recorded_by)

// The role's own name where there is no local title: "account manager".
std::string title_of(TeamRole role, std::string_view site, std::span<const RoleTitle> titles,
                     const Date& day);

struct Responsibility {
  std::string_view name;     // "quote"
  std::string_view title;    // "Quote: from the RFQ to firm price and lead time"
  std::string_view letters;  // one for each of team_roles; '-' not involved
};
std::span<const Responsibility> responsibilities();

// Where an account differs from the list.
struct DutyFact {
  DutyFactId id;
  CustomerId customer_id;
  std::string responsibility;
  TeamRole role = TeamRole::account_manager;
  std::string letter;  // "R", "A", "C", "I"; "" not involved
  Date valid_from;
  std::string note;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(DutyFact, id, customer_id, responsibility, role, letter, valid_from, note, recorded_at,
            recorded_by)

// In its one spelling: "R". `responsibility_unknown`, `duty_letter_unknown`.
Result<DutyFact> checked_duty(DutyFact fact);
// `team_role_unknown` names the roles; spaces and dashes are as good as "_".
Result<TeamRole> parse_team_role(std::string_view name);

struct MatrixColumn {
  TeamRole role = TeamRole::account_manager;
  std::string title;
  std::vector<std::string> people;
};
TL_DESCRIBE(MatrixColumn, role, title, people)

struct MatrixRow {
  std::string responsibility;
  std::string title;
  std::vector<std::string> letters;  // one for each column; "" not involved
};
TL_DESCRIBE(MatrixRow, responsibility, title, letters)

struct ResponsibilityMatrix {
  Customer customer;
  Date day;
  std::vector<MatrixColumn> columns;
  std::vector<MatrixRow> rows;
  std::vector<Contact> contacts;  // the customer's people who have not left
  std::vector<Finding> findings;
};
TL_DESCRIBE(ResponsibilityMatrix, customer, day, columns, rows, contacts, findings)

struct MatrixInput {
  Customer customer;
  std::span<const TeamMember> team;
  std::span<const RoleTitle> titles;
  std::span<const DutyFact> duties;
  std::span<const Contact> contacts;
  std::string site;
};

// `responsibility_unclear` (warning): not exactly one role answers for it.
// `responsibility_without_person` (warning): the role that answers for it has nobody.
ResponsibilityMatrix responsibility_matrix(const MatrixInput& input, const Date& day);

}  // namespace tl::accounts
