// What the lists of this room have in common: where a page begins, and how long it may be. Internal
// to this shelf.
#pragma once

#include <cstdint>
#include <string_view>

#include "foundation/result.h"

namespace tl::quoting {

inline constexpr std::int64_t list_rows_at_once = 200;  // read before they are looked through

// Rows below this id: the `next` of the page before, or all. `cursor_malformed`.
Result<std::int64_t> page_start(std::string_view after);
// `page_too_long` past limits::page_rows_max.
Result<void> check_page(std::int64_t limit);

}  // namespace tl::quoting
