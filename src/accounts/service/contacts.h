// The customer's people.
//
//   TL_TRY(const Contact keller, add_contact(db, caller, {.account = "C1", .name = "Ms Keller"}));
//   TL_CHECK(change_contact(db, caller, {.contact = "P1", .function = "Head of purchasing"}));
//   TL_CHECK(contact_left(db, caller, {.contact = "P1"}));
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/rules/contacts.h"
#include "foundation/caller.h"
#include "platform/database/database.h"

namespace tl::accounts {

struct NewContact {
  std::string account;  // code or name
  std::string name;
  ContactRole role = ContactRole::other;
  std::string function;
  std::string email;
  std::string phone;
  std::string decides;
  std::string language;
  std::optional<Date> since;  // today unless said
  std::string note;
};
TL_DESCRIBE(NewContact, account, name, role, function, email, phone, decides, language, since, note)

// What checked_contact() refuses, `contact_exists` where a person of that name has not left.
Result<Contact> add_contact(database::Database& db, const Caller& caller,
                            const NewContact& request);

struct ContactChange {
  std::string contact;  // "P3"
  std::optional<std::string> name;
  std::optional<ContactRole> role;
  std::optional<std::string> function;
  std::optional<std::string> email;
  std::optional<std::string> phone;
  std::optional<std::string> decides;
  std::optional<std::string> language;
  std::optional<Date> from;  // today unless said
  std::string note;
};
TL_DESCRIBE(ContactChange, contact, name, role, function, email, phone, decides, language, from,
            note)

// What is not said stays. A person who left and is changed is back. `contact_not_found`.
Result<Contact> change_contact(database::Database& db, const Caller& caller,
                               const ContactChange& request);

struct ContactDeparture {
  std::string contact;
  std::optional<Date> on;  // today unless said
  std::string note;        // who follows, where they went
};
TL_DESCRIBE(ContactDeparture, contact, on, note)

// `contact_left_already`.
Result<Contact> contact_left(database::Database& db, const Caller& caller,
                             const ContactDeparture& request);

Result<std::vector<Contact>> list_contacts(database::Database& db, std::string_view account,
                                           const Date& day);
Result<std::vector<Contact>> contacts_of(database::Transaction& tx, CustomerId account,
                                         const Date& day);
// A person of this account by number or name, for whoever records what they said.
Result<Contact> find_contact(database::Transaction& tx, CustomerId account,
                             std::string_view number_or_name, const Date& day);

}  // namespace tl::accounts
