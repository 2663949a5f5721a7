#include "quoting/service/chosen_part.h"

#include <algorithm>
#include <tuple>

#include "foundation/text.h"

namespace tl::quoting {

Result<std::optional<parts::ManufacturerPartId>> chosen_part(const parts::Catalogue& catalogue,
                                                             const NamedPart& named) {
  std::optional<parts::ManufacturerPartId> chosen;
  if (named.mpn.empty()) return chosen;
  TL_TRY(const parts::Mpn mpn, parts::Mpn::parse(named.mpn));
  const auto makers = catalogue.manufacturers().find(named.manufacturer);
  std::tuple<std::ptrdiff_t, bool> nearest;
  for (const parts::CatalogueRow& row : catalogue.with_key(mpn.key())) {
    const auto maker = std::ranges::find(makers, row.manufacturer, &parts::NamedMaker::id);
    if (maker == makers.end()) continue;
    const std::tuple distance(maker - makers.begin(), row.mpn != mpn.text());
    if (chosen && nearest <= distance) continue;
    chosen = row.id;
    nearest = distance;
  }
  if (!chosen) {
    return not_found("part_not_found",
                     cat("'", named.manufacturer, " ", named.mpn,
                         "' is not in the parts master; import it first, or file it as a new part "
                         "of the line"));
  }
  return chosen;
}

std::string part_text(const parts::Catalogue& catalogue, parts::ManufacturerPartId id) {
  const auto row = catalogue.find(id);
  return row ? cat(catalogue.manufacturer_name(row->manufacturer), " ", row->mpn) : std::string();
}

}  // namespace tl::quoting
