#include "parts/store/rows.h"

namespace tl::parts {

ManufacturerPartRow row_of(const ManufacturerPart& part) {
  return {.id = part.id,
          .manufacturer_id = part.manufacturer,
          .mpn = part.mpn.text(),
          .spelling = part.mpn.spelling(),
          .mpn_key = part.mpn.key(),
          .description = part.description,
          .package = part.package,
          .lifecycle = part.lifecycle,
          .parameters = part.parameters,
          .moisture_level = part.moisture_level,
          .rohs = part.rohs,
          .reach = part.reach,
          .origin = part.origin,
          .series = part.series};
}

PartRow row_of(const Part& part) {
  return {part.id, part.number, part.description, part.state};
}

Result<ManufacturerPart> part_of(ManufacturerPartRow row) {
  TL_TRY(Mpn mpn, Mpn::parse(row.mpn));
  return ManufacturerPart{.id = row.id,
                          .manufacturer = row.manufacturer_id,
                          .mpn = std::move(mpn),
                          .description = std::move(row.description),
                          .package = std::move(row.package),
                          .lifecycle = row.lifecycle,
                          .parameters = std::move(row.parameters),
                          .moisture_level = std::move(row.moisture_level),
                          .rohs = row.rohs,
                          .reach = row.reach,
                          .origin = std::move(row.origin),
                          .series = std::move(row.series)};
}

Part part_of(PartRow row) {
  return {.id = row.id,
          .number = std::move(row.number),
          .description = std::move(row.description),
          .state = row.state};
}

}  // namespace tl::parts
