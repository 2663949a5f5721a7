// Rows of the people of an account, theirs and ours. Each function runs in the caller's
// transaction; lists come as they were recorded.
#pragma once

#include <string_view>
#include <vector>

#include "accounts/rules/account_team.h"
#include "accounts/rules/contacts.h"
#include "accounts/rules/skills.h"
#include "platform/database/transaction.h"

namespace tl::accounts {

Result<ContactId> insert_contact(database::Transaction& tx, const ContactFact& contact);
Result<ContactFactId> insert_contact_fact(database::Transaction& tx, const ContactFact& fact);
Result<std::vector<ContactFact>> contact_facts_of_customer(database::Transaction& tx,
                                                           CustomerId customer);
Result<std::vector<ContactFact>> contact_facts_of_number(database::Transaction& tx,
                                                         std::string_view number);

Result<TeamFactId> insert_team_fact(database::Transaction& tx, const TeamFact& fact);
Result<std::vector<TeamFact>> team_facts_of_customer(database::Transaction& tx,
                                                     CustomerId customer);

Result<RoleTitleId> insert_role_title(database::Transaction& tx, const RoleTitle& title);
Result<std::vector<RoleTitle>> role_titles(database::Transaction& tx);

Result<DutyFactId> insert_duty(database::Transaction& tx, const DutyFact& fact);
Result<std::vector<DutyFact>> duties_of_customer(database::Transaction& tx, CustomerId customer);

Result<SkillRatingId> insert_skill_rating(database::Transaction& tx, const SkillRating& rating);
Result<std::vector<SkillRating>> skill_ratings(database::Transaction& tx);

}  // namespace tl::accounts
