// Dates as people write them in cells: "2026-12-31" (with or without a time), "2026/12/31",
// "31.12.2026", and "31/12/2026" where only one reading is a date. "03/04/2026" is refused, because
// half of the readers would mean the other day.
#pragma once

#include <string_view>

#include "foundation/date.h"

namespace tl::sourcing {

Result<Date> parse_date_text(std::string_view text);

}  // namespace tl::sourcing
