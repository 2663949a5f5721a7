// The map of what the customer has made.
#include "accounts/http/account_routes.h"
#include "accounts/service/product_map.h"

namespace tl::accounts {
namespace {

using access::Permission;
using http::Call;
using http::Method;

struct NewProductBody {
  std::string name;
  std::optional<std::string> their_number;
  std::optional<std::string> assemblies;  // one a line
  std::optional<std::int64_t> yearly_volume;
  std::optional<LifePhase> phase;  // series unless said
  std::optional<std::string> source;
  std::optional<Date> on;
  std::optional<std::string> note;
};
TL_DESCRIBE(NewProductBody, name, their_number, assemblies, yearly_volume, phase, source, on, note)

struct ProductBody {
  std::optional<std::string> name;
  std::optional<std::string> their_number;
  std::optional<std::string> assemblies;
  std::optional<std::int64_t> yearly_volume;
  std::optional<LifePhase> phase;
  std::optional<std::string> source;
  std::optional<Date> on;
  std::optional<std::string> note;
};
TL_DESCRIBE(ProductBody, name, their_number, assemblies, yearly_volume, phase, source, on, note)

Result<ProductMap> show(const Call& call) {
  TL_TRY(const Date day, call.day());
  return show_products(call.db(), call.path("account"), day);
}

Result<ProductMap> add(const Call& call, const NewProductBody& body) {
  return add_product(call.db(), call.caller(),
                     {.account = std::string(call.path("account")),
                      .name = body.name,
                      .their_number = said(body.their_number),
                      .assemblies = said(body.assemblies),
                      .yearly_volume = body.yearly_volume,
                      .phase = body.phase.value_or(LifePhase::series),
                      .source = said(body.source),
                      .on = body.on,
                      .note = said(body.note)});
}

Result<ProductMap> change(const Call& call, const ProductBody& body) {
  return change_product(call.db(), call.caller(),
                        {.product = std::string(call.path("product")),
                         .name = body.name,
                         .their_number = body.their_number,
                         .assemblies = body.assemblies,
                         .yearly_volume = body.yearly_volume,
                         .phase = body.phase,
                         .source = said(body.source),
                         .on = body.on,
                         .note = said(body.note)});
}

}  // namespace

void add_product_routes(http::Routes& routes) {
  routes.add({.path = "/api/v1/accounts/{account}/products",
              .summary = "What the customer has made, and when somebody last made sure",
              .permission = Permission::account_read,
              .account = account_in_path,
              .query = as_of_day},
             &show);
  routes.add({.method = Method::post,
              .path = "/api/v1/accounts/{account}/products",
              .summary = "Add a product to the map",
              .permission = Permission::account_edit,
              .account = account_in_path},
             &add);
  routes.add({.method = Method::patch,
              .path = "/api/v1/accounts/products/{product}",
              .summary = "Change a product, or say that it still is so",
              .permission = Permission::account_edit,
              .account = account_of_product},
             &change);
}

}  // namespace tl::accounts
