// What a customer has made, as far as we know it: their products with the assemblies and revisions
// in them, the pieces of a year, where in its life each stands - and when somebody last made sure.
// The rules of their part numbers are in parts/rules/customer_numbering.h.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "accounts/rules/customer.h"
#include "foundation/finding.h"

namespace tl::accounts {

using ProductId = Id<struct ProductTag>;
using ProductFactId = Id<struct ProductFactTag>;

enum class LifePhase { idea, prototype, ramp, series, end_of_life, service_only, ended };
TL_DESCRIBE_ENUM(LifePhase, idea, prototype, ramp, series, end_of_life, service_only, ended)

inline constexpr std::int64_t yearly_volume_max = 1'000'000'000;

// All that is known of a product from a day on; saying the same again is verifying it.
struct ProductFact {
  ProductFactId id;
  ProductId product_id;
  std::string number;  // "PM4"
  CustomerId customer_id;
  std::string name;
  std::string their_number;
  std::string assemblies;  // one a line: "MC-1 revision B"
  std::optional<std::int64_t> yearly_volume;
  LifePhase phase = LifePhase::series;
  std::string source;  // who said so
  Date valid_from;
  std::string note;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(ProductFact, id, product_id, number, customer_id, name, their_number, assemblies,
            yearly_volume, phase, source, valid_from, note, recorded_at, recorded_by)

struct Product {
  std::string number;
  std::string name;
  std::string their_number;
  std::vector<std::string> assemblies;
  std::optional<std::int64_t> yearly_volume;
  LifePhase phase = LifePhase::series;
  Date known_since;
  Date verified_on;
  std::string verified_with;
  std::string note;
};
TL_DESCRIBE(Product, number, name, their_number, assemblies, yearly_volume, phase, known_since,
            verified_on, verified_with, note)

struct ProductMap {
  std::vector<Product> products;  // by number; also those whose life ended
  std::vector<Finding> findings;
};
TL_DESCRIBE(ProductMap, products, findings)

// `product_unverified` (warning): nobody has made sure for more than so many days.
// `product_map_empty` (note).
ProductMap product_map_on(std::span<const ProductFact> facts, const Date& day,
                          std::int64_t verified_days_max);

// `product_volume_invalid`.
Result<ProductFact> checked_product(ProductFact fact);
// `life_phase_unknown` names them.
Result<LifePhase> parse_life_phase(std::string_view name);

}  // namespace tl::accounts
