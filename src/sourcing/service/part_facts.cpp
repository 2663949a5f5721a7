#include "sourcing/service/part_facts.h"

#include "parts/service/makers.h"
#include "sourcing/service/offers.h"

namespace tl::sourcing {

Result<std::vector<ToldOfPart>> told_of(database::Database& db,
                                        const std::vector<parts::ManufacturerPartView>& made,
                                        Date as_of) {
  std::vector<WantedPart> wanted;
  for (const parts::ManufacturerPartView& part : made) {
    TL_TRY(const parts::Mpn mpn, parts::Mpn::parse(part.mpn));
    wanted.push_back({mpn, part.manufacturer});
  }
  return db.read([&](database::Transaction& tx) -> Result<std::vector<ToldOfPart>> {
    TL_TRY(const parts::Manufacturers makers, parts::manufacturers_on_file(tx));
    TL_TRY(const auto offers, offers_on(tx, wanted, as_of, makers));
    std::vector<ToldOfPart> out;
    for (std::size_t i = 0; i < made.size(); ++i) {
      const parts::ManufacturerPartView& part = made[i];
      ToldOfPart one{.manufacturer = part.manufacturer, .mpn = part.mpn};
      one.told = part_facts(offers[i]);
      one.disagreements = disagreements({.lifecycle = part.lifecycle,
                                         .rohs = part.rohs,
                                         .reach = part.reach,
                                         .moisture_level = part.moisture_level,
                                         .body = part.package},
                                        one.told);
      out.push_back(std::move(one));
    }
    return out;
  });
}

}  // namespace tl::sourcing
