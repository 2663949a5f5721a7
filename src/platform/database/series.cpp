#include "platform/database/series.h"

#include "platform/database/statements.h"

namespace tl::database {

Result<std::int64_t> next_number(Transaction& tx, std::string_view series) {
  ENSURE(!series.empty(), "a series has a name");
  return tx.query_one<std::int64_t>(statements::take_number, series);
}

}  // namespace tl::database
