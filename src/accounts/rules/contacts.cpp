#include "accounts/rules/contacts.h"

#include <algorithm>

#include "accounts/rules/dated.h"
#include "accounts/rules/words.h"
#include "foundation/text.h"

namespace tl::accounts {
namespace {

Contact contact_of(const ContactFact& fact) {
  return {.number = fact.number,
          .customer_id = fact.customer_id,
          .name = fact.name,
          .role = fact.role,
          .function = fact.function,
          .email = fact.email,
          .phone = fact.phone,
          .decides = fact.decides,
          .language = fact.language,
          .note = fact.note};
}

// One sign between a name and a host with a point in it: what mistyping breaks.
bool looks_like_email(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 &&
         text.find('@', at + 1) == std::string_view::npos &&
         text.find('.', at + 2) != std::string_view::npos && !text.ends_with('.') &&
         std::ranges::none_of(text, &is_space);
}

Result<std::string> checked_email(std::string_view text) {
  TL_TRY(std::string email, free_line("the e-mail address", text));
  if (email.empty() || looks_like_email(email)) return email;
  return invalid("email_malformed", cat("'", utf8_prefix(email, 60),
                                        "' is no e-mail address; write it as name@example.com"));
}

Result<std::string> checked_language(std::string_view text) {
  std::string language = to_lower(trim(text));
  const bool plain = language.size() == 2 && std::ranges::all_of(language, &is_alpha);
  if (language.empty() || plain) return language;
  return invalid("language_malformed", cat("'", utf8_prefix(visible(text), 30),
                                           "' is no language; say its two letters: de, en, fr"));
}

}  // namespace

std::vector<Contact> contacts_on(std::span<const ContactFact> facts, const Date& day) {
  std::vector<ContactId> people;
  for (const ContactFact& fact : facts) {
    if (std::ranges::find(people, fact.contact_id) == people.end())
      people.push_back(fact.contact_id);
  }
  std::ranges::sort(people);
  std::vector<Contact> out;
  for (const ContactId person : people) {
    const ContactFact* told = latest_on<ContactFact>(
        facts, day, [&](const ContactFact& fact) { return fact.contact_id == person; });
    if (told == nullptr) continue;
    Contact contact = contact_of(*told);
    contact.since = told->valid_from;
    for (const ContactFact& fact : facts) {
      if (fact.contact_id == person) contact.since = std::min(contact.since, fact.valid_from);
    }
    if (told->state == ContactState::left) contact.until = told->valid_from;
    out.push_back(std::move(contact));
  }
  return out;
}

Result<ContactFact> checked_contact(ContactFact fact) {
  TL_TRY(fact.name, needed_line("the name of the person", fact.name));
  TL_TRY(fact.function, free_line("the function", fact.function));
  TL_TRY(fact.email, checked_email(fact.email));
  TL_TRY(fact.phone, free_line("the phone number", fact.phone));
  TL_TRY(fact.decides, free_line("what they decide", fact.decides));
  TL_TRY(fact.language, checked_language(fact.language));
  TL_TRY(fact.note, free_line("the note", fact.note));
  return fact;
}

}  // namespace tl::accounts
