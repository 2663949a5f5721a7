#include "parts/service/made_parts.h"

#include "parts/store/parts.h"

namespace tl::parts {

Result<std::vector<ManufacturerPart>> made_parts(database::Transaction& tx,
                                                 const std::vector<ManufacturerPartId>& ids) {
  std::vector<ManufacturerPart> made;
  for (const ManufacturerPartId id : ids) {
    TL_TRY(ManufacturerPart part, manufacturer_part(tx, id));
    made.push_back(std::move(part));
  }
  return made;
}

}  // namespace tl::parts
