// The map of what a customer has made.
//
//   TL_CHECK(add_product(db, caller, {.account = "C1", .name = "Drive", ...}));
//   TL_CHECK(change_product(db, caller, {.product = "PM1", .source = "Ms Keller"}));   // verified
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "accounts/rules/product_map.h"
#include "foundation/caller.h"
#include "platform/database/database.h"

namespace tl::accounts {

struct NewProduct {
  std::string account;
  std::string name;
  std::string their_number;
  std::string assemblies;  // one a line
  std::optional<std::int64_t> yearly_volume;
  LifePhase phase = LifePhase::series;
  std::string source;  // who said so; whoever records it unless said
  std::optional<Date> on;
  std::string note;
};
TL_DESCRIBE(NewProduct, account, name, their_number, assemblies, yearly_volume, phase, source, on,
            note)

struct ProductChange {
  std::string product;  // "PM4"
  std::optional<std::string> name;
  std::optional<std::string> their_number;
  std::optional<std::string> assemblies;
  std::optional<std::int64_t> yearly_volume;
  std::optional<LifePhase> phase;
  std::string source;
  std::optional<Date> on;
  std::string note;
};
TL_DESCRIBE(ProductChange, product, name, their_number, assemblies, yearly_volume, phase, source,
            on, note)

// Both give the map of the account as of the day.
Result<ProductMap> add_product(database::Database& db, const Caller& caller,
                               const NewProduct& request);
// What is not said stays, and counts as made sure of. `product_not_found`.
Result<ProductMap> change_product(database::Database& db, const Caller& caller,
                                  const ProductChange& request);

Result<ProductMap> product_map_of(database::Transaction& tx, CustomerId account, const Date& day);
Result<ProductMap> show_products(database::Database& db, std::string_view account, const Date& day);

}  // namespace tl::accounts
