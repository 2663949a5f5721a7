#include "accounts/store/people.h"

#include "accounts/store/statements.h"

namespace tl::accounts {

using database::Transaction;

Result<ContactId> insert_contact(Transaction& tx, const ContactFact& contact) {
  return tx.query_one<ContactId>(statements::insert_contact, contact);
}

Result<ContactFactId> insert_contact_fact(Transaction& tx, const ContactFact& fact) {
  return tx.query_one<ContactFactId>(statements::insert_contact_fact, fact);
}

Result<std::vector<ContactFact>> contact_facts_of_customer(Transaction& tx, CustomerId customer) {
  return tx.query<ContactFact>(statements::contact_facts_of_customer, customer);
}

Result<std::vector<ContactFact>> contact_facts_of_number(Transaction& tx, std::string_view number) {
  return tx.query<ContactFact>(statements::contact_facts_of_number, number);
}

Result<TeamFactId> insert_team_fact(Transaction& tx, const TeamFact& fact) {
  return tx.query_one<TeamFactId>(statements::insert_team_fact, fact);
}

Result<std::vector<TeamFact>> team_facts_of_customer(Transaction& tx, CustomerId customer) {
  return tx.query<TeamFact>(statements::team_facts_of_customer, customer);
}

Result<RoleTitleId> insert_role_title(Transaction& tx, const RoleTitle& title) {
  return tx.query_one<RoleTitleId>(statements::insert_role_title, title);
}

Result<std::vector<RoleTitle>> role_titles(Transaction& tx) {
  return tx.query<RoleTitle>(statements::role_titles);
}

Result<DutyFactId> insert_duty(Transaction& tx, const DutyFact& fact) {
  return tx.query_one<DutyFactId>(statements::insert_duty, fact);
}

Result<std::vector<DutyFact>> duties_of_customer(Transaction& tx, CustomerId customer) {
  return tx.query<DutyFact>(statements::duties_of_customer, customer);
}

Result<SkillRatingId> insert_skill_rating(Transaction& tx, const SkillRating& rating) {
  return tx.query_one<SkillRatingId>(statements::insert_skill_rating, rating);
}

Result<std::vector<SkillRating>> skill_ratings(Transaction& tx) {
  return tx.query<SkillRating>(statements::skill_ratings);
}

}  // namespace tl::accounts
