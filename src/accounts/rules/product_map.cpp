#include "accounts/rules/product_map.h"

#include <algorithm>
#include <set>

#include "accounts/rules/dated.h"
#include "accounts/rules/words.h"
#include "foundation/text.h"

namespace tl::accounts {
namespace {

Product product_of(const ProductFact& fact) {
  Product out{.number = fact.number,
              .name = fact.name,
              .their_number = fact.their_number,
              .yearly_volume = fact.yearly_volume,
              .phase = fact.phase,
              .known_since = fact.valid_from,
              .verified_on = fact.valid_from,
              .verified_with = fact.source,
              .note = fact.note};
  for (const std::string_view line : split(fact.assemblies, '\n')) {
    if (!line.empty()) out.assemblies.emplace_back(line);
  }
  return out;
}

}  // namespace

ProductMap product_map_on(std::span<const ProductFact> facts, const Date& day,
                          std::int64_t verified_days_max) {
  std::set<ProductId> ids;
  for (const ProductFact& fact : facts) ids.insert(fact.product_id);
  ProductMap map;
  Findings findings;
  for (const ProductId id : ids) {
    const ProductFact* told = latest_on<ProductFact>(
        facts, day, [&](const ProductFact& fact) { return fact.product_id == id; });
    if (told == nullptr) continue;
    Product product = product_of(*told);
    for (const ProductFact& fact : facts) {
      if (fact.product_id == id)
        product.known_since = std::min(product.known_since, fact.valid_from);
    }
    const std::int64_t age = days_between(product.verified_on, day);
    if (product.phase != LifePhase::ended && verified_days_max < age) {
      findings.warn(
          "product_unverified", {.text = product.number},
          cat(product.name, " was last made sure of on ", product.verified_on.text(), ", ",
              count_of(age, "day"), " ago; throughline account product verify ", product.number));
    }
    map.products.push_back(std::move(product));
  }
  if (map.products.empty())
    findings.note("product_map_empty", {}, "no product of this customer is known yet");
  map.findings = findings.all();
  return map;
}

Result<ProductFact> checked_product(ProductFact fact) {
  TL_TRY(fact.name, needed_line("the name of the product", fact.name));
  TL_TRY(fact.their_number, free_line("their number", fact.their_number));
  TL_TRY(fact.assemblies, free_text("the list of assemblies", fact.assemblies));
  TL_TRY(fact.source, free_line("who said so", fact.source));
  TL_TRY(fact.note, free_line("the note", fact.note));
  if (fact.yearly_volume && (*fact.yearly_volume < 0 || yearly_volume_max < *fact.yearly_volume)) {
    return invalid("product_volume_invalid",
                   cat("a yearly volume lies between 0 and ", yearly_volume_max, " pieces; ",
                       *fact.yearly_volume, " does not"));
  }
  return fact;
}

Result<LifePhase> parse_life_phase(std::string_view name) {
  const std::string plain =
      replace_all(replace_all(squeeze_spaces(to_lower(name)), " ", "_"), "-", "_");
  if (const auto phase = enum_from_name<LifePhase>(plain)) return *phase;
  return invalid("life_phase_unknown",
                 cat("'", utf8_prefix(visible(name), 30),
                     "' is no phase of life; they are idea, prototype, ramp, series, end of life, "
                     "service only, ended"));
}

}  // namespace tl::accounts
