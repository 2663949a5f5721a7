#include "platform/database/series.h"

#include "foundation/text.h"
#include "platform/database/statements.h"

namespace tl::database {

Result<std::int64_t> next_number(Transaction& tx, std::string_view series) {
  ENSURE(!series.empty(), "a series has a name");
  return tx.query_one<std::int64_t>(statements::take_number, series);
}

Result<std::int64_t> number_to_come(Transaction& tx, std::string_view series) {
  TL_TRY(const auto last, tx.query_optional<std::int64_t>(statements::last_number, series));
  return last.value_or(0) + 1;
}

Result<void> go_on_from(Transaction& tx, std::string_view series, std::int64_t next) {
  TL_TRY(const std::int64_t to_come, number_to_come(tx, series));
  if (next < to_come) {
    return conflict("series_number_taken", cat("the number ", next,
                                               " was given already; the next "
                                               "one is ",
                                               to_come, " or higher"));
  }
  if (next == to_come) return {};
  TL_CHECK(tx.execute(statements::set_last_number, series, next - 1));
  return {};
}

}  // namespace tl::database
