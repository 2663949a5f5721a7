#include "platform/access/person.h"

#include <algorithm>

#include "foundation/text.h"
#include "platform/access/sizes.h"

namespace tl::access {
namespace {

Result<std::string> checked_sign_in(std::string_view typed) {
  const std::string sign_in = sign_in_key(typed);
  const auto refuse = [&](std::string_view why) {
    return invalid("sign_in_malformed",
                   cat("the sign-in '", visible(utf8_prefix(sign_in, 40)), "' ", why));
  };
  if (!is_valid_utf8(typed)) return invalid("sign_in_malformed", "the sign-in is not text");
  const std::size_t length = utf8_length(sign_in);
  if (length < 2) return refuse("is too short; two characters at least");
  if (length > sizes::sign_in_characters_max)
    return refuse(cat("is longer than ", sizes::sign_in_characters_max, " characters"));
  // As typed: folding drops what nobody sees, and a name that hides something is refused.
  const std::string_view shown = trim(typed);
  const bool plain =
      visible(shown) == shown && std::ranges::none_of(sign_in, [](char c) { return is_space(c); });
  if (!plain || sign_in.find_first_of("\"'<>\\/&?#,;:") != std::string::npos)
    return refuse("holds a space or a sign; letters, digits and . _ - @ + are taken");
  return sign_in;
}

Result<std::string> checked_name(std::string_view typed) {
  if (!is_valid_utf8(typed)) return invalid("person_name_malformed", "the name is not text");
  const std::string name = squeeze_spaces(typed);
  if (name.empty()) return invalid("person_name_malformed", "a person has a name");
  if (utf8_length(name) > sizes::name_characters_max)
    return invalid("person_name_malformed",
                   cat("the name is longer than ", sizes::name_characters_max, " characters"));
  if (visible(name) != name)
    return invalid("person_name_malformed",
                   cat("the name holds characters that nobody sees: ", visible(name)));
  return name;
}

Result<std::string> checked_email(std::string_view typed) {
  const std::string email(trim(typed));
  const std::size_t at = email.find('@');
  const bool right = is_valid_utf8(email) && email.size() <= sizes::email_bytes_max && at > 0 &&
                     at != std::string::npos && at + 1 < email.size() &&
                     email.find('@', at + 1) == std::string::npos && visible(email) == email &&
                     email.find_first_of(" \t\n<>,;\"") == std::string::npos;
  if (email.empty() || right) return email;
  return invalid("email_malformed", cat("'", visible(utf8_prefix(repair_utf8(email), 60)),
                                        "' is no e-mail address, such as ann@example.com"));
}

Result<std::string> checked_site(std::string_view typed) {
  TL_TRY(std::string site, trim(typed).empty() ? Result<std::string>("") : checked_name(typed));
  return site;
}

}  // namespace

std::string sign_in_key(std::string_view sign_in) {
  return fold(repair_utf8(trim(sign_in)));
}

Result<std::vector<Role>> checked_roles(std::vector<Role> roles,
                                        const std::optional<std::int64_t>& account) {
  std::ranges::sort(roles);
  roles.erase(std::unique(roles.begin(), roles.end()), roles.end());
  if (roles.empty()) return invalid("roles_malformed", "a person has a role at least");
  const bool customer = std::ranges::find(roles, Role::customer) != roles.end();
  if (customer && !account)
    return invalid("roles_malformed", "the role customer is for people of an account; say which");
  if (account && (!customer || roles.size() > 1))
    return invalid("roles_malformed",
                   "people of a customer's account have the role customer and no other");
  return roles;
}

Result<NewPerson> checked(NewPerson person) {
  TL_TRY(person.sign_in, checked_sign_in(person.sign_in));
  TL_TRY(person.name, checked_name(person.name));
  TL_TRY(person.email, checked_email(person.email));
  TL_TRY(person.site, checked_site(person.site));
  TL_TRY(person.roles, checked_roles(std::move(person.roles), person.account));
  return person;
}

Result<PersonChange> checked(PersonChange change) {
  TL_TRY(change.name, checked_name(change.name));
  TL_TRY(change.email, checked_email(change.email));
  TL_TRY(change.site, checked_site(change.site));
  return change;
}

}  // namespace tl::access
