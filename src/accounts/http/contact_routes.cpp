// The customer's people.
#include "accounts/http/account_routes.h"
#include "accounts/service/contacts.h"

namespace tl::accounts {
namespace {

using access::Permission;
using http::Call;
using http::Method;

struct ContactList {
  std::vector<Contact> items;
};
TL_DESCRIBE(ContactList, items)

struct NewContactBody {
  std::string name;
  ContactRole role = ContactRole::other;
  std::optional<std::string> function;
  std::optional<std::string> email;
  std::optional<std::string> phone;
  std::optional<std::string> decides;
  std::optional<std::string> language;
  std::optional<Date> since;
  std::optional<std::string> note;
};
TL_DESCRIBE(NewContactBody, name, role, function, email, phone, decides, language, since, note)

struct ContactBody {
  std::optional<std::string> name;
  std::optional<ContactRole> role;
  std::optional<std::string> function;
  std::optional<std::string> email;
  std::optional<std::string> phone;
  std::optional<std::string> decides;
  std::optional<std::string> language;
  std::optional<Date> from;
  std::optional<std::string> note;
};
TL_DESCRIBE(ContactBody, name, role, function, email, phone, decides, language, from, note)

struct DepartureBody {
  std::optional<Date> on;
  std::optional<std::string> note;
};
TL_DESCRIBE(DepartureBody, on, note)

Result<ContactList> list(const Call& call) {
  TL_TRY(const Date day, call.day());
  TL_TRY(auto contacts, list_contacts(call.db(), call.path("account"), day));
  return ContactList{std::move(contacts)};
}

Result<Contact> add(const Call& call, const NewContactBody& body) {
  return add_contact(call.db(), call.caller(),
                     {.account = std::string(call.path("account")),
                      .name = body.name,
                      .role = body.role,
                      .function = said(body.function),
                      .email = said(body.email),
                      .phone = said(body.phone),
                      .decides = said(body.decides),
                      .language = said(body.language),
                      .since = body.since,
                      .note = said(body.note)});
}

Result<Contact> change(const Call& call, const ContactBody& body) {
  return change_contact(call.db(), call.caller(),
                        {.contact = std::string(call.path("contact")),
                         .name = body.name,
                         .role = body.role,
                         .function = body.function,
                         .email = body.email,
                         .phone = body.phone,
                         .decides = body.decides,
                         .language = body.language,
                         .from = body.from,
                         .note = said(body.note)});
}

}  // namespace

void add_contact_routes(http::Routes& routes) {
  routes.add({.path = "/api/v1/accounts/{account}/contacts",
              .summary = "The customer's people, also those who left",
              .permission = Permission::contact_read,
              .account = account_in_path,
              .query = as_of_day},
             &list);
  routes.add({.method = Method::post,
              .path = "/api/v1/accounts/{account}/contacts",
              .summary = "Add a person of the customer",
              .permission = Permission::contact_edit,
              .account = account_in_path},
             &add);
  routes.add({.method = Method::patch,
              .path = "/api/v1/accounts/contacts/{contact}",
              .summary = "Change what is known of a person from a day on",
              .permission = Permission::contact_edit,
              .account = account_of_contact},
             &change);
  routes.add(
      {.method = Method::post,
       .path = "/api/v1/accounts/contacts/{contact}/departure",
       .summary = "A person of the customer left",
       .permission = Permission::contact_edit,
       .account = account_of_contact},
      [](const Call& call, const DepartureBody& body) {
        return contact_left(
            call.db(), call.caller(),
            {.contact = std::string(call.path("contact")), .on = body.on, .note = said(body.note)});
      });
}

}  // namespace tl::accounts
