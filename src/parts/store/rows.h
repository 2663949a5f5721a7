// Rows of this room's tables that several statements read and write, and what they are in the
// rules.
#pragma once

#include <string>

#include "foundation/describe.h"
#include "parts/rules/part.h"
#include "parts/store/columns.h"

namespace tl::parts {

struct ManufacturerPartRow {
  ManufacturerPartId id;
  ManufacturerId manufacturer_id;
  std::string mpn;
  std::string spelling;
  std::string mpn_key;
  std::string description;
  std::string package;
  Lifecycle lifecycle = Lifecycle::unknown;
  std::string parameters;
  std::string moisture_level;
  Compliance rohs = Compliance::unknown;
  Compliance reach = Compliance::unknown;
  std::string origin;
  std::string series;
};
TL_DESCRIBE(ManufacturerPartRow, id, manufacturer_id, mpn, spelling, mpn_key, description, package,
            lifecycle, parameters, moisture_level, rohs, reach, origin, series)

struct PartRow {
  PartId id;
  PartNumber number;
  std::string description;
  PartState state = PartState::proposed;
};
TL_DESCRIBE(PartRow, id, number, description, state)

struct ApprovalRow {
  PartId part_id;
  ManufacturerPartId manufacturer_part_id;
  std::int64_t rank = 0;
};
TL_DESCRIBE(ApprovalRow, part_id, manufacturer_part_id, rank)

ManufacturerPartRow row_of(const ManufacturerPart& part);
PartRow row_of(const Part& part);

Result<ManufacturerPart> part_of(ManufacturerPartRow row);
Part part_of(PartRow row);  // without its approvals

}  // namespace tl::parts
