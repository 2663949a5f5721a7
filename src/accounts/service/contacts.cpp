#include "accounts/service/contacts.h"

#include <algorithm>

#include "accounts/rules/dated.h"
#include "accounts/service/customers.h"
#include "accounts/store/people.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/database/series.h"
#include "platform/json/write_json.h"

namespace tl::accounts {
namespace {

using database::Transaction;

Error no_such(std::string_view contact) {
  return not_found("contact_not_found",
                   cat("nobody has the number or the name '", utf8_prefix(visible(contact), 60),
                       "'; 'throughline account contacts ACCOUNT' lists the people"));
}

bool same_name(std::string_view a, std::string_view b) {
  return customer_name_key(a) == customer_name_key(b);
}

Result<void> record(Transaction& tx, const Caller& caller, std::string_view action,
                    ContactFact& fact) {
  fact.recorded_at = caller.now;
  fact.recorded_by = caller.actor;
  TL_TRY(fact.id, insert_contact_fact(tx, fact));
  return database::record_change(tx, caller, action, {"contact", fact.contact_id.raw()},
                                 json::to_json(fact));
}

Result<Contact> contact_by_number(Transaction& tx, std::string_view number, const Date& day) {
  TL_TRY(const auto facts, contact_facts_of_number(tx, number));
  const auto found = contacts_on(facts, day);
  if (found.empty()) return no_such(number);
  return found.front();
}

// The newest thing known of a person by that day; of one who begins later the first thing.
Result<ContactFact> known(Transaction& tx, std::string_view contact, const Date& day) {
  TL_TRY(const auto facts, contact_facts_of_number(tx, to_upper(trim(contact))));
  if (facts.empty()) return no_such(contact);
  const ContactFact* told =
      latest_on<ContactFact>(facts, day, [](const ContactFact&) { return true; });
  return told == nullptr ? facts.front() : *told;
}

ContactFact changed(ContactFact fact, const ContactChange& request) {
  fact.name = request.name.value_or(fact.name);
  fact.role = request.role.value_or(fact.role);
  fact.function = request.function.value_or(fact.function);
  fact.email = request.email.value_or(fact.email);
  fact.phone = request.phone.value_or(fact.phone);
  fact.decides = request.decides.value_or(fact.decides);
  fact.language = request.language.value_or(fact.language);
  fact.state = ContactState::present;
  fact.note = request.note;
  return fact;
}

}  // namespace

Result<Contact> add_contact(database::Database& db, const Caller& caller,
                            const NewContact& request) {
  TL_TRY(const ContactFact checked,
         checked_contact({.name = request.name,
                          .role = request.role,
                          .function = request.function,
                          .email = request.email,
                          .phone = request.phone,
                          .decides = request.decides,
                          .language = request.language,
                          .valid_from = request.since.value_or(caller.today),
                          .note = request.note}));
  return db.write([&](Transaction& tx) -> Result<Contact> {
    ContactFact fact = checked;
    TL_TRY(const Customer customer, find_customer(tx, request.account));
    fact.customer_id = customer.id;
    TL_TRY(const auto there, contacts_of(tx, customer.id, fact.valid_from));
    for (const Contact& contact : there) {
      if (contact.until || !same_name(contact.name, fact.name)) continue;
      return conflict("contact_exists",
                      cat(contact.name, " is on file for ", customer.name, " as ", contact.number));
    }
    TL_TRY(const std::int64_t number, database::next_number(tx, "contact"));
    fact.number = cat("P", number);
    TL_TRY(fact.contact_id, insert_contact(tx, fact));
    TL_CHECK(record(tx, caller, "contact_added", fact));
    return contact_by_number(tx, fact.number, fact.valid_from);
  });
}

Result<Contact> change_contact(database::Database& db, const Caller& caller,
                               const ContactChange& request) {
  return db.write([&](Transaction& tx) -> Result<Contact> {
    const Date from = request.from.value_or(caller.today);
    TL_TRY(const ContactFact before, known(tx, request.contact, from));
    TL_TRY(ContactFact fact, checked_contact(changed(before, request)));
    fact.valid_from = from;
    TL_CHECK(record(tx, caller, "contact_changed", fact));
    return contact_by_number(tx, fact.number, from);
  });
}

Result<Contact> contact_left(database::Database& db, const Caller& caller,
                             const ContactDeparture& request) {
  return db.write([&](Transaction& tx) -> Result<Contact> {
    const Date on = request.on.value_or(caller.today);
    TL_TRY(ContactFact fact, known(tx, request.contact, on));
    if (fact.state == ContactState::left) {
      return conflict("contact_left_already", cat(fact.name, " left on ", fact.valid_from.text()));
    }
    fact.state = ContactState::left;
    fact.valid_from = on;
    fact.note = request.note;
    TL_TRY(fact, checked_contact(fact));
    TL_CHECK(record(tx, caller, "contact_left", fact));
    return contact_by_number(tx, fact.number, on);
  });
}

Result<std::vector<Contact>> list_contacts(database::Database& db, std::string_view account,
                                           const Date& day) {
  return db.read([&](Transaction& tx) -> Result<std::vector<Contact>> {
    TL_TRY(const Customer customer, find_customer(tx, account));
    return contacts_of(tx, customer.id, day);
  });
}

Result<std::vector<Contact>> contacts_of(Transaction& tx, CustomerId account, const Date& day) {
  TL_TRY(const auto facts, contact_facts_of_customer(tx, account));
  return contacts_on(facts, day);
}

Result<Contact> find_contact(Transaction& tx, CustomerId account, std::string_view number_or_name,
                             const Date& day) {
  TL_TRY(const auto people, contacts_of(tx, account, day));
  for (const Contact& contact : people) {
    if (iequals(contact.number, trim(number_or_name))) return contact;
  }
  for (const Contact& contact : people) {
    if (!contact.until && same_name(contact.name, number_or_name)) return contact;
  }
  return no_such(number_or_name);
}

}  // namespace tl::accounts
