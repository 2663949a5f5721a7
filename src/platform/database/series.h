// Numbers for people: RFQ 12, quote 7. Each series counts from 1, without gaps: a number whose
// transaction rolled back is given to the next.
//
//   TL_TRY(const std::int64_t number, next_number(tx, "quote"));   // 7, shown as "Q7"
#pragma once

#include <cstdint>
#include <string_view>

#include "platform/database/transaction.h"

namespace tl::database {

Result<std::int64_t> next_number(Transaction& tx, std::string_view series);

// What the next number will be.
Result<std::int64_t> number_to_come(Transaction& tx, std::string_view series);
// It goes on from a higher number. `series_number_taken` where the number was given already.
Result<void> go_on_from(Transaction& tx, std::string_view series, std::int64_t next);

}  // namespace tl::database
