#include "quoting/service/list_page.h"

#include <limits>

#include "foundation/decimal.h"
#include "foundation/limits.h"
#include "foundation/text.h"

namespace tl::quoting {

Result<std::int64_t> page_start(std::string_view after) {
  if (after.empty()) return std::numeric_limits<std::int64_t>::max();
  const auto number = parse_decimal(after, 0);
  if (!number) {
    return invalid("cursor_malformed", cat("after=", visible(utf8_prefix(after, 40)),
                                           ": say the 'next' of the page before"));
  }
  return *number;
}

Result<void> check_page(std::int64_t limit) {
  if (limit >= 1 && limit <= static_cast<std::int64_t>(limits::page_rows_max)) return {};
  return limit_exceeded("page_too_long", cat("a page has 1 to ", limits::page_rows_max, " rows"));
}

}  // namespace tl::quoting
