#include "sourcing/rules/offers_of_part.h"

#include <algorithm>
#include <unordered_map>

namespace tl::sourcing {

bool is_same_maker(std::string_view a, std::string_view b, const parts::Manufacturers& makers) {
  const std::string key_a = parts::manufacturer_key(a);
  const std::string key_b = parts::manufacturer_key(b);
  if (key_a.empty() || key_b.empty() || key_a == key_b) return true;
  if (parts::preferred_manufacturer_name(a) == parts::preferred_manufacturer_name(b)) return true;
  const auto makers_of_a = makers.find(a);
  const auto makers_of_b = makers.find(b);
  return std::ranges::any_of(makers_of_a, [&](const parts::NamedMaker& one) {
    return std::ranges::find(makers_of_b, one.id, &parts::NamedMaker::id) != makers_of_b.end();
  });
}

std::vector<std::size_t> offers_of_part(const WantedPart& wanted, std::span<const Offer> offers,
                                        const parts::Manufacturers& makers) {
  std::vector<std::size_t> found_at;
  std::unordered_map<std::string_view, bool> same;  // few makers, many offers
  for (std::size_t i = 0; i < offers.size(); ++i) {
    const OfferRecord& record = offers[i].record;
    const auto mpn = parts::Mpn::parse(record.mpn);
    if (!mpn || mpn->key() != wanted.mpn.key()) continue;
    const auto [found, is_new] = same.try_emplace(record.manufacturer, false);
    if (is_new) {
      found->second = is_same_maker(wanted.manufacturer, record.manufacturer, makers);
    }
    if (found->second) found_at.push_back(i);
  }
  return found_at;
}

}  // namespace tl::sourcing
