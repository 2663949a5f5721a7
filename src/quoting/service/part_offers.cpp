#include "quoting/service/part_offers.h"

#include <algorithm>

#include "sourcing/service/offers.h"

namespace tl::quoting {

Result<OffersByPart> offers_of_parts(database::Transaction& tx, const parts::Catalogue& catalogue,
                                     std::vector<parts::ManufacturerPartId> ids, const Date& on) {
  OffersByPart offers;
  std::ranges::sort(ids);
  ids.erase(std::ranges::unique(ids).begin(), ids.end());
  if (ids.empty()) return offers;
  std::vector<sourcing::WantedPart> wanted;
  for (const parts::ManufacturerPartId id : ids) {
    const auto row = catalogue.find(id);
    ENSURE(row.has_value(), "a candidate comes from the catalogue");
    TL_TRY(const parts::Mpn mpn, parts::Mpn::parse(row->mpn));
    wanted.push_back({mpn, std::string(catalogue.manufacturer_name(row->manufacturer))});
  }
  TL_TRY(auto found, sourcing::offers_on(tx, wanted, on, catalogue.manufacturers()));
  for (std::size_t i = 0; i < ids.size(); ++i) offers.emplace(ids[i], std::move(found[i]));
  return offers;
}

}  // namespace tl::quoting
