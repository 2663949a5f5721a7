// Keeping stock for an RFQ: its quotes use the pieces first, with no lead time.
#pragma once

#include <string_view>

#include "stock/service/stock.h"

namespace tl::quoting {

// As stock::reserve(), and `rfq_not_found`.
Result<stock::Kept> reserve_for_rfq(database::Database& db, const Caller& caller,
                                    std::string_view rfq, const stock::NewReservation& request);

}  // namespace tl::quoting
