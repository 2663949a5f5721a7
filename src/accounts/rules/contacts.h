// The customer's people: who they are, what they decide, how to reach them, since when and until
// when. What is known of a person changes by a later fact that holds all of it; who leaves is
// marked so and stays on record with everything that they said.
//
//   contacts_on(facts, day)           // each person as of the day, those who left with their day
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "accounts/rules/customer.h"
#include "foundation/result.h"

namespace tl::accounts {

using ContactId = Id<struct ContactTag>;
using ContactFactId = Id<struct ContactFactTag>;

// What a person does for the customer; their own title stands beside it.
enum class ContactRole {
  buyer,
  engineering,
  quality,
  logistics,
  production,
  finance,
  senior_management,
  other
};
TL_DESCRIBE_ENUM(ContactRole, buyer, engineering, quality, logistics, production, finance,
                 senior_management, other)

enum class ContactState { present, left };
TL_DESCRIBE_ENUM(ContactState, present, left)

struct ContactFact {
  ContactFactId id;
  ContactId contact_id;
  std::string number;  // "P3"
  CustomerId customer_id;
  std::string name;
  ContactRole role = ContactRole::other;
  std::string function;  // "Head of purchasing": in their own words
  std::string email;
  std::string phone;
  std::string decides;   // "suppliers of boards up to 100,000 a year"
  std::string language;  // "de", as ISO 639 has it; "" not known
  ContactState state = ContactState::present;
  Date valid_from;
  std::string note;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(ContactFact, id, contact_id, number, customer_id, name, role, function, email, phone,
            decides, language, state, valid_from, note, recorded_at, recorded_by)

// A person as of a day.
struct Contact {
  std::string number;
  CustomerId customer_id;
  std::string name;
  ContactRole role = ContactRole::other;
  std::string function;
  std::string email;
  std::string phone;
  std::string decides;
  std::string language;
  Date since;                 // the first day we know of
  std::optional<Date> until;  // the day on which they left
  std::string note;
};
TL_DESCRIBE(Contact, number, customer_id, name, role, function, email, phone, decides, language,
            since, until, note)

// In the order in which they became known; a person who was not known by the day is left out.
std::vector<Contact> contacts_on(std::span<const ContactFact> facts, const Date& day);

// Squeezes and checks every word of it: `words_missing` without a name, `email_malformed`,
// `language_malformed`.
Result<ContactFact> checked_contact(ContactFact fact);

}  // namespace tl::accounts
