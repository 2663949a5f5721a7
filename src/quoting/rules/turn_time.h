// Turn times: the same boards sooner, for a surcharge on labour and on material. What the line can
// do fast is limited by when the material is there, and a turn time says when it is.
//
//   turn_time,express5,5,days,...   labour 25 %, material 10 %
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "foundation/describe.h"
#include "foundation/money.h"
#include "foundation/rate.h"

namespace tl::quoting {

struct TurnTime {
  std::string code;
  std::int64_t working_days = 0;  // from order to ready, when the material allows
  Rate labour_surcharge;          // on labour with its mark-up
  Rate material_surcharge;        // on material with its mark-up
  std::string description;
};
TL_DESCRIBE(TurnTime, code, working_days, labour_surcharge, material_surcharge, description)

struct TurnPrice {
  std::string code;
  Money unit_price;
  Money total;
  Cost labour_surcharge;  // of the whole order
  Cost material_surcharge;
  std::optional<std::int64_t> calendar_days;  // nullopt: a part's lead time is not known
  std::int64_t days_at_least = 0;
  std::int64_t working_days = 0;  // as the turn time promises
  bool limited_by_material = false;
};
TL_DESCRIBE(TurnPrice, code, unit_price, total, labour_surcharge, material_surcharge, calendar_days,
            days_at_least, working_days, limited_by_material)

}  // namespace tl::quoting
