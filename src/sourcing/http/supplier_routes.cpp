// Suppliers: who they are, what they told, what holds with them, and what they are asked for.
#include "sourcing/http/sourcing_routes.h"
#include "sourcing/service/requests.h"
#include "sourcing/service/suppliers.h"

namespace tl::sourcing {
namespace {

using access::Permission;
using http::Call;
using http::Method;

struct SupplierList {
  std::vector<SupplierOverview> items;
};
TL_DESCRIBE(SupplierList, items)

Result<SupplierList> list(const Call& call) {
  TL_TRY(const Date day, call.day());
  SupplierList out;
  TL_TRY(out.items, supplier_overviews(call.db(), day));
  return out;
}

Result<SupplierDetails> show(const Call& call) {
  TL_TRY(const Date day, call.day());
  return show_supplier(call.db(), call.path("supplier"), day);
}

struct ProfileBody {
  std::string name;
  std::string categories;  // "resistors, capacitors", "all"
  std::optional<std::string> contact;
  std::optional<std::string> currency;  // that they quote in
};
TL_DESCRIBE(ProfileBody, name, categories, contact, currency)

Result<SupplierProfile> set_profile(const Call& call, const ProfileBody& body) {
  SupplierToSet request{
      .name = body.name, .categories = body.categories, .contact = body.contact.value_or("")};
  if (body.currency && !body.currency->empty()) {
    TL_TRY(request.currency, Currency::parse(*body.currency));
  }
  return set_supplier(call.db(), call.caller(), request);
}

}  // namespace

void add_supplier_routes(http::Routes& routes) {
  routes.add({.path = "/api/v1/sourcing/suppliers",
              .summary = "Suppliers, with what they told, what holds, what they are asked",
              .permission = Permission::offer_read,
              .query = {{"as_of", "the day; today unless said"}}},
             &list);
  routes.add({.path = "/api/v1/sourcing/suppliers/{supplier}",
              .summary = "One supplier: terms with their dates, requests",
              .permission = Permission::offer_read,
              .query = {{"as_of", "the day; today unless said"}}},
             &show);
  routes.add({.method = Method::post,
              .path = "/api/v1/sourcing/suppliers",
              .summary = "Say what a supplier is asked for, and whom there",
              .permission = Permission::supplier_edit},
             &set_profile);
}

}  // namespace tl::sourcing
