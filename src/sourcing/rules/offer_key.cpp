#include "sourcing/rules/offer_key.h"

#include "foundation/text.h"
#include "parts/rules/mpn.h"

namespace tl::sourcing {
namespace {

std::string key_of(std::string_view number) {
  const auto mpn = parts::Mpn::parse(number);
  return mpn ? mpn->key() : to_upper(squeeze_spaces(number));
}

}  // namespace

std::string offer_key(const OfferRecord& offer) {
  const std::string mpn = key_of(offer.mpn);
  // Dashes may tell two order numbers apart ("1080-1584-2-ND"), so they stay here.
  const std::string sku = to_upper(squeeze_spaces(offer.sku));
  const bool says_no_more = sku.empty() || key_of(offer.sku) == mpn;
  return cat(supplier_key(offer.supplier), '|', sku, '|', mpn, '|', enum_name(offer.pack), '|',
             says_no_more ? parts::manufacturer_key(offer.manufacturer) : std::string());
}

std::string mpn_key(const OfferRecord& offer) {
  const auto mpn = parts::Mpn::parse(offer.mpn);
  return mpn ? mpn->key() : std::string();
}

// Companies are companies: what makes two names of a manufacturer one makes two names of a supplier
// one. A name without letters or digits stands for itself.
std::string supplier_key(std::string_view name) {
  std::string key = parts::manufacturer_key(name);
  return key.empty() ? squeeze_spaces(name) : key;
}

}  // namespace tl::sourcing
