// Makers and the names that lead to them, and which matches are used before a person has looked.
#include "accounts/http/account_routes.h"
#include "parts/http/part_routes.h"
#include "parts/service/makers.h"
#include "parts/service/policies.h"

namespace tl::parts {
namespace {

using access::Permission;
using accounts::said;
using http::Call;
using http::Method;

struct Makers {
  std::vector<MakerView> items;
};
TL_DESCRIBE(Makers, items)

struct MakerNameBody {
  std::string maker;  // by a name that is known
  std::string name;   // what it is called too
  std::optional<std::string> note;
};
TL_DESCRIBE(MakerNameBody, maker, name, note)

struct NewMakerBody {
  std::string name;
};
TL_DESCRIBE(NewMakerBody, name)

struct PolicyBody {
  std::string grades;  // "exact, alias"; "" allows decisions alone
  std::optional<std::string> note;
};
TL_DESCRIBE(PolicyBody, grades, note)

// `customer`: whose lists it is for; "" for all.
Result<MakerView> name_maker(const Call& call, const MakerNameBody& body,
                             std::string_view customer) {
  return add_maker_alias(call.db(), call.caller(),
                         {.maker = body.maker,
                          .name = body.name,
                          .customer = std::string(customer),
                          .note = said(body.note)});
}

auto say_policy(const Call& call, const PolicyBody& body, std::string_view customer) {
  return set_policy(
      call.db(), call.caller(),
      {.customer = std::string(customer), .grades = body.grades, .note = said(body.note)});
}

void add_makers(http::Routes& routes) {
  routes.add({.path = "/api/v1/parts/makers",
              .summary = "The manufacturers on file, their other names and take-overs",
              .permission = Permission::part_read},
             [](const Call& call) -> Result<Makers> {
               TL_TRY(auto makers, list_makers(call.db()));
               return Makers{std::move(makers)};
             });
  routes.add({.method = Method::post,
              .path = "/api/v1/parts/makers",
              .summary = "Put a manufacturer on file, whatever its name looks like",
              .permission = Permission::part_edit},
             [](const Call& call, const NewMakerBody& body) {
               return add_maker(call.db(), call.caller(), body.name);
             });
  routes.add(
      {.method = Method::post,
       .path = "/api/v1/parts/makers/names",
       .summary = "Let another name lead to a manufacturer, in all lists",
       .permission = Permission::part_edit},
      [](const Call& call, const MakerNameBody& body) { return name_maker(call, body, ""); });
  routes.add({.method = Method::post,
              .path = "/api/v1/parts/accounts/{account}/maker-names",
              .summary = "Let another name lead to a manufacturer, in this customer's lists",
              .permission = Permission::match_decide,
              .account = accounts::account_in_path},
             [](const Call& call, const MakerNameBody& body) {
               return name_maker(call, body, call.path("account"));
             });
}

}  // namespace

void add_maker_routes(http::Routes& routes) {
  add_makers(routes);
  routes.add({.path = "/api/v1/parts/policy",
              .summary = "Which matches are used before a person has looked",
              .permission = Permission::part_read},
             [](const Call& call) { return show_policy(call.db(), ""); });
  routes.add({.method = Method::post,
              .path = "/api/v1/parts/policy",
              .summary = "Say which matches are used before a person has looked",
              .permission = Permission::part_review},
             [](const Call& call, const PolicyBody& body) { return say_policy(call, body, ""); });
  routes.add({.path = "/api/v1/parts/accounts/{account}/policy",
              .summary = "The same for one customer",
              .permission = Permission::account_read,
              .account = accounts::account_in_path},
             [](const Call& call) { return show_policy(call.db(), call.path("account")); });
  routes.add({.method = Method::post,
              .path = "/api/v1/parts/accounts/{account}/policy",
              .summary = "Say it for one customer",
              .permission = Permission::account_edit,
              .account = accounts::account_in_path},
             [](const Call& call, const PolicyBody& body) {
               return say_policy(call, body, call.path("account"));
             });
}

}  // namespace tl::parts
