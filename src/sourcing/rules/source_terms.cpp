#include "sourcing/rules/source_terms.h"

#include <algorithm>
#include <array>

#include "foundation/text.h"
#include "sourcing/rules/offer_key.h"

namespace tl::sourcing {

std::string source_name(std::string_view source, std::string_view supplier) {
  if (source == "price list") return std::string(supplier);
  std::string_view name = source;
  for (const std::string_view ending : {" answer", " list", " v3", " v4"}) {
    if (name.ends_with(ending)) name.remove_suffix(ending.size());
  }
  return std::string(name);
}

const SourceTerms* terms_on(std::span<const SourceTerms> all, std::string_view source,
                            const Date& day) {
  const std::string key = supplier_key(source);
  const SourceTerms* found = nullptr;
  for (const SourceTerms& terms : all) {
    if (terms.valid_from > day || supplier_key(terms.source) != key) continue;
    const auto rank = [](const SourceTerms& of) { return std::pair(of.valid_from, of.id.raw()); };
    if (found == nullptr || rank(*found) < rank(terms)) found = &terms;
  }
  return found;
}

void apply_terms(OfferRecord& offer, const SourceTerms& terms) {
  if (terms.use_days && offer.retrieved_on) {
    const Date end = offer.retrieved_on->plus_days(*terms.use_days);
    offer.valid_until = offer.valid_until ? std::min(*offer.valid_until, end) : end;
  }
  const bool lacks_fee = offer.pack == PackForm::re_reel && !offer.pack_fee;
  if (lacks_fee && terms.re_reel_fee && terms.re_reel_fee->currency() == offer.currency) {
    offer.pack_fee = terms.re_reel_fee;
  }
}

std::optional<Date> keep_until(const Date& told_on, const SourceTerms* terms) {
  if (terms == nullptr || !terms->keep_days) return std::nullopt;
  return told_on.plus_days(*terms->keep_days);
}

}  // namespace tl::sourcing
