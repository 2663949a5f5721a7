// Who supplies a line of a BOM: we buy it, unless the customer said that they send it.
//
//   LineSupply{.line = 14, .by = SuppliedBy::customer, .supplied_on = march_1}
//
// A firm quote needs the day: a build that waits for a reel of the customer has no lead time. The
// pieces come with the overage of a kit (kit_list.h), which is not the loss that costing adds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "foundation/date.h"
#include "foundation/describe.h"

namespace tl::quoting {

enum class SuppliedBy { us, customer };
TL_DESCRIBE_ENUM(SuppliedBy, us, customer)

struct LineSupply {
  std::int64_t line = 0;
  SuppliedBy by = SuppliedBy::us;
  std::optional<Date> supplied_on;  // the day that the customer's pieces are with us
  std::string note;
  std::optional<std::int64_t> pieces;  // that they send, and we buy the rest; nullopt: all
};
TL_DESCRIBE(LineSupply, line, by, supplied_on, note, pieces)

}  // namespace tl::quoting
